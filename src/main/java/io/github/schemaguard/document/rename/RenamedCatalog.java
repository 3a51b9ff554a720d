package io.github.schemaguard.document.rename;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.IndexKey;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An earlier state under the later names, so that a rename does not show again in every key and index. */
final class RenamedCatalog {

    private final SchemaRenames renames;

    RenamedCatalog(SchemaRenames renames) {
        this.renames = renames;
    }

    Catalog of(Catalog before) {
        return before.withSchemas(before.schemas().stream().map(this::schema).toList());
    }

    private Schema schema(Schema schema) {
        return schema.withRelations(
                schema.tables().stream()
                        .map(table -> table(schema.name(), table))
                        .toList(),
                schema.views(),
                schema.sequences());
    }

    private Table table(String schema, Table table) {
        QualifiedName name = renames.table(new QualifiedName(schema, table.name()));
        Map<String, String> columns = columnsOf(name);
        Table.Builder renamed = Table.named(name.name())
                .kind(table.tableKind())
                .columns(table.columns().stream()
                        .map(column -> column(column, columns))
                        .toList())
                .primaryKey(primaryKey(table.primaryKey(), columns))
                .partitioning(table.partitioning() == null ? null : text(table.partitioning(), columns))
                .partitionOf(table.partitionOf())
                .unlogged(table.unlogged())
                .ofType(table.ofType())
                .foreignSource(table.foreignSource())
                .accessMethod(table.accessMethod())
                .options(table.options())
                .rowSecurity(table.rowSecurity(), table.rowSecurityForced())
                .replicaIdentity(table.replicaIdentity())
                .grants(table.grants())
                .comment(table.comment());
        table.uniques().forEach(unique -> renamed.unique(unique(unique, columns)));
        table.foreignKeys().forEach(key -> renamed.foreignKey(foreignKey(key, columns)));
        table.checks().forEach(check -> renamed.check(check(check, columns)));
        table.exclusions().forEach(renamed::exclusion);
        table.indexes().forEach(index -> renamed.index(index(index, columns)));
        table.partitions().forEach(renamed::partition);
        table.triggers().forEach(renamed::trigger);
        table.policies().forEach(renamed::policy);
        table.rules().forEach(renamed::rule);
        table.statistics().forEach(renamed::statistics);
        table.inherits().forEach(parent -> renamed.inherits(renames.table(parent)));
        return renamed.build();
    }

    private Map<String, String> columnsOf(QualifiedName table) {
        return renames.columns().getOrDefault(table, Collections.emptySortedMap());
    }

    private static Column column(Column column, Map<String, String> columns) {
        return new Column(
                name(column.name(), columns),
                column.type(),
                column.baseType(),
                column.dimensions(),
                column.nullable(),
                column.notNull(),
                column.defaultValue(),
                column.identity(),
                column.generated(),
                column.collation(),
                column.storage(),
                column.compression(),
                column.comment());
    }

    private static @Nullable PrimaryKey primaryKey(@Nullable PrimaryKey key, Map<String, String> columns) {
        return key == null
                ? null
                : new PrimaryKey(
                        key.name(),
                        names(key.columns(), columns),
                        names(key.include(), columns),
                        key.deferrability(),
                        key.comment());
    }

    private static UniqueKey unique(UniqueKey key, Map<String, String> columns) {
        return new UniqueKey(
                key.name(),
                names(key.columns(), columns),
                names(key.include(), columns),
                key.nullsNotDistinct(),
                key.deferrability(),
                key.comment());
    }

    private ForeignKey foreignKey(ForeignKey key, Map<String, String> columns) {
        QualifiedName referenced = renames.table(key.referencedTable());
        return new ForeignKey(
                key.name(),
                names(key.columns(), columns),
                referenced,
                names(key.referencedColumns(), columnsOf(referenced)),
                key.match(),
                key.onDelete(),
                key.onUpdate(),
                names(key.onDeleteColumns(), columns),
                key.deferrability(),
                key.validated(),
                key.enforced(),
                key.comment());
    }

    private static CheckConstraint check(CheckConstraint check, Map<String, String> columns) {
        return new CheckConstraint(
                check.name(),
                text(check.expression(), columns),
                names(check.columns(), columns),
                check.validated(),
                check.enforced(),
                check.noInherit(),
                check.inherited(),
                check.comment());
    }

    private static Index index(Index index, Map<String, String> columns) {
        return new Index(
                index.name(),
                index.method(),
                index.unique(),
                index.nullsNotDistinct(),
                index.keys().stream().map(key -> key(key, columns)).toList(),
                names(index.include(), columns),
                index.predicate() == null ? null : text(index.predicate(), columns),
                index.valid(),
                index.replicaIdentity(),
                index.options(),
                index.constraint(),
                index.comment());
    }

    private static IndexKey key(IndexKey key, Map<String, String> columns) {
        return new IndexKey(
                key.column() == null ? null : name(key.column(), columns),
                key.expression() == null ? null : text(key.expression(), columns),
                key.collation(),
                key.operatorClass(),
                key.descending(),
                key.nullsFirst());
    }

    /** An expression with the names that stand in it as words replaced. */
    private static String text(String expression, Map<String, String> columns) {
        String text = expression;
        for (Map.Entry<String, String> renamed : columns.entrySet()) {
            String old = SqlIdentifier.quote(renamed.getKey());
            text = text.replaceAll(
                    "(?<![\\w\"'.])" + Pattern.quote(old) + "(?![\\w\"'(])",
                    Matcher.quoteReplacement(SqlIdentifier.quote(renamed.getValue())));
        }
        return text;
    }

    private static List<String> names(List<String> names, Map<String, String> columns) {
        return names.stream().map(name -> name(name, columns)).toList();
    }

    private static String name(String name, Map<String, String> columns) {
        return columns.getOrDefault(name, name);
    }
}
