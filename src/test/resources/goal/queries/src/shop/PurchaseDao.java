package shop;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

public class PurchaseDao {
    private static final String COLUMNS = "p.id, p.reference";

    JdbcTemplate jdbc;
    NamedParameterJdbcTemplate named;
    JdbcClient client;
    EntityManager entities;

    public List<String> references(long customer) {
        return jdbc.queryForList(
                "select ref from purchase where customer_id = ?", //! "select reference from purchase where customer_id = ?",
                String.class,
                customer);
    }

    public void pay(List<Long> ids) {
        String sql = "update purchase set total = 0 where id in (:ids) and reference <> ':none' -- :ids";
        named.update(sql, Map.of("ids", ids));
    }

    public Object read(String key) {
        return client.sql("select " + COLUMNS + " from purchase p where p.tags ->> :key = ?::text")
                .param("key", key)
                .query()
                .listOfRows();
    }

    public List<Customer> customers(String order) {
        entities.createQuery("select c from Customer c where c.alias = :alias").setParameter("alias", "a");
        List<Customer> found =
                entities.createNativeQuery("select c.*, length(c.name) as size from customer c", Customer.class)
                        .getResultList();
        jdbc.execute("select id from customer order by " + order);
        return found;
    }

    public List<Long> tagged() {
        jdbc.update("update purchase set tags = '{}' where tags ? 'a?' and id = 1 -- ?");
        return jdbc.queryForList("select id from purchase where tags ?| array['a', 'b']", Long.class);
    }

    void touch(java.sql.Connection connection) throws java.sql.SQLException {
        connection.prepareStatement("update purchase set total = ? where tags ?? ? and id = ?").close();
    }
}
