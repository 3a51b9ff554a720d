package com.example.shop.payment;

import com.example.shop.sales.PurchaseOrder;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** Money for an order, expected or received. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@Table(
        name = "payment",
        indexes = @Index(name = "payment_order_id_idx", columnList = "order_id"),
        check = @CheckConstraint(name = "payment_amount_check", constraint = "amount > 0"))
public abstract class Payment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_seq")
    @SequenceGenerator(name = "payment_seq", sequenceName = "payment_seq", allocationSize = 20)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", nullable = false, foreignKey = @ForeignKey(name = "payment_order_id_fkey"))
    private PurchaseOrder order;

    @Column(name = "amount", nullable = false, precision = 12, scale = 2)
    private BigDecimal amount;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected Payment() {}

    protected Payment(PurchaseOrder order, BigDecimal amount) {
        this.order = order;
        this.amount = amount;
    }

    public BigDecimal amount() {
        return amount;
    }

    public void markReceived(Instant at) {
        this.receivedAt = at;
    }
}
