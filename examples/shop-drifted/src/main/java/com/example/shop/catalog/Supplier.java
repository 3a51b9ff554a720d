package com.example.shop.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/** A company that products are bought from. */
@Entity
@Table(
        name = "supplier",
        uniqueConstraints = @UniqueConstraint(name = "supplier_vat_number_key", columnNames = "vat_number"))
public class Supplier {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "name", nullable = false, length = 160)
    private String name;

    @Column(name = "vat_number", nullable = false, length = 20)
    private String vatNumber;

    @Column(name = "website", length = 300)
    private String website;

    @OneToMany(mappedBy = "supplier")
    private List<Product> products = new ArrayList<>();

    protected Supplier() {}

    public Supplier(String name, String vatNumber) {
        this.name = name;
        this.vatNumber = vatNumber;
    }

    public Long id() {
        return id;
    }

    public List<Product> products() {
        return List.copyOf(products);
    }
}
