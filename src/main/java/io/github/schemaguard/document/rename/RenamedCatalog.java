package io.github.schemaguard.document.rename;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.Table.Constraints;
import io.github.schemaguard.model.Table.Partitioning;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.model.part.GenerationExpression;
import io.github.schemaguard.model.part.IndexKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An earlier state with the new names. It prevents a rename from being reported again in every key and index. */
final class RenamedCatalog {

    private final SchemaRenames renames;

    RenamedCatalog(SchemaRenames renames) {
        this.renames = renames;
    }

    Catalog of(Catalog before) {
        Map<String, List<Table>> tables = new TreeMap<>();
        for (Schema schema : before.schemas()) {
            for (Table table : schema.tables()) {
                QualifiedName now = renames.table(new QualifiedName(schema.name(), table.name()));
                tables.computeIfAbsent(now.schema(), unused -> new ArrayList<>())
                        .add(table(schema.name(), table));
            }
        }
        List<Schema> schemas = new ArrayList<>();
        for (Schema schema : before.schemas()) {
            List<Table> now = tables.remove(schema.name());
            schemas.add(schema.withTables(now == null ? List.of() : now));
        }
        tables.forEach((name, now) -> schemas.add(Schema.named(name).build().withTables(now)));
        return before.withSchemas(schemas);
    }

    private Table table(String schema, Table table) {
        QualifiedName name = renames.table(new QualifiedName(schema, table.name()));
        Map<String, String> columns = columnsOf(name);
        return table.withName(name.name())
                .withColumns(each(table.columns(), column -> column(column, columns)))
                .withConstraints(constraints(table.constraints(), columns))
                .withIndexes(each(table.indexes(), index -> index(index, columns)))
                .withPartitioning(partitioning(table.partitioning(), columns))
                .withInherits(each(table.inherits(), renames::table));
    }

    private static Column column(Column column, Map<String, String> columns) {
        Column now = column.withName(name(column.name(), columns));
        GenerationExpression generated = column.generated();
        return generated == null
                ? now
                : now.withGenerated(new GenerationExpression(generated.kind(), text(generated.expression(), columns)));
    }

    private Constraints constraints(Constraints all, Map<String, String> columns) {
        return new Constraints(
                all.primaryKey() == null ? null : primaryKey(all.primaryKey(), columns),
                each(all.uniques(), key -> unique(key, columns)),
                each(all.foreignKeys(), key -> foreignKey(key, columns)),
                each(all.checks(), check -> check(check, columns)),
                all.exclusions());
    }

    private static Partitioning partitioning(Partitioning old, Map<String, String> columns) {
        return old.key() == null ? old : old.withKey(text(old.key(), columns));
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }

    private Map<String, String> columnsOf(QualifiedName table) {
        return renames.columns().getOrDefault(table, Collections.emptySortedMap());
    }

    private static PrimaryKey primaryKey(PrimaryKey key, Map<String, String> columns) {
        return key.withColumns(names(key.columns(), columns)).withInclude(names(key.include(), columns));
    }

    private static UniqueKey unique(UniqueKey key, Map<String, String> columns) {
        return key.withColumns(names(key.columns(), columns)).withInclude(names(key.include(), columns));
    }

    private ForeignKey foreignKey(ForeignKey key, Map<String, String> columns) {
        QualifiedName referenced = renames.table(key.referencedTable());
        return key.withColumns(names(key.columns(), columns))
                .withReferencedTable(referenced)
                .withReferencedColumns(names(key.referencedColumns(), columnsOf(referenced)))
                .withOnDeleteColumns(names(key.onDeleteColumns(), columns));
    }

    private static CheckConstraint check(CheckConstraint check, Map<String, String> columns) {
        return check.withExpression(text(check.expression(), columns)).withColumns(names(check.columns(), columns));
    }

    private static Index index(Index index, Map<String, String> columns) {
        return index.withKeys(each(index.keys(), key -> key(key, columns)))
                .withInclude(names(index.include(), columns))
                .withPredicate(index.predicate() == null ? null : text(index.predicate(), columns));
    }

    private static IndexKey key(IndexKey key, Map<String, String> columns) {
        return key.column() == null
                ? key.withExpression(text(Objects.requireNonNull(key.expression()), columns))
                : key.withColumn(name(key.column(), columns));
    }

    /** An expression in which whole-word names are replaced. */
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
