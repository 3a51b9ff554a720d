package com.example.shop.sales;

/** How far an order has come. */
public enum OrderStatus {
    PLACED,
    PAID,
    ON_HOLD,
    SHIPPED,
    DELIVERED,
    CANCELLED
}
