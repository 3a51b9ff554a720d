package io.github.schemaguard.entities.fork.protocol;

import io.github.schemaguard.mapping.MappedAssociation;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedEntity;
import io.github.schemaguard.mapping.MappedKey;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping.SkippedAttribute;
import io.github.schemaguard.mapping.ValueLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mapping as the walk meets it: a table or column that is mapped more than once has a row each time. Names are in the
 * case in which PostgreSQL stores them, but not yet cut to its length.
 */
public record MappingRows(
        List<Table> tables,
        List<Column> columns,
        List<Key> keys,
        List<Entity> entities,
        List<Association> associations,
        List<SkippedAttribute> skipped) {
    /** Copies the lists. */
    public MappingRows {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        entities = List.copyOf(entities);
        associations = List.copyOf(associations);
        skipped = List.copyOf(skipped);
    }

    /** A table's schema and name. */
    public record TableName(String schema, String name) {}

    /**
     * A table.
     *
     * @param owner the attribute that a join or collection table belongs to, or the entity itself
     * @param entities binary names of the classes in it
     */
    public record Table(TableName name, MappedTable.Role role, MappedMember owner, List<String> entities) {}

    /**
     * A column of one owner.
     *
     * @param javaType binary name of the attribute's type; empty when no attribute has the column
     * @param declared what an annotation or mapping file states about the column
     * @param generation how Hibernate gets the value of an identifier
     * @param enumConstants names of the enum's constants; of a discriminator the values of the concrete classes
     * @param enumStorage null when the attribute is no enum
     * @param applied what Hibernate has applied to the column, whether anybody declares it or not
     * @param limits what Java ensures about the values
     * @param secondary whether the attribute's mapping describes its other columns, as for the key of a collection
     */
    public record Column(
            TableName table,
            String name,
            MappedMember owner,
            String javaType,
            List<MappedColumn.Declared> declared,
            boolean insertable,
            boolean updatable,
            MappedColumn.Role role,
            MappedColumn.Generation generation,
            List<String> enumConstants,
            MappedColumn.@Nullable EnumStorage enumStorage,
            boolean converted,
            AppliedFacts applied,
            ValueLimits limits,
            boolean secondary) {}

    /**
     * A key, unique constraint or index.
     *
     * @param name empty when Hibernate leaves it to the server
     * @param target the table that a foreign key references; null for other kinds
     * @param named whether the mapping gives the name
     * @param readers the attributes through which Hibernate reads the one row with a value of a unique key
     */
    public record Key(
            TableName table,
            MappedKey.Kind kind,
            String name,
            List<String> columns,
            @Nullable TableName target,
            MappedMember owner,
            boolean named,
            List<MappedMember> readers) {}

    /**
     * An entity.
     *
     * @param superclass binary name of the entity that it extends; empty when it extends none
     * @param identifier null when it is embedded in several attributes, or unknown
     * @param batchSize how many statements Hibernate sends at a time; 0 when no setting says so
     */
    public record Entity(
            String name,
            TableName table,
            String superclass,
            boolean readOnly,
            MappedEntity.Locking locking,
            @Nullable MappedMember identifier,
            MappedColumn.Generation.Strategy generation,
            int batchSize) {}

    /**
     * An attribute that refers to other entities, or a collection of values.
     *
     * @param target binary name of the entity; empty for values
     * @param ownTable whether the table exists for the association alone
     * @param explicit whether an annotation names the columns or the table, or a file maps the attribute
     * @param inverse whether the other side has the columns ({@code mappedBy})
     * @param written whether Hibernate stores it when this attribute is changed
     * @param eager whether a collection is loaded with each owner
     * @param cascades in Hibernate's words
     */
    public record Association(
            MappedMember owner,
            MappedAssociation.Kind kind,
            String target,
            TableName table,
            List<String> columns,
            boolean ownTable,
            boolean explicit,
            boolean inverse,
            boolean written,
            boolean eager,
            List<String> cascades) {}
}
