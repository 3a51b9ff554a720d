package com.example.shop.sales;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.OffsetDateTime;

/** A parcel on its way; an order may need several. */
@Entity
@Table(
        name = "shipment",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "shipment_carrier_tracking_code_key",
                        columnNames = {"carrier", "tracking_code"}),
        indexes = @Index(name = "shipment_order_id_idx", columnList = "order_id"),
        check = @CheckConstraint(name = "shipment_delivered_at_check", constraint = "delivered_at >= shipped_at"))
public class Shipment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", nullable = false, foreignKey = @ForeignKey(name = "shipment_order_id_fkey"))
    private PurchaseOrder order;

    @Column(name = "carrier", nullable = false, length = 60)
    private String carrier;

    @Column(name = "tracking_code", length = 80)
    private String trackingCode;

    @Column(name = "shipped_at", nullable = false)
    private OffsetDateTime shippedAt;

    @Column(name = "delivered_at")
    private OffsetDateTime deliveredAt;

    protected Shipment() {}

    public Shipment(PurchaseOrder order, String carrier, String trackingCode, OffsetDateTime shippedAt) {
        this.order = order;
        this.carrier = carrier;
        this.trackingCode = trackingCode;
        this.shippedAt = shippedAt;
    }

    public void markDelivered(OffsetDateTime at) {
        this.deliveredAt = at;
    }
}
