package com.example.shop.catalog;

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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/** A node of the tree in which customers browse products. */
@Entity
@Table(
        name = "category",
        uniqueConstraints = @UniqueConstraint(name = "category_slug_key", columnNames = "slug"),
        indexes = @Index(name = "category_parent_id_idx", columnList = "parent_id"))
public class Category {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id", foreignKey = @ForeignKey(name = "category_parent_id_fkey"))
    private Category parent;

    @OneToMany(mappedBy = "parent")
    @OrderBy("name")
    private List<Category> children = new ArrayList<>();

    @Column(name = "name", nullable = false, length = 100)
    private String name;

    @Column(name = "slug", nullable = false, length = 120)
    private String slug;

    protected Category() {}

    public Category(Category parent, String name, String slug) {
        this.parent = parent;
        this.name = name;
        this.slug = slug;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public List<Category> children() {
        return List.copyOf(children);
    }
}
