package library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import java.math.BigDecimal;
import org.hibernate.annotations.Formula;

@Entity
@NamedQuery(name = "Book.titled", query = "select b.id from Book b where b.title = :title")
@NamedNativeQuery(name = "Book.prices", query = "select cost from book where id = :id", resultClass = BigDecimal.class)
public class Book {

    @Id
    private Long id;

    private String title;

    private BigDecimal price;

    @Formula("price * (1 + vat)")
    private BigDecimal gross;
}
