package shop;

import jakarta.persistence.*;
import org.hibernate.annotations.Subselect;

@Entity
public class Purchase {
    @Id
    Long id;

    @ManyToOne
    Customer customer;

    String state;

    @Entity(name = "Summary")
    @Subselect("select p.customer_id as id, count(*) as n from purchase p group by p.customer_id")
    public static class Summary {
        @Id
        Long id;

        long n;
    }
}
