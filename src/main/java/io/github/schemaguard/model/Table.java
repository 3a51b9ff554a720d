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
import java.util.Collection;
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
 * @param primaryKey null when the table has none
 * @param indexes those behind constraints included; see {@link Index#constraint()}
 * @param partitioning {@code pg_get_partkeydef}, for example {@code RANGE (placed_at)}; null when not partitioned
 * @param partitions direct partitions of this table
 * @param partitionOf the parent when this table is itself a partition, else null
 * @param inherits parents by plain inheritance, in declaration order
 * @param unlogged whether its content is lost in a crash
 * @param ofType the composite type of a typed table; null for others
 * @param foreignSource where a foreign table's rows are; null for others
 * @param accessMethod null when it is {@code heap}
 * @param options storage parameters, for example {@code fillfactor}
 * @param rowSecurity whether policies are applied
 * @param rowSecurityForced whether they are applied to the owner too
 * @param replicaIdentity {@code full}, {@code nothing} or {@code index}; null for the primary key
 */
public record Table(
        String name,
        Kind tableKind,
        List<Column> columns,
        @Nullable PrimaryKey primaryKey,
        List<UniqueKey> uniques,
        List<ForeignKey> foreignKeys,
        List<CheckConstraint> checks,
        List<ExclusionConstraint> exclusions,
        List<Index> indexes,
        @Nullable String partitioning,
        List<Partition> partitions,
        @Nullable QualifiedName partitionOf,
        List<QualifiedName> inherits,
        boolean unlogged,
        @Nullable String ofType,
        @Nullable ForeignSource foreignSource,
        @Nullable String accessMethod,
        Map<String, String> options,
        boolean rowSecurity,
        boolean rowSecurityForced,
        @Nullable String replicaIdentity,
        List<Trigger> triggers,
        List<Policy> policies,
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
        uniques = CanonicalOrder.objects(uniques);
        foreignKeys = CanonicalOrder.objects(foreignKeys);
        checks = CanonicalOrder.objects(checks);
        exclusions = CanonicalOrder.objects(exclusions);
        indexes = CanonicalOrder.objects(indexes);
        partitions = CanonicalOrder.objects(partitions);
        inherits = List.copyOf(inherits);
        options = CanonicalOrder.map(options);
        triggers = CanonicalOrder.objects(triggers);
        policies = CanonicalOrder.objects(policies);
        rules = CanonicalOrder.objects(rules);
        statistics = CanonicalOrder.objects(statistics);
        grants = CanonicalOrder.values(grants);
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

    /** The indexes that no constraint brought along. */
    public List<Index> ownIndexes() {
        return indexes.stream().filter(index -> index.constraint() == null).toList();
    }

    /** A partition with the keys, constraints and indexes of its parent, which apply to it and are stated there only. */
    public Table withConstraintsOf(Table parent) {
        return withPrimaryKey(primaryKey == null ? parent.primaryKey : primaryKey)
                .withUniques(both(uniques, parent.uniques))
                .withForeignKeys(both(foreignKeys, parent.foreignKeys))
                .withChecks(both(checks, parent.checks))
                .withExclusions(both(exclusions, parent.exclusions))
                .withIndexes(both(indexes, parent.indexes));
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

    /** The same with another {@link #primaryKey()}. */
    public Table withPrimaryKey(@Nullable PrimaryKey value) {
        return RecordCopy.with(this, "primaryKey", value);
    }

    /** The same with another {@link #uniques()}. */
    public Table withUniques(List<UniqueKey> value) {
        return RecordCopy.with(this, "uniques", value);
    }

    /** The same with another {@link #foreignKeys()}. */
    public Table withForeignKeys(List<ForeignKey> value) {
        return RecordCopy.with(this, "foreignKeys", value);
    }

    /** The same with another {@link #checks()}. */
    public Table withChecks(List<CheckConstraint> value) {
        return RecordCopy.with(this, "checks", value);
    }

    /** The same with another {@link #exclusions()}. */
    public Table withExclusions(List<ExclusionConstraint> value) {
        return RecordCopy.with(this, "exclusions", value);
    }

    /** The same with another {@link #indexes()}. */
    public Table withIndexes(List<Index> value) {
        return RecordCopy.with(this, "indexes", value);
    }

    /** The same with another {@link #partitioning()}. */
    public Table withPartitioning(@Nullable String value) {
        return RecordCopy.with(this, "partitioning", value);
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
                .with(Attribute.PARTITIONING, partitioning)
                .with(
                        Attribute.INHERITS,
                        inherits.stream().map(QualifiedName::toString).toList())
                .with(Attribute.OF_TYPE, ofType)
                .with(Attribute.SERVER, foreignSource == null ? null : foreignSource.server())
                .when(Attribute.PERSISTENCE, unlogged)
                .with(Attribute.METHOD, accessMethod)
                .with(
                        Attribute.OPTIONS,
                        CanonicalOrder.options(foreignSource == null ? options : foreignSource.options()))
                .with(Attribute.ROW_SECURITY, rowSecurityText())
                .with(Attribute.REPLICA_IDENTITY, replicaIdentity)
                .with(Attribute.GRANTS, Grant.texts(grants))
                .with(Attribute.COMMENT, comment)
                .build();
    }

    private List<String> rowSecurityText() {
        List<String> text = new ArrayList<>();
        if (rowSecurity) {
            text.add("enabled");
        }
        if (rowSecurityForced) {
            text.add("forced");
        }
        return text;
    }

    @Override
    public List<SchemaObject> children() {
        List<SchemaObject> children = new ArrayList<>(columns);
        if (primaryKey != null) {
            children.add(primaryKey);
        }
        children.addAll(uniques);
        children.addAll(foreignKeys);
        children.addAll(checks);
        children.addAll(exclusions);
        children.addAll(ownIndexes());
        children.addAll(triggers);
        children.addAll(policies);
        children.addAll(rules);
        children.addAll(statistics);
        children.addAll(partitions);
        return children;
    }

    @Override
    public String summary() {
        return "table with " + columns.size() + (columns.size() == 1 ? " column" : " columns");
    }

    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Collects a table piece by piece, as a source meets them. */
    public static final class Builder {
        private final String name;
        private Kind kind = Kind.ORDINARY;
        private final List<Column> columns = new ArrayList<>();
        private @Nullable PrimaryKey primaryKey;
        private final List<UniqueKey> uniques = new ArrayList<>();
        private final List<ForeignKey> foreignKeys = new ArrayList<>();
        private final List<CheckConstraint> checks = new ArrayList<>();
        private final List<ExclusionConstraint> exclusions = new ArrayList<>();
        private final List<Index> indexes = new ArrayList<>();
        private @Nullable String partitioning;
        private final List<Partition> partitions = new ArrayList<>();
        private @Nullable QualifiedName partitionOf;
        private final List<QualifiedName> inherits = new ArrayList<>();
        private boolean unlogged;
        private @Nullable String ofType;
        private @Nullable ForeignSource foreignSource;
        private @Nullable String accessMethod;
        private Map<String, String> options = Map.of();
        private boolean rowSecurity;
        private boolean rowSecurityForced;
        private @Nullable String replicaIdentity;
        private final List<Trigger> triggers = new ArrayList<>();
        private final List<Policy> policies = new ArrayList<>();
        private final List<RewriteRule> rules = new ArrayList<>();
        private final List<ExtendedStatistics> statistics = new ArrayList<>();
        private final List<Grant> grants = new ArrayList<>();
        private @Nullable String comment;

        private Builder(String name) {
            this.name = name;
        }

        public Builder kind(Kind value) {
            kind = value;
            return this;
        }

        public Builder column(Column value) {
            columns.add(value);
            return this;
        }

        public Builder columns(Collection<Column> values) {
            columns.addAll(values);
            return this;
        }

        public Builder primaryKey(@Nullable PrimaryKey value) {
            primaryKey = value;
            return this;
        }

        public Builder unique(UniqueKey value) {
            uniques.add(value);
            return this;
        }

        public Builder foreignKey(ForeignKey value) {
            foreignKeys.add(value);
            return this;
        }

        public Builder check(CheckConstraint value) {
            checks.add(value);
            return this;
        }

        public Builder exclusion(ExclusionConstraint value) {
            exclusions.add(value);
            return this;
        }

        public Builder index(Index value) {
            indexes.add(value);
            return this;
        }

        public Builder partitioning(@Nullable String value) {
            partitioning = value;
            return this;
        }

        public Builder partition(Partition value) {
            partitions.add(value);
            return this;
        }

        public Builder partitionOf(@Nullable QualifiedName value) {
            partitionOf = value;
            return this;
        }

        public Builder inherits(QualifiedName value) {
            inherits.add(value);
            return this;
        }

        public Builder unlogged(boolean value) {
            unlogged = value;
            return this;
        }

        public Builder ofType(@Nullable String value) {
            ofType = value;
            return this;
        }

        public Builder foreignSource(@Nullable ForeignSource value) {
            foreignSource = value;
            return this;
        }

        public Builder accessMethod(@Nullable String value) {
            accessMethod = value;
            return this;
        }

        public Builder options(Map<String, String> value) {
            options = value;
            return this;
        }

        public Builder replicaIdentity(@Nullable String value) {
            replicaIdentity = value;
            return this;
        }

        public Builder rowSecurity(boolean enabled, boolean forced) {
            rowSecurity = enabled;
            rowSecurityForced = forced;
            return this;
        }

        public Builder trigger(Trigger value) {
            triggers.add(value);
            return this;
        }

        public Builder policy(Policy value) {
            policies.add(value);
            return this;
        }

        public Builder rule(RewriteRule value) {
            rules.add(value);
            return this;
        }

        public Builder statistics(ExtendedStatistics value) {
            statistics.add(value);
            return this;
        }

        public Builder grants(Collection<Grant> values) {
            grants.addAll(values);
            return this;
        }

        public Builder comment(@Nullable String value) {
            comment = value;
            return this;
        }

        public Table build() {
            return new Table(
                    name,
                    kind,
                    columns,
                    primaryKey,
                    uniques,
                    foreignKeys,
                    checks,
                    exclusions,
                    indexes,
                    partitioning,
                    partitions,
                    partitionOf,
                    inherits,
                    unlogged,
                    ofType,
                    foreignSource,
                    accessMethod,
                    options,
                    rowSecurity,
                    rowSecurityForced,
                    replicaIdentity,
                    triggers,
                    policies,
                    rules,
                    statistics,
                    grants,
                    comment);
        }
    }
}
