package com.example.shop.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Synchronize;
import org.hibernate.annotations.View;

/** What each customer has ordered so far, cancelled orders left out: a view, so it is only read. */
@Entity
@Immutable
@Table(name = "customer_spending")
@View(query = """
    select c.id as customer_id,
           c.email,
           count(o.id) as order_count,
           coalesce(sum(o.total), 0)::numeric(14, 2) as total_spent,
           max(o.placed_at) as last_order_at
    from customer c
    left join purchase_order o on o.customer_id = c.id and o.status <> 'CANCELLED'
    group by c.id, c.email\
    """)
@Synchronize({"customer", "purchase_order"})
public class CustomerSpending {

    @Id
    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "email", length = 254)
    private String email;

    @Column(name = "order_count")
    private long orderCount;

    @Column(name = "total_spent", precision = 14, scale = 2)
    private BigDecimal totalSpent;

    @Column(name = "last_order_at")
    private Instant lastOrderAt;

    protected CustomerSpending() {}

    public BigDecimal totalSpent() {
        return totalSpent;
    }

    /** When the customer last ordered; null when never. */
    public Instant lastOrderAt() {
        return lastOrderAt;
    }
}
