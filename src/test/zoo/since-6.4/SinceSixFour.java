package zoo;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.time.Duration;
import java.util.Set;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.annotations.Synchronize;
import org.hibernate.annotations.View;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;

/** Rows that are marked, not deleted: an entity's, a collection's, a join table's. */
@Entity
@SoftDelete
class Draft {
    @Id
    Long id;

    String text;

    @ElementCollection
    @SoftDelete(columnName = "gone", converter = YesNoConverter.class)
    Set<String> remarks;

    @ManyToMany
    @JoinTable(name = "draft_reader")
    @SoftDelete(columnName = "active_reader", strategy = SoftDeleteType.ACTIVE)
    Set<Country> readers;
}

@Entity
@jakarta.persistence.Inheritance(strategy = jakarta.persistence.InheritanceType.JOINED)
@SoftDelete(columnName = "is_active", strategy = SoftDeleteType.ACTIVE)
class Contract {
    @Id
    Long id;
}

@Entity
class LongContract extends Contract {
    int years;
}

/** PostgreSQL's own enum. */
@Entity
class Weather {
    @Id
    Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false)
    Mood mood;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(name = "next_mood")
    Mood next;
}

/** An entity on a view that Hibernate creates. */
@Entity
@Immutable
@View(query = "select c.id as id, upper(c.name) as shouted from customers c")
@Synchronize("customers")
class LoudCustomer {
    @Id
    Long id;

    String shouted;
}

/** An array of at most so many elements. */
@Entity
class SizedArrays {
    @Id
    Long id;

    @Array(length = 5)
    Boolean[] flags;

    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
    Duration interval;
}
