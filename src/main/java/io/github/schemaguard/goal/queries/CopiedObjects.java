package io.github.schemaguard.goal.queries;

import io.github.schemaguard.goal.expected.TypeName;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Domain;
import io.github.schemaguard.model.EnumType;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.OtherObject;
import io.github.schemaguard.model.RangeType;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How to create the types, tables, sequences and functions of a catalog, in an order in which most succeed. A view becomes a
 * table, unless plans are asked for. What the catalog says of types is foreign text; it is used only where it is the name of a type.
 */
final class CopiedObjects {

    private final List<CopiedObject> all = new ArrayList<>();
    private final Set<String> impossible = new TreeSet<>();
    private final boolean forPlans;

    /** @param forPlans whether views read their tables, as in the database */
    CopiedObjects(Catalog catalog, boolean forPlans) {
        this.forPlans = forPlans;
        catalog.schemas().forEach(this::types);
        for (Schema schema : catalog.schemas()) {
            for (Sequence each : schema.sequences()) {
                all.add(CopiedObject.of(each.name(), "create sequence " + name(schema, each.name())));
            }
            schema.tables().forEach(each -> table(schema, each));
            schema.views().forEach(each -> view(schema, each));
        }
        for (Schema schema : catalog.schemas()) {
            schema.functions().forEach(each -> function(schema, each));
        }
    }

    List<CopiedObject> all() {
        return all;
    }

    /** The names of objects that cannot be copied. */
    Set<String> impossible() {
        return impossible;
    }

    private static String name(Schema schema, String name) {
        return new QualifiedName(schema.name(), name).toString();
    }

    /** A function's name without the types of its arguments. */
    private static String plain(Function function) {
        int arguments = function.name().indexOf('(');
        return arguments < 0 ? function.name() : function.name().substring(0, arguments);
    }

    private void function(Schema schema, Function function) {
        String name = plain(function);
        Optional<CopiedFunction> copy = CopiedFunction.of(function);
        if (copy.isEmpty()) {
            impossible.add(name);
        } else if (function.functionKind() == Function.Kind.AGGREGATE) {
            copy.get()
                    .asAggregate(schema.name(), name, "state of an aggregate " + all.size())
                    .forEach(sql -> all.add(CopiedObject.of(name, sql)));
        } else {
            all.add(CopiedObject.of(name, copy.get().in(schema.name(), name, function.volatility())));
        }
    }

    private void types(Schema schema) {
        for (OtherObject each : schema.otherObjects()) {
            String name = name(schema, each.name());
            switch (each.type()) {
                case BASE_TYPE -> impossible.add(each.name());
                case COLLATION ->
                    all.add(CopiedObject.of(each.name(), "create collation " + name + " from pg_catalog.\"C\""));
                case TEXT_SEARCH_CONFIGURATION ->
                    all.add(CopiedObject.of(
                            each.name(), "create text search configuration " + name + " (copy = pg_catalog.simple)"));
                case TEXT_SEARCH_DICTIONARY ->
                    all.add(CopiedObject.of(
                            each.name(), "create text search dictionary " + name + " (template = pg_catalog.simple)"));
                default -> impossible.add(each.name().split(" ", 2)[0]);
            }
        }
        for (EnumType each : schema.enums()) {
            all.add(CopiedObject.of(
                    each.name(), "create type " + name(schema, each.name()) + " as enum (" + each.labelText() + ")"));
        }
        for (RangeType each : schema.ranges()) {
            add(
                    each.name(),
                    Stream.of(each.subtype()),
                    placeholders -> "create type " + name(schema, each.name()) + " as range (subtype = "
                            + type(each.subtype(), placeholders) + ")");
        }
        for (Domain each : schema.domains()) {
            add(
                    each.name(),
                    Stream.of(each.type()),
                    placeholders ->
                            "create domain " + name(schema, each.name()) + " as " + type(each.type(), placeholders));
        }
        schema.composites()
                .forEach(each -> add(
                        each.name(),
                        types(each.columns()),
                        placeholders -> "create type " + name(schema, each.name()) + " as "
                                + columns(each.columns(), "", placeholders)));
    }

    private void add(String name, Stream<String> types, java.util.function.Function<Set<String>, String> sql) {
        if (types.allMatch(TypeName::matches)) {
            all.add(CopiedObject.of(name, sql));
        } else {
            impossible.add(name);
        }
    }

    private void view(Schema schema, View view) {
        if (!types(view.columns()).allMatch(TypeName::matches)) {
            impossible.add(view.name());
            return;
        }
        java.util.function.Function<Set<String>, String> table =
                placeholders -> "create table " + name(schema, view.name()) + columns(view.columns(), "", placeholders);
        all.add(
                forPlans && !view.materialized()
                        ? new CopiedObject(
                                view.name(),
                                placeholders -> "create view " + name(schema, view.name()) + " ("
                                        + SqlIdentifier.list(view.columns().stream()
                                                .map(Column::name)
                                                .toList())
                                        + ") as " + view.definition(),
                                table)
                        : CopiedObject.of(view.name(), table));
    }

    /** How to create an index. That of an exclusion constraint becomes an index of its own; other constraints bring theirs. */
    static Optional<CopiedObject> index(QualifiedName table, Table owner, Index index) {
        boolean excludes =
                owner.exclusions().stream().anyMatch(each -> each.name().equals(index.constraint()));
        if (!index.valid() || (index.constraint() != null && !excludes)) {
            return Optional.empty();
        }
        return Optional.of(CopiedObject.of(
                index.name(),
                "create " + (index.unique() ? "unique " : "") + "index on " + table + " using "
                        + SqlIdentifier.quote(index.method()) + " (" + index.keyText() + ")"
                        + (index.include().isEmpty() ? "" : " include (" + SqlIdentifier.list(index.include()) + ")")
                        + (index.nullsNotDistinct() ? " nulls not distinct" : "")
                        + (index.predicate() == null ? "" : " where " + index.predicate())));
    }

    private void table(Schema schema, Table table) {
        if (!types(table.columns()).allMatch(TypeName::matches)) {
            impossible.add(table.name());
            return;
        }
        String create = "create table " + name(schema, table.name());
        all.add(new CopiedObject(
                table.name(),
                placeholders -> create + columns(table.columns(), keys(table), placeholders),
                placeholders -> create + columns(table.columns(), "", placeholders)));
    }

    private static Stream<String> types(List<Column> columns) {
        return columns.stream().map(Column::type);
    }

    private static String columns(List<Column> columns, String keys, Set<String> placeholders) {
        return columns.stream()
                .map(column -> column(column, type(column.type(), placeholders)))
                .collect(Collectors.joining(", ", " (", keys + ")"));
    }

    private static String column(Column column, String type) {
        String text = SqlIdentifier.quote(column.name()) + " " + type;
        if (column.generated() != null) {
            return text + " generated always as (null::" + type + ") stored";
        }
        return column.identity() == null
                ? text
                : text + " generated " + column.identity().generation() + " as identity";
    }

    private static String type(String type, Set<String> placeholders) {
        String plain = TypeName.withoutModifiers(type);
        return placeholders.contains(plain) ? plain + (type.endsWith("]") ? "[]" : "") : type;
    }

    private static String keys(Table table) {
        StringBuilder keys = new StringBuilder();
        if (table.primaryKey() != null) {
            keys.append(constraint(table.primaryKey().name()))
                    .append("primary key (")
                    .append(SqlIdentifier.list(table.primaryKey().columns()))
                    .append(')')
                    .append(suffix(table.primaryKey().deferrability().clause()));
        }
        table.uniques()
                .forEach(each -> keys.append(constraint(each.name()))
                        .append("unique (")
                        .append(SqlIdentifier.list(each.columns()))
                        .append(')')
                        .append(suffix(each.deferrability().clause())));
        // ON CONFLICT ON CONSTRAINT looks for the name of a constraint of any kind.
        table.exclusions().forEach(each -> keys.append(constraint(each.name())).append("check (true)"));
        return keys.toString();
    }

    private static String constraint(String name) {
        return ", " + (name.isEmpty() ? "" : "constraint " + SqlIdentifier.quote(name) + " ");
    }

    private static String suffix(@Nullable String clause) {
        return clause == null ? "" : " " + clause;
    }
}
