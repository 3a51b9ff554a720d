package zoo;

import jakarta.persistence.ManyToMany;
import org.hibernate.annotations.ListIndexBase;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.CollectionIdJavaType;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ManyToAny;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.Struct;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.annotations.Type;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.hibernate.type.descriptor.java.LongJavaType;

/** Types by JDBC code, and what PostgreSQL has of its own. */
@Entity
class Coded {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.TIME)
    UUID id;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> json;

    @JdbcTypeCode(SqlTypes.JSON)
    Details details;

    @Struct(name = "detail_struct")
    StructDetails struct;

    Duration duration;

    @JdbcTypeCode(SqlTypes.INET)
    InetAddress inet;

    InetAddress address;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    int small;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 36)
    UUID textUuid;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String endless;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 4)
    String fixed;

    @JdbcTypeCode(SqlTypes.NUMERIC)
    @Column(precision = 20, scale = 0)
    long counted;

    @JdbcTypeCode(SqlTypes.TINYINT)
    Mood tinyMood;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    Instant withoutZone;

    ZoneId zone;
    ZoneOffset shift;
    OffsetTime offsetTime;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    @TimeZoneColumn(name = "departure_offset")
    OffsetDateTime departure;

    @TimeZoneStorage(TimeZoneStorageType.NATIVE)
    ZonedDateTime arrival;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
    ZonedDateTime normal;

    @Convert(converter = YesNoConverter.class)
    boolean yesNo;

    @Convert(converter = NumericBooleanConverter.class)
    Boolean numeric;

    @Type(TrimmedText.class)
    @Column(length = 50, nullable = false)
    String trimmed;
}

@Embeddable
class Details implements Serializable {
    String colour;
    int count;
}

@Embeddable
@Struct(name = "detail_struct")
class StructDetails {
    String label;
    LocalDate day;
}

/** Arrays, and lists that are arrays. */
@Entity
class Arrays {
    @Id
    Long id;

    String[] texts;
    int[] numbers;
    UUID[] uuids;
    LocalDate[] days;
    List<String> list;
    Set<Long> set;

    @Column(length = 30)
    List<String> shortTexts;

    Boolean[] flags;

    List<Mood> moods;
}

/** Generated values, checks and comments. */
@Entity
@Table(name = "generated_values")
@Check(name = "net_below_gross", constraints = "net <= gross")
@Comment("What the database makes of it; \"quoted\", \\ and ''all''")
class GeneratedValues {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @Comment("before tax")
    int net;

    @Check(constraints = "gross > 0")
    int gross;

    @GeneratedColumn("gross - net")
    Integer tax;

    @Generated
    @org.hibernate.annotations.ColumnDefault("0")
    Integer counter;

    @CurrentTimestamp
    Instant at;
}

@Entity
@Table(name = "tenant_document")
class TenantDocument {
    @Id
    @GeneratedValue
    Long id;

    @TenantId
    String tenant;

    @PartitionKey
    int region;

    @Column(nullable = false)
    String text;
}

/** One of several entities, by a type and a key. */
@Entity
class Parcel {
    @Id
    Long id;

    @Any
    @AnyDiscriminator
    @AnyDiscriminatorValue(discriminator = "CAR", entity = Car.class)
    @AnyDiscriminatorValue(discriminator = "TREE", entity = Tree.class)
    @AnyKeyJavaClass(Long.class)
    @Column(name = "thing_type", length = 10)
    @JoinColumn(name = "thing_id")
    Object thing;

    @ManyToAny
    @AnyDiscriminator
    @AnyDiscriminatorValue(discriminator = "CAR", entity = Car.class)
    @AnyDiscriminatorValue(discriminator = "TREE", entity = Tree.class)
    @AnyKeyJavaClass(Long.class)
    @Column(name = "part_type")
    @JoinTable(
            name = "parcel_part",
            joinColumns = @JoinColumn(name = "parcel"),
            inverseJoinColumns = @JoinColumn(name = "part_id"))
    Set<Object> parts;

    @ElementCollection
    @CollectionId(column = @Column(name = "label_id"), generator = "increment")
    @CollectionIdJavaType(LongJavaType.class)
    Collection<String> labels;

    @ElementCollection
    List<Colour> colours;
}

/** Records as embeddables. */
@Embeddable
record Colour(@Column(nullable = false) int red, int green, @Column(name = "b") int blue) {}

@Embeddable
record RoomKey(@Column(length = 4) String house, int number) implements Serializable {}

@Entity
class Room {
    @EmbeddedId
    RoomKey key;

    @Embedded
    Colour wall;
}

/** A type of the project's own. */
class TrimmedText implements org.hibernate.usertype.UserType<String> {
    @Override
    public int getSqlType() {
        return SqlTypes.VARCHAR;
    }

    @Override
    public Class<String> returnedClass() {
        return String.class;
    }

    @Override
    public boolean equals(String one, String other) {
        return java.util.Objects.equals(one, other);
    }

    @Override
    public int hashCode(String value) {
        return value.hashCode();
    }

    // Both signatures: from 7 on Hibernate calls the shorter one.
    public String nullSafeGet(
            java.sql.ResultSet rows,
            int position,
            org.hibernate.engine.spi.SharedSessionContractImplementor session,
            Object owner)
            throws java.sql.SQLException {
        return rows.getString(position);
    }

    public String nullSafeGet(
            java.sql.ResultSet rows, int position, org.hibernate.type.descriptor.WrapperOptions options)
            throws java.sql.SQLException {
        return rows.getString(position);
    }

    public void nullSafeSet(
            java.sql.PreparedStatement statement,
            String value,
            int position,
            org.hibernate.engine.spi.SharedSessionContractImplementor session)
            throws java.sql.SQLException {
        statement.setString(position, value);
    }

    public void nullSafeSet(
            java.sql.PreparedStatement statement,
            String value,
            int position,
            org.hibernate.type.descriptor.WrapperOptions options)
            throws java.sql.SQLException {
        statement.setString(position, value);
    }

    @Override
    public String deepCopy(String value) {
        return value;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public Serializable disassemble(String value) {
        return value;
    }

    @Override
    public String assemble(Serializable cached, Object owner) {
        return (String) cached;
    }
}

/** An array in rows of its own; Hibernate 5 takes only lists for such. */
@Entity
class Poem {
    @Id
    Long id;

    @ElementCollection
    @OrderColumn(name = "at", nullable = false)
    @ListIndexBase(1)
    String[] lines;
}

/** Many entities of a derived, composite identifier, on which Hibernate 5 fails. */
@Entity
class Hall {
    @Id
    Long id;

    @ManyToMany
    @JoinTable(name = "mix_seat")
    Set<Seat> seats;
}

/** Embeddables within embeddables of a collection, on which Hibernate 5 fails. */
@Entity
class Chain {
    @Id
    Long id;

    @ElementCollection
    List<Address> branches;
}
