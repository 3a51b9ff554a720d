package zoo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SecondaryTables;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.UniqueConstraint;
import java.time.LocalDateTime;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.hibernate.annotations.UpdateTimestamp;

/** Two tables beside its own. */
@Entity
@SecondaryTables({
    @SecondaryTable(name = "book_blurb"),
    @SecondaryTable(
            name = "book_stock",
            schema = "stock",
            pkJoinColumns = @PrimaryKeyJoinColumn(name = "book"),
            indexes = @Index(name = "book_stock_shelf", columnList = "shelf"),
            uniqueConstraints = @UniqueConstraint(name = "book_stock_place", columnNames = {"shelf", "place"}))
})
class Book {
    @Id
    @GeneratedValue
    Long id;

    @Column(table = "book_blurb", columnDefinition = "text")
    String blurb;

    @Column(table = "book_stock", nullable = false)
    int shelf;

    @Column(table = "book_stock")
    int place;

    @ManyToOne
    @JoinColumn(table = "book_stock", name = "ware")
    Warehouse warehouse;
}

/** In a schema of its own, with a sequence there, and a join table across. */
@Entity
@Table(name = "crate", schema = "stock")
class Crate {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crates")
    @SequenceGenerator(name = "crates", sequenceName = "crate_numbers", schema = "stock", allocationSize = 1)
    Long id;

    @ManyToMany
    Set<Book> books;

    @ManyToOne
    Book top;
}

/** The same name in another schema. */
@Entity(name = "PublicCrate")
@Table(name = "crate")
class OtherCrate {
    @Id
    Long id;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.CASCADE)
    Crate original;
}

/** Names that need quotes. */
@Entity
@Table(name = "\"Order\"", indexes = @Index(name = "order_by_when", columnList = "`When`, `from`"))
class QuotedOrder {
    @Id
    @Column(name = "`Id`")
    Long id;

    @Column(name = "\"When\"")
    LocalDateTime when;

    @Column(name = "`from`", nullable = false)
    String from;

    @Column(name = "`with space`")
    String spaced;

    @Column(name = "`größe`")
    Integer size;

    @ManyToOne
    @JoinColumn(name = "`Parent Id`")
    QuotedOrder parent;
}

/** Names in capitals without quotes: PostgreSQL stores them small. */
@Entity
@Table(name = "LEGACY_TABLE")
class Legacy {
    @Id
    @Column(name = "LEGACY_ID")
    Long id;

    @Column(name = "LEGACY_NAME", nullable = false, length = 30)
    String name;
}

/** Longer than the 63 bytes that PostgreSQL keeps. */
@Entity
@Table(name = "a_table_with_a_name_that_is_just_as_long_as_postgresql_permits1")
class LongName {
    @Id
    Long id;

    @Column(name = "a_column_with_a_name_that_is_just_as_long_as_postgresql_permit1")
    String value;
}

/** Two entities on one table, one of them reads only a part. */
@Entity
@Table(name = "customers")
class Customer {
    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false)
    String name;

    @Column(length = 1000)
    String history;
}

@Entity
@Table(name = "customers")
class CustomerSummary {
    @Id
    Long id;

    @Column(nullable = false, insertable = false, updatable = false)
    String name;
}

/** Indexes and unique constraints of all kinds. */
@Entity
@Table(
        indexes = {
            @Index(columnList = "first"),
            @Index(name = "indexed_two", columnList = "first, second desc"),
            @Index(name = "indexed_unique", columnList = "third", unique = true)
        },
        uniqueConstraints = {
            @UniqueConstraint(columnNames = {"second", "first"}),
            @UniqueConstraint(name = "indexed_named", columnNames = {"third", "first"})
        })
class Indexed {
    @Id
    Long id;

    String first;
    String second;
    String third;

    @NaturalId
    String isbn;

    @Column(unique = true)
    Integer single;
}

/** What the database or Hibernate fills in. */
@Entity
@DynamicUpdate
class Filled {
    @Id
    @GeneratedValue
    Long id;

    @ColumnDefault("'new'")
    @Column(nullable = false)
    String state;

    @ColumnDefault("42")
    int answer;

    @ColumnDefault("now()")
    java.time.Instant since;

    @Column(columnDefinition = "varchar(20) default 'x' not null")
    String defined;

    @CreationTimestamp
    LocalDateTime created;

    @UpdateTimestamp
    LocalDateTime updated;

    @Formula("answer * 2")
    int twice;

    @ColumnTransformer(read = "lower(secret)", write = "upper(?)")
    String secret;

    @Transient
    String forgotten;
}

/** What is only read. */
@Entity
@Immutable
class Constant {
    @Id
    String name;

    @Column(name = "constant_value", nullable = false)
    String value;
}

/** A query as an entity: nothing in the database is its own. */
@Entity
@Subselect("select c.id as id, c.name as name, 1 as weight from customers c")
@Synchronize("customers")
@Immutable
class HeavyCustomer {
    @Id
    Long id;

    String name;
    int weight;
}

/** What happens to rows that refer to a row that is deleted. */
@Entity
@jakarta.persistence.Inheritance(strategy = jakarta.persistence.InheritanceType.JOINED)
class Owner {
    @Id
    Long id;
}

@Entity
@OnDelete(action = OnDeleteAction.CASCADE)
class RichOwner extends Owner {
    long fortune;
}
