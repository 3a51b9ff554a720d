package io.github.schemaguard.model;

import io.github.schemaguard.model.Table.ForeignSource;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects a {@link Table} piece by piece; what is never set is PostgreSQL's default. {@link Table#named} starts one. */
public final class TableBuilder {
    private final String name;
    private Table.Kind kind = Table.Kind.ORDINARY;
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
    private @Nullable String clusteredOn;
    private final List<Trigger> triggers = new ArrayList<>();
    private final List<Policy> policies = new ArrayList<>();
    private final List<RewriteRule> rules = new ArrayList<>();
    private final List<ExtendedStatistics> statistics = new ArrayList<>();
    private final List<Grant> grants = new ArrayList<>();
    private @Nullable String comment;

    TableBuilder(String name) {
        this.name = name;
    }

    public TableBuilder kind(Table.Kind value) {
        kind = value;
        return this;
    }

    public TableBuilder column(Column value) {
        columns.add(value);
        return this;
    }

    public TableBuilder columns(Collection<Column> values) {
        columns.addAll(values);
        return this;
    }

    public TableBuilder primaryKey(@Nullable PrimaryKey value) {
        primaryKey = value;
        return this;
    }

    public TableBuilder unique(UniqueKey value) {
        uniques.add(value);
        return this;
    }

    public TableBuilder foreignKey(ForeignKey value) {
        foreignKeys.add(value);
        return this;
    }

    public TableBuilder check(CheckConstraint value) {
        checks.add(value);
        return this;
    }

    public TableBuilder exclusion(ExclusionConstraint value) {
        exclusions.add(value);
        return this;
    }

    public TableBuilder index(Index value) {
        indexes.add(value);
        return this;
    }

    public TableBuilder partitioning(@Nullable String value) {
        partitioning = value;
        return this;
    }

    public TableBuilder partition(Partition value) {
        partitions.add(value);
        return this;
    }

    public TableBuilder partitionOf(@Nullable QualifiedName value) {
        partitionOf = value;
        return this;
    }

    public TableBuilder inherits(QualifiedName value) {
        inherits.add(value);
        return this;
    }

    public TableBuilder unlogged(boolean value) {
        unlogged = value;
        return this;
    }

    public TableBuilder ofType(@Nullable String value) {
        ofType = value;
        return this;
    }

    public TableBuilder foreignSource(@Nullable ForeignSource value) {
        foreignSource = value;
        return this;
    }

    public TableBuilder accessMethod(@Nullable String value) {
        accessMethod = value;
        return this;
    }

    public TableBuilder options(Map<String, String> value) {
        options = value;
        return this;
    }

    public TableBuilder replicaIdentity(@Nullable String value) {
        replicaIdentity = value;
        return this;
    }

    public TableBuilder clusteredOn(@Nullable String value) {
        clusteredOn = value;
        return this;
    }

    public TableBuilder rowSecurity(boolean enabled, boolean forced) {
        rowSecurity = enabled;
        rowSecurityForced = forced;
        return this;
    }

    public TableBuilder trigger(Trigger value) {
        triggers.add(value);
        return this;
    }

    public TableBuilder policy(Policy value) {
        policies.add(value);
        return this;
    }

    public TableBuilder rule(RewriteRule value) {
        rules.add(value);
        return this;
    }

    public TableBuilder statistics(ExtendedStatistics value) {
        statistics.add(value);
        return this;
    }

    public TableBuilder grants(Collection<Grant> values) {
        grants.addAll(values);
        return this;
    }

    public TableBuilder comment(@Nullable String value) {
        comment = value;
        return this;
    }

    public Table build() {
        return new Table(
                name,
                kind,
                columns,
                new Table.Constraints(primaryKey, uniques, foreignKeys, checks, exclusions),
                indexes,
                new Table.Partitioning(partitioning, partitions, partitionOf),
                inherits,
                ofType,
                foreignSource,
                new Table.Storage(unlogged, accessMethod, options, clusteredOn),
                new Table.RowSecurity(rowSecurity, rowSecurityForced, policies),
                replicaIdentity,
                triggers,
                rules,
                statistics,
                grants,
                comment);
    }
}
