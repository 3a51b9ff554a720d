package com.example.shop.customer;

import com.example.shop.Address;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** An entry of a customer's address book. */
@Entity
@Table(
        name = "customer_address",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "customer_address_customer_id_label_key",
                        columnNames = {"customer_id", "label"}))
public class CustomerAddress {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "customer_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "customer_address_customer_id_fkey"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Customer customer;

    @Column(name = "label", nullable = false, length = 60)
    private String label;

    @Embedded
    private Address address;

    protected CustomerAddress() {}

    public CustomerAddress(Customer customer, String label, Address address) {
        this.customer = customer;
        this.label = label;
        this.address = address;
    }

    public String label() {
        return label;
    }

    public Address address() {
        return address;
    }
}
