package shop;

import jakarta.persistence.*;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.ParamDef;
import org.hibernate.annotations.SQLDelete;
import org.hibernate.annotations.SQLRestriction;

@Entity
@SQLRestriction("deleted = false")
@SQLDelete(sql = "update {h-schema}customer set deleted = true where id = ?")
@FilterDef(name = "region", parameters = @ParamDef(name = "region", type = String.class))
@Filter(name = "region", condition = "region = :region")
@NamedQuery(name = "Customer.byEmail", query = "select c from Customer c where c.email = :email and c.id in :ids")
@NamedQuery(name = "Customer.broken", query = "select c from Customer c where c.nick = :nick")
@NamedQuery(name = "Customer.rename", query = "update Customer c set c.email = :email where c.id = ?1 + 0")
@NamedNativeQuery(
        name = "Customer.natively",
        query = "select c.* from customer c where c.email = :email::text and c.note <> ':no ?' -- :none",
        resultClass = Customer.class)
@NamedNativeQuery(
        name = "Customer.totals",
        query = "select c.id as id, count(*) as n from customer c group by c.id",
        resultSetMapping = "totals")
@SqlResultSetMapping(
        name = "totals",
        columns = {@ColumnResult(name = "id"), @ColumnResult(name = "total")})
public class Customer {
    @Id
    Long id;

    String email;

    @Formula("length(email)")
    int size;

    @Formula("(select count(*) from purchase p where p.customer_id = id)")
    long purchases;

    @Column(name = "secret")
    @ColumnTransformer(read = "upper(secret)", write = "lower(?)")
    String secret;

    @OneToMany(mappedBy = "customer")
    @SQLRestriction("state = 'open'")
    Set<Purchase> open;

    @Embedded
    Address address;

    @Embeddable
    public static class Address {
        String street;

        @Formula("initcap(street)")
        String shown;
    }
}
