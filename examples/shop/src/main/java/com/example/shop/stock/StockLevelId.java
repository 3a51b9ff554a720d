package com.example.shop.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Which product in which warehouse. */
@Embeddable
public record StockLevelId(
        @Column(name = "warehouse_id") Long warehouseId,
        @Column(name = "product_id") Long productId) {}
