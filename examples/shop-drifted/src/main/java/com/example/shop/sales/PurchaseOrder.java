package com.example.shop.sales;

import com.example.shop.Address;
import com.example.shop.catalog.Product;
import com.example.shop.customer.Customer;
import com.example.shop.payment.Payment;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An order that a customer has placed. */
@Entity
@Table(
        name = "purchase_order",
        uniqueConstraints = @UniqueConstraint(name = "purchase_order_number_key", columnNames = "number"),
        indexes = {
            @Index(name = "purchase_order_customer_id_placed_at_idx", columnList = "customer_id, placed_at desc"),
            @Index(name = "purchase_order_status_idx", columnList = "status")
        },
        check = @CheckConstraint(name = "purchase_order_total_check", constraint = "total >= 0"))
public class PurchaseOrder {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "purchase_order_seq")
    @SequenceGenerator(name = "purchase_order_seq", sequenceName = "purchase_order_seq", allocationSize = 20)
    private Long id;

    @Column(name = "number", nullable = false, length = 20)
    private String number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "customer_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "purchase_order_customer_id_fkey"))
    private Customer customer;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, length = 20)
    private OrderStatus status = OrderStatus.PLACED;

    @Column(name = "total", nullable = false, precision = 12, scale = 2)
    private BigDecimal total = BigDecimal.ZERO;

    @Column(name = "placed_at", nullable = false)
    private Instant placedAt;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "delivery_street", nullable = false, length = 200))
    @AttributeOverride(
            name = "postalCode",
            column = @Column(name = "delivery_postal_code", nullable = false, length = 12))
    @AttributeOverride(name = "city", column = @Column(name = "delivery_city", nullable = false, length = 100))
    @AttributeOverride(
            name = "countryCode",
            column = @Column(name = "delivery_country_code", nullable = false, length = 2))
    private Address delivery;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id.lineNumber")
    private List<OrderLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "order")
    private List<Payment> payments = new ArrayList<>();

    @OneToMany(mappedBy = "order")
    private List<Shipment> shipments = new ArrayList<>();

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    protected PurchaseOrder() {}

    public PurchaseOrder(String number, Customer customer, Address delivery, Instant placedAt) {
        this.number = number;
        this.customer = customer;
        this.delivery = delivery;
        this.placedAt = placedAt;
    }

    /** Adds {@code quantity} pieces of {@code product} at today's price. */
    public void add(Product product, int quantity) {
        lines.add(new OrderLine(this, lines.size() + 1, product, quantity));
        total = total.add(product.price().multiply(BigDecimal.valueOf(quantity)));
    }

    public void markPaid() {
        status = OrderStatus.PAID;
    }

    public Long id() {
        return id;
    }

    public Customer customer() {
        return customer;
    }

    public OrderStatus status() {
        return status;
    }

    public BigDecimal total() {
        return total;
    }

    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    public List<Payment> payments() {
        return List.copyOf(payments);
    }

    public List<Shipment> shipments() {
        return List.copyOf(shipments);
    }
}
