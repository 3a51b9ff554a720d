package com.example.shop.customer;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** A person who has registered with the shop. */
@Entity
@Table(name = "customer", uniqueConstraints = @UniqueConstraint(name = "customer_email_key", columnNames = "email"))
public class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @Column(name = "email", nullable = false, length = 320)
    private String email;

    @Column(name = "full_name", nullable = false, length = 150)
    private String fullName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(name = "tier", nullable = false)
    private Tier tier = Tier.BASIC;

    @Column(name = "birthday")
    private LocalDate birthday;

    @Column(name = "registered_at", nullable = false)
    private Instant registeredAt;

    @ElementCollection
    @CollectionTable(
            name = "customer_phone",
            joinColumns = @JoinColumn(name = "customer_id"),
            foreignKey = @ForeignKey(name = "customer_phone_customer_id_fkey"))
    @Column(name = "number", nullable = false, length = 32)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Set<String> phoneNumbers = new HashSet<>();

    @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<CustomerAddress> addresses = new ArrayList<>();

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    protected Customer() {}

    public Customer(String email, String fullName, Instant registeredAt) {
        this.email = email;
        this.fullName = fullName;
        this.registeredAt = registeredAt;
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public Tier tier() {
        return tier;
    }

    public void promoteTo(Tier next) {
        this.tier = next;
    }

    public Set<String> phoneNumbers() {
        return phoneNumbers;
    }

    public List<CustomerAddress> addresses() {
        return addresses;
    }
}
