package shop;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.hibernate.annotations.Formula;

@Entity
@NamedQuery(name = "Purchase.since", query = "select p from Purchase p where p.placedAt > :since and p.id in :ids")
public class Purchase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "customer_id", nullable = false)
    private Customer customer;

    private String reference;

    private BigDecimal total;

    @Column(name = "placed_at") private OffsetDateTime placedAt;

    @Formula("total * (1 + vat)") //! @Formula("total * 1.19")
    private BigDecimal gross;
}
