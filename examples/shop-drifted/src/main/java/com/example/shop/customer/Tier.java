package com.example.shop.customer;

/** How loyal a customer is, in rising order: the native PostgreSQL enum type {@code tier}. */
public enum Tier {
    BASIC,
    PLUS,
    VIP
}
