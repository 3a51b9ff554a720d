package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.CanonicalOrder;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.RecordCopy;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table ({@code pg_class}, {@code relkind} r, p or f).
 *
 * @param columns in the order of the table, which is shown but is no fact
 * @param indexes those of constraints included; see {@link Index#constraint()}
 * @param inherits the parents by plain inheritance, in the order of their declaration
 * @param ofType the composite type of a typed table; null for other tables
 * @param foreignSource where the rows of a foreign table are; null for other tables
 * @param replicaIdentity {@code full}, {@code nothing} or {@code index}; null for the default, the primary key
 * @param comment null when there is none
 */
public record Table(
        String name,
        Kind tableKind,
        List<Column> columns,
        Constraints constraints,
        List<Index> indexes,
        Partitioning partitioning,
        List<QualifiedName> inherits,
        @Nullable String ofType,
        @Nullable ForeignSource foreignSource,
        Storage storage,
        RowSecurity rowSecurity,
        @Nullable String replicaIdentity,
        List<Trigger> triggers,
        List<RewriteRule> rules,
        List<ExtendedStatistics> statistics,
        List<Grant> grants,
        @Nullable String comment)
        implements SchemaObject {

    /** What kind of table it is. */
    public enum Kind {
        ORDINARY,
        PARTITIONED,
        FOREIGN
    }

    public Table {
        Objects.requireNonNull(name);
        Objects.requireNonNull(tableKind);
        columns = List.copyOf(columns);
        Objects.requireNonNull(constraints);
        indexes = CanonicalOrder.objects(indexes);
        Objects.requireNonNull(partitioning);
        inherits = List.copyOf(inherits);
        Objects.requireNonNull(storage);
        Objects.requireNonNull(rowSecurity);
        triggers = CanonicalOrder.objects(triggers);
        rules = CanonicalOrder.objects(rules);
        statistics = CanonicalOrder.objects(statistics);
        grants = CanonicalOrder.values(grants);
    }

    /**
     * The constraints of a table ({@code pg_constraint}), but for NOT NULL, which the columns have.
     *
     * @param primaryKey null when the table has none
     */
    public record Constraints(
            @Nullable PrimaryKey primaryKey,
            List<UniqueKey> uniques,
            List<ForeignKey> foreignKeys,
            List<CheckConstraint> checks,
            List<ExclusionConstraint> exclusions) {

        public Constraints {
            uniques = CanonicalOrder.objects(uniques);
            foreignKeys = CanonicalOrder.objects(foreignKeys);
            checks = CanonicalOrder.objects(checks);
            exclusions = CanonicalOrder.objects(exclusions);
        }

        /** These, and those of a parent that are not among them. */
        Constraints with(Constraints parent) {
            return new Constraints(
                    primaryKey == null ? parent.primaryKey : primaryKey,
                    both(uniques, parent.uniques),
                    both(foreignKeys, parent.foreignKeys),
                    both(checks, parent.checks),
                    both(exclusions, parent.exclusions));
        }
    }

    /**
     * How a table is divided into partitions, or is one.
     *
     * @param key {@code pg_get_partkeydef}, for example {@code RANGE (placed_at)}; null when not partitioned
     * @param partitions the direct partitions
     * @param parent the table that this one is a partition of; null when it is none
     */
    public record Partitioning(
            @Nullable String key,
            List<Partition> partitions,
            @Nullable QualifiedName parent) {

        public Partitioning {
            partitions = CanonicalOrder.objects(partitions);
        }

        /** The same with another {@link #key()}. */
        public Partitioning withKey(@Nullable String value) {
            return RecordCopy.with(this, "key", value);
        }
    }

    /**
     * How the rows are stored.
     *
     * @param unlogged whether the content is lost in a crash
     * @param accessMethod null when it is {@code heap}
     * @param options the storage parameters ({@code pg_class.reloptions}), for example {@code fillfactor}; those of the
     *     TOAST table with {@code toast.} in front
     * @param clusteredOn the index by which {@code CLUSTER} sorts the rows; null when there is none
     */
    public record Storage(
            boolean unlogged,
            @Nullable String accessMethod,
            Map<String, String> options,
            @Nullable String clusteredOn) {

        public Storage {
            options = CanonicalOrder.map(options);
        }
    }

    /**
     * Which rows which role may see and change.
     *
     * @param enabled whether the policies apply ({@code pg_class.relrowsecurity})
     * @param forced whether they apply to the owner too ({@code pg_class.relforcerowsecurity})
     * @param policies also those that are not applied
     */
    public record RowSecurity(boolean enabled, boolean forced, List<Policy> policies) {

        public RowSecurity {
            policies = CanonicalOrder.objects(policies);
        }

        private List<String> words() {
            List<String> words = new ArrayList<>();
            if (enabled) {
                words.add("enabled");
            }
            if (forced) {
                words.add("forced");
            }
            return words;
        }
    }

    /** Where the rows of a foreign table are. */
    public record ForeignSource(String server, Map<String, String> options) {

        /**
         * Where the rows are.
         *
         * @param options of the table, and of its columns with the column's name in front: {@code email.column_name}
         */
        public ForeignSource {
            Objects.requireNonNull(server);
            options = CanonicalOrder.map(options);
        }
    }

    public Optional<Column> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    /** Whether the primary key, if there is one, has the column. */
    public boolean isInPrimaryKey(String column) {
        return constraints.primaryKey != null
                && constraints.primaryKey.columns().contains(column);
    }

    /** The primary key; null when the table has none. */
    public @Nullable PrimaryKey primaryKey() {
        return constraints.primaryKey;
    }

    public List<UniqueKey> uniques() {
        return constraints.uniques;
    }

    public List<ForeignKey> foreignKeys() {
        return constraints.foreignKeys;
    }

    public List<CheckConstraint> checks() {
        return constraints.checks;
    }

    public List<ExclusionConstraint> exclusions() {
        return constraints.exclusions;
    }

    /** The table that this one is a partition of; null when it is none. */
    public @Nullable QualifiedName partitionOf() {
        return partitioning.parent;
    }

    /** The indexes that belong to no constraint. */
    public List<Index> ownIndexes() {
        return indexes.stream().filter(index -> index.constraint() == null).toList();
    }

    /** A partition with the keys, constraints and indexes of its parent, which apply to it and are stated there only. */
    public Table withConstraintsOf(Table parent) {
        return withConstraints(constraints.with(parent.constraints)).withIndexes(both(indexes, parent.indexes));
    }

    private static <T extends SchemaObject> List<T> both(List<T> own, List<T> inherited) {
        Set<String> keys = own.stream().map(SchemaObject::key).collect(Collectors.toSet());
        return Stream.concat(own.stream(), inherited.stream().filter(object -> !keys.contains(object.key())))
                .toList();
    }

    /** The same under another name. */
    public Table withName(String value) {
        return RecordCopy.with(this, "name", value);
    }

    /** The same with another {@link #columns()}. */
    public Table withColumns(List<Column> value) {
        return RecordCopy.with(this, "columns", value);
    }

    /** The same with other {@link #constraints()}. */
    public Table withConstraints(Constraints value) {
        return RecordCopy.with(this, "constraints", value);
    }

    /** The same with another {@link #partitioning()}. */
    public Table withPartitioning(Partitioning value) {
        return RecordCopy.with(this, "partitioning", value);
    }

    /** The same with another {@link #indexes()}. */
    public Table withIndexes(List<Index> value) {
        return RecordCopy.with(this, "indexes", value);
    }

    /** The same with another {@link #inherits()}. */
    public Table withInherits(List<QualifiedName> value) {
        return RecordCopy.with(this, "inherits", value);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.TABLE;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.KIND, tableKind.name().toLowerCase(Locale.ROOT))
                .with(Attribute.PARTITIONING, partitioning.key)
                .with(
                        Attribute.INHERITS,
                        inherits.stream().map(QualifiedName::toString).toList())
                .with(Attribute.OF_TYPE, ofType)
                .with(Attribute.SERVER, foreignSource == null ? null : foreignSource.server())
                .when(Attribute.PERSISTENCE, storage.unlogged)
                .with(Attribute.METHOD, storage.accessMethod)
                .with(
                        Attribute.OPTIONS,
                        CanonicalOrder.options(foreignSource == null ? storage.options : foreignSource.options()))
                .with(Attribute.ROW_SECURITY, rowSecurity.words())
                .with(Attribute.REPLICA_IDENTITY, replicaIdentity)
                .with(Attribute.CLUSTERED_ON, storage.clusteredOn)
                .with(Attribute.GRANTS, Grant.texts(grants))
                .with(Attribute.COMMENT, comment)
                .build();
    }

    @Override
    public List<SchemaObject> children() {
        List<SchemaObject> children = new ArrayList<>(columns);
        if (constraints.primaryKey != null) {
            children.add(constraints.primaryKey);
        }
        children.addAll(constraints.uniques);
        children.addAll(constraints.foreignKeys);
        children.addAll(constraints.checks);
        children.addAll(constraints.exclusions);
        children.addAll(ownIndexes());
        children.addAll(triggers);
        children.addAll(rowSecurity.policies);
        children.addAll(rules);
        children.addAll(statistics);
        children.addAll(partitioning.partitions);
        return children;
    }

    @Override
    public String summary() {
        return "table with " + columns.size() + (columns.size() == 1 ? " column" : " columns");
    }

    public static TableBuilder named(String name) {
        return new TableBuilder(name);
    }
}
