package com.example.shop.stock;

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
import jakarta.persistence.Version;
import java.time.Instant;

/** How many pieces of a product lie in a warehouse. */
@Entity
@Table(
        name = "stock_level",
        indexes = @Index(name = "stock_level_product_id_idx", columnList = "product_id"),
        check = @CheckConstraint(name = "stock_level_on_hand_check", constraint = "on_hand >= 0"))
public class StockLevel {

    @EmbeddedId
    private StockLevelId id;

    @MapsId("warehouseId")
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "warehouse_id", foreignKey = @ForeignKey(name = "stock_level_warehouse_id_fkey"))
    private Warehouse warehouse;

    @MapsId("productId")
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "product_id", foreignKey = @ForeignKey(name = "stock_level_product_id_fkey"))
    private Product product;

    @Column(name = "on_hand", nullable = false)
    private int onHand;

    @Column(name = "counted_at")
    private Instant countedAt;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    protected StockLevel() {}

    public StockLevel(Warehouse warehouse, Product product) {
        this.id = new StockLevelId(null, null);
        this.warehouse = warehouse;
        this.product = product;
    }

    public void count(int pieces, Instant at) {
        this.onHand = pieces;
        this.countedAt = at;
    }
}
