package shop;

import jakarta.persistence.*;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.SQLRestriction;

@Entity
@SQLRestriction("removed = false") //! @SQLRestriction("deleted = false")
@NamedNativeQuery(
        name = "Customer.inRegion",
        query = "select * from customer where area = ?1", //! query = "select c.*, length(c.name) as size from customer c where region = ?1",
        resultClass = Customer.class)
@NamedNativeQuery(
        name = "Customer.totals",
        query = "select customer_id as id, sum(total) as amount from purchase group by customer_id",
        resultSetMapping = "totals")
@SqlResultSetMapping(
        name = "totals",
        columns = {@ColumnResult(name = "id"), @ColumnResult(name = "sum")}) //! columns = {@ColumnResult(name = "id"), @ColumnResult(name = "amount")})
public class Customer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    private String alias;

    private String region;

    private boolean deleted;
}
