package zoo;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.EmbeddedColumnNaming;

enum Rank {
    LOW("l"),
    HIGH("h");

    @EnumeratedValue
    final String code;

    Rank(String code) {
        this.code = code;
    }
}

@Embeddable
class Size {
    int width;
    int height;
}

/** What JPA 3.2 and Hibernate 7 add. */
@Entity
@Table(
        name = "checked_item",
        comment = "items",
        check = @CheckConstraint(name = "checked_item_low", constraint = "lowest < highest"))
class CheckedItem {
    @Id
    Long id;

    @Column(comment = "the least", check = @CheckConstraint(constraint = "lowest >= 0"))
    int lowest;

    int highest;

    @Column(options = "collate \"C\"")
    String sorted;

    @Column(secondPrecision = 3)
    java.time.LocalDateTime rounded;

    @Enumerated(EnumType.STRING)
    Rank rank;

    @EmbeddedColumnNaming("inner_%s")
    Size inner;

    @EmbeddedColumnNaming("outer_%s")
    Size outer;
}
