package com.example.shop.sales;

import com.example.shop.catalog.Product;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** One product of an order. */
@Entity
@Table(
        name = "order_line",
        indexes = @Index(name = "order_line_product_id_idx", columnList = "product_id"),
        check = @CheckConstraint(name = "order_line_quantity_check", constraint = "quantity > 0"))
public class OrderLine {

    @EmbeddedId
    private OrderLineId id;

    @MapsId("orderId")
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", foreignKey = @ForeignKey(name = "order_line_order_id_fkey"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private PurchaseOrder order;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "product_id", nullable = false, foreignKey = @ForeignKey(name = "order_line_product_id_fkey"))
    private Product product;

    @Column(name = "quantity", nullable = false)
    private int quantity;

    @Column(name = "unit_price", nullable = false, precision = 12, scale = 2)
    private BigDecimal unitPrice;

    @GeneratedColumn("quantity * unit_price")
    @Column(name = "line_total", precision = 12, scale = 2)
    private BigDecimal lineTotal;

    protected OrderLine() {}

    OrderLine(PurchaseOrder order, int lineNumber, Product product, int quantity) {
        this.id = new OrderLineId(null, lineNumber);
        this.order = order;
        this.product = product;
        this.quantity = quantity;
        this.unitPrice = product.price();
    }

    public Product product() {
        return product;
    }

    public int quantity() {
        return quantity;
    }

    /** Computed by the database; null until the line has been stored. */
    public BigDecimal lineTotal() {
        return lineTotal;
    }
}
