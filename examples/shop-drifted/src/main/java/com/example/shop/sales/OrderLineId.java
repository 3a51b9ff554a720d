package com.example.shop.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A line's number within its order.
 *
 * @param orderId taken over from the order when it is stored; null before
 * @param lineNumber from 1
 */
@Embeddable
public record OrderLineId(
        @Column(name = "order_id") Long orderId,
        @Column(name = "line_number") int lineNumber) {}
