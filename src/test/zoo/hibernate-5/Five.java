package zoo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import java.util.Collection;
import java.util.Set;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyMetaDef;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.Columns;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GenerationTime;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.ManyToAny;
import org.hibernate.annotations.MetaValue;
import org.hibernate.annotations.Type;

/** What only Hibernate 5 writes this way. */
@Entity
@Check(constraints = "weight > 0")
class Parcel {
    @Id
    @javax.persistence.GeneratedValue(generator = "uuid2")
    @GenericGenerator(name = "uuid2", strategy = "uuid2")
    java.util.UUID id;

    int weight;

    @Any(metaColumn = @Column(name = "thing_type", length = 10), fetch = FetchType.LAZY)
    @AnyMetaDef(
            idType = "long",
            metaType = "string",
            metaValues = {
                @MetaValue(value = "CAR", targetEntity = Car.class),
                @MetaValue(value = "TREE", targetEntity = Tree.class)
            })
    @JoinColumn(name = "thing_id")
    Object thing;

    @ManyToAny(metaColumn = @Column(name = "part_type"))
    @AnyMetaDef(
            idType = "long",
            metaType = "string",
            metaValues = {
                @MetaValue(value = "CAR", targetEntity = Car.class),
                @MetaValue(value = "TREE", targetEntity = Tree.class)
            })
    @JoinTable(
            name = "parcel_part",
            joinColumns = @JoinColumn(name = "parcel"),
            inverseJoinColumns = @JoinColumn(name = "part_id"))
    Set<Object> parts;

    @Type(type = "yes_no")
    boolean fragile;

    @Type(type = "text")
    String remark;

    @Type(type = "pg-uuid")
    java.util.UUID tracking;

    @Type(type = "org.hibernate.type.NumericBooleanType")
    Boolean numeric;

    @Type(type = "zoo.TrimmedText")
    @Column(length = 50)
    String trimmed;

    @Columns(columns = {@Column(name = "serial_text")})
    String serial;

    @Generated(GenerationTime.ALWAYS)
    @Column(columnDefinition = "integer generated always as (weight * 2) stored", insertable = false, updatable = false)
    Integer doubled;

    @javax.persistence.ElementCollection
    @CollectionId(columns = @Column(name = "label_id"), type = @Type(type = "long"), generator = "sequence")
    Collection<String> labels;
}

/** Wrapped characters, which Hibernate 6 refuses. */
@Entity
class Wrapped {
    @Id
    Long id;

    Character[] boxedChars;
}
