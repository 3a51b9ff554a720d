package com.example.shop.customer;

import com.example.shop.catalog.Product;
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
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** What a customer thinks of a product; one review each. */
@Entity
@Table(
        name = "review",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "review_product_id_customer_id_key",
                        columnNames = {"product_id", "customer_id"}),
        indexes = @Index(name = "review_customer_id_idx", columnList = "customer_id"),
        check = @CheckConstraint(name = "review_rating_check", constraint = "rating between 1 and 5"))
public class Review {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "product_id", nullable = false, foreignKey = @ForeignKey(name = "review_product_id_fkey"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Product product;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", nullable = false, foreignKey = @ForeignKey(name = "review_customer_id_fkey"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Customer customer;

    @Column(name = "rating", nullable = false)
    private short rating;

    @Column(name = "body", columnDefinition = "text")
    private String body;

    @Column(name = "written_at", nullable = false)
    private OffsetDateTime writtenAt;

    protected Review() {}

    public Review(Product product, Customer customer, short rating, String body, OffsetDateTime writtenAt) {
        this.product = product;
        this.customer = customer;
        this.rating = rating;
        this.body = body;
        this.writtenAt = writtenAt;
    }

    public short rating() {
        return rating;
    }
}
