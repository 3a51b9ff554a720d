package shop;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

public class PurchaseDao {
    private final JdbcTemplate jdbc;

    public PurchaseDao(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> references(long customer) {
        return jdbc.queryForList(
                "select ref from purchase where customer_id = ?", //! "select reference from purchase where customer_id = ?",
                String.class,
                customer);
    }
}
