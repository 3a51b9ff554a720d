package com.example.shop.stock;

import com.example.shop.Address;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/** A building that goods are stored in. */
@Entity
@Table(name = "warehouse", uniqueConstraints = @UniqueConstraint(name = "warehouse_code_key", columnNames = "code"))
public class Warehouse {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "code", nullable = false, length = 10)
    private String code;

    @Embedded
    private Address address;

    @OneToMany(mappedBy = "warehouse")
    private List<StockLevel> stock = new ArrayList<>();

    protected Warehouse() {}

    public Warehouse(String code, Address address) {
        this.code = code;
        this.address = address;
    }

    public List<StockLevel> stock() {
        return List.copyOf(stock);
    }
}
