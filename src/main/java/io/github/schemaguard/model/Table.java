package io.github.schemaguard.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 */
public record Table(
        String name,
        Kind tableKind,
        List<Column> columns,
        @Nullable PrimaryKey primaryKey,
        List<UniqueKey> uniques,
        List<ForeignKey> foreignKeys,
        List<Check> checks,
        List<Exclusion> exclusions,
        List<Index> indexes,
        @Nullable String partitioning,
        List<Partition> partitions,
        @Nullable QualifiedName partitionOf,
        List<QualifiedName> inherits,
        boolean unlogged,
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
        uniques = Canonical.objects(uniques);
        foreignKeys = Canonical.objects(foreignKeys);
        checks = Canonical.objects(checks);
        exclusions = Canonical.objects(exclusions);
        indexes = Canonical.objects(indexes);
        partitions = Canonical.objects(partitions);
        inherits = List.copyOf(inherits);
    }

    public Optional<Column> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    /** The indexes that no constraint brought along. */
    public List<Index> ownIndexes() {
        return indexes.stream().filter(index -> index.constraint() == null).toList();
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.TABLE;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new Facts()
                .with(Attribute.KIND, tableKind.name().toLowerCase(Locale.ROOT))
                .with(Attribute.PARTITIONING, partitioning)
                .with(
                        Attribute.INHERITS,
                        inherits.stream().map(QualifiedName::toString).toList())
                .when(Attribute.PERSISTENCE, unlogged)
                .with(Attribute.COMMENT, comment)
                .build();
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
        private final List<Check> checks = new ArrayList<>();
        private final List<Exclusion> exclusions = new ArrayList<>();
        private final List<Index> indexes = new ArrayList<>();
        private @Nullable String partitioning;
        private final List<Partition> partitions = new ArrayList<>();
        private @Nullable QualifiedName partitionOf;
        private final List<QualifiedName> inherits = new ArrayList<>();
        private boolean unlogged;
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

        public Builder check(Check value) {
            checks.add(value);
            return this;
        }

        public Builder exclusion(Exclusion value) {
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
                    comment);
        }
    }
}
