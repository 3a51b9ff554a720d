package io.github.schemaguard.json;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ExclusionConstraint;
import io.github.schemaguard.model.ExtendedStatistics;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.Partition;
import io.github.schemaguard.model.Policy;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.RewriteRule;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.Trigger;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table as {@code catalog.json} has it: what the model groups stands side by side. */
record TableJson(
        String name,
        Table.Kind tableKind,
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
        Table.@Nullable ForeignSource foreignSource,
        @Nullable String accessMethod,
        Map<String, String> options,
        boolean rowSecurity,
        boolean rowSecurityForced,
        @Nullable String replicaIdentity,
        @Nullable String clusteredOn,
        List<Trigger> triggers,
        List<Policy> policies,
        List<RewriteRule> rules,
        List<ExtendedStatistics> statistics,
        List<Grant> grants,
        @Nullable String comment) {

    /** Tells Jackson to write and read tables in this form. */
    @JsonSerialize(converter = ToJson.class)
    @JsonDeserialize(converter = FromJson.class)
    interface MixIn {}

    static final class ToJson extends StdConverter<Table, TableJson> {
        @Override
        public TableJson convert(Table table) {
            return new TableJson(
                    table.name(),
                    table.tableKind(),
                    table.columns(),
                    table.primaryKey(),
                    table.uniques(),
                    table.foreignKeys(),
                    table.checks(),
                    table.exclusions(),
                    table.indexes(),
                    table.partitioning().key(),
                    table.partitioning().partitions(),
                    table.partitionOf(),
                    table.inherits(),
                    table.storage().unlogged(),
                    table.ofType(),
                    table.foreignSource(),
                    table.storage().accessMethod(),
                    table.storage().options(),
                    table.rowSecurity().enabled(),
                    table.rowSecurity().forced(),
                    table.replicaIdentity(),
                    table.storage().clusteredOn(),
                    table.triggers(),
                    table.rowSecurity().policies(),
                    table.rules(),
                    table.statistics(),
                    table.grants(),
                    table.comment());
        }
    }

    static final class FromJson extends StdConverter<TableJson, Table> {
        @Override
        public Table convert(TableJson json) {
            return new Table(
                    json.name,
                    json.tableKind,
                    json.columns,
                    new Table.Constraints(
                            json.primaryKey, json.uniques, json.foreignKeys, json.checks, json.exclusions),
                    json.indexes,
                    new Table.Partitioning(json.partitioning, json.partitions, json.partitionOf),
                    json.inherits,
                    json.ofType,
                    json.foreignSource,
                    new Table.Storage(json.unlogged, json.accessMethod, json.options, json.clusteredOn),
                    new Table.RowSecurity(json.rowSecurity, json.rowSecurityForced, json.policies),
                    json.replicaIdentity,
                    json.triggers,
                    json.rules,
                    json.statistics,
                    json.grants,
                    json.comment);
        }
    }
}
