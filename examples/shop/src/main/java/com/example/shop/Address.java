package com.example.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A postal address, wherever one is kept. */
@Embeddable
public record Address(
        @Column(name = "street", nullable = false, length = 200)
        String street,

        @Column(name = "postal_code", nullable = false, length = 12)
        String postalCode,

        @Column(name = "city", nullable = false, length = 100)
        String city,

        @Column(name = "country_code", nullable = false, length = 2)
        String countryCode) {}
