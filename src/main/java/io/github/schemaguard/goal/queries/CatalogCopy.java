package io.github.schemaguard.goal.queries;

import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.CompositeType;
import io.github.schemaguard.model.Domain;
import io.github.schemaguard.model.EnumType;
import io.github.schemaguard.model.Extension;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.RangeType;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.postgres.prepare.StatementAnswer;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Refused;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Undecided;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A copy of what statements can refer to in a live database: its types, tables, sequences and functions. A view is copied as a
 * table with its columns; a function has no body. Nothing in the copy is ever run.
 */
final class CatalogCopy {

    /** A statement is refused for what the copy lacks with one of these. */
    private static final Set<String> CAUSED_BY_GAPS =
            Set.of("42P01", "42703", "42883", "42704", "42804", "42846", "3F000", "42809");

    private final Catalog catalog;
    private final boolean everySchema;

    /** Names of what could not be created. */
    private final Set<String> missing = new TreeSet<>();

    /** Names of what could not be created and what any statement may use without naming it. */
    private final Set<String> unnamed = new TreeSet<>();

    /** @param everySchema whether the catalog has all schemas of the database */
    CatalogCopy(Catalog catalog, boolean everySchema) {
        this.catalog = catalog;
        this.everySchema = everySchema;
    }

    /** Creates the copy in an empty database. */
    void createIn(ScratchDatabase database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (Schema schema : catalog.schemas()) {
                statement.execute("create schema if not exists " + SqlIdentifier.quote(schema.name()));
            }
            for (Extension extension : catalog.extensions()) {
                create(statement, extension);
            }
            execute(statement, definitions());
        } catch (SQLException e) {
            throw new GoalException("the schema cannot be copied to the scratch server: " + e.getMessage(), e);
        }
        unnamed.addAll(
                catalog.casts().stream().map(cast -> "cast " + cast.name()).toList());
        for (Schema schema : catalog.schemas()) {
            schema.operators().forEach(operator -> unnamed.add("operator " + operator.name()));
        }
    }

    private void create(Statement statement, Extension extension) {
        try {
            statement.execute("create extension if not exists " + SqlIdentifier.quote(extension.name())
                    + " with schema " + SqlIdentifier.quote(extension.schema()) + " cascade");
        } catch (SQLException notShipped) {
            unnamed.add("extension " + extension.name());
        }
    }

    /** Something to create, and its name. */
    private record Definition(String name, String sql) {}

    /** What refers to something that comes later is tried again, until nothing more can be created. */
    private void execute(Statement statement, List<Definition> definitions) {
        List<Definition> left = new ArrayList<>(definitions);
        boolean progress = true;
        while (progress && !left.isEmpty()) {
            progress = false;
            for (Iterator<Definition> each = left.iterator(); each.hasNext(); ) {
                if (succeeds(statement, each.next().sql())) {
                    each.remove();
                    progress = true;
                }
            }
        }
        left.forEach(each -> missing.add(each.name()));
    }

    private static boolean succeeds(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return true;
        } catch (SQLException refusal) {
            return false;
        }
    }

    private List<Definition> definitions() {
        List<Definition> all = new ArrayList<>();
        for (Schema schema : catalog.schemas()) {
            for (EnumType each : schema.enums()) {
                all.add(type(schema, each, "enum (" + each.labelText() + ")"));
            }
            for (CompositeType each : schema.composites()) {
                all.add(type(schema, each, "(" + columns(each.columns()) + ")"));
            }
            for (RangeType each : schema.ranges()) {
                all.add(type(schema, each, "range (subtype = " + each.subtype() + ")"));
            }
            for (Domain each : schema.domains()) {
                all.add(definition(schema, each, "create domain ", " as " + each.type()));
            }
            for (Sequence each : schema.sequences()) {
                all.add(definition(schema, each, "create sequence ", ""));
            }
            for (Table each : schema.tables()) {
                all.add(definition(schema, each, "create table ", " (" + columns(each.columns()) + keys(each) + ")"));
            }
            for (View each : schema.views()) {
                all.add(definition(schema, each, "create table ", " (" + columns(each.columns()) + ")"));
            }
            for (Function each : schema.functions()) {
                if (each.functionKind() == Function.Kind.FUNCTION) {
                    all.add(definition(
                            schema,
                            each,
                            "create function ",
                            "(" + each.arguments() + ") returns " + each.result()
                                    + " language internal as 'pg_backend_pid'"));
                } else {
                    missing.add(plain(each.name()));
                }
            }
        }
        return all;
    }

    private static Definition type(Schema schema, SchemaObject type, String definition) {
        return definition(schema, type, "create type ", " as " + definition);
    }

    private static Definition definition(Schema schema, SchemaObject object, String before, String after) {
        String name = plain(object.name());
        return new Definition(name, before + new QualifiedName(schema.name(), name) + after);
    }

    /** A function's name without the types of its arguments. */
    private static String plain(String name) {
        return name.contains("(") ? name.substring(0, name.indexOf('(')) : name;
    }

    private static String columns(List<Column> columns) {
        List<String> texts = new ArrayList<>();
        for (Column column : columns) {
            String text = SqlIdentifier.quote(column.name()) + " " + column.type();
            if (column.generated() != null) {
                text += " generated always as (" + column.generated().expression() + ") stored";
            } else if (column.identity() != null) {
                text += " generated " + column.identity().generation() + " as identity";
            }
            texts.add(text);
        }
        return String.join(", ", texts);
    }

    private static String keys(Table table) {
        StringBuilder keys = new StringBuilder();
        PrimaryKey primary = table.primaryKey();
        if (primary != null) {
            keys.append(", constraint ")
                    .append(SqlIdentifier.quote(primary.name()))
                    .append(" primary key (")
                    .append(SqlIdentifier.list(primary.columns()))
                    .append(')');
        }
        for (UniqueKey unique : table.uniques()) {
            keys.append(", constraint ")
                    .append(SqlIdentifier.quote(unique.name()))
                    .append(" unique (")
                    .append(SqlIdentifier.list(unique.columns()))
                    .append(')');
        }
        return keys.toString();
    }

    /** The answer; undecided when it may be due to something that the copy lacks. */
    StatementAnswer judged(String sql, StatementAnswer answer) {
        if (!(answer instanceof Refused refused) || !CAUSED_BY_GAPS.contains(refused.sqlState())) {
            return answer;
        }
        String text = sql.toLowerCase(Locale.ROOT);
        Optional<String> gap = missing.stream()
                .filter(name -> text.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .or(() -> unnamed.stream().findFirst());
        if (gap.isPresent()) {
            return new Undecided(
                    "the scratch server has no " + gap.get() + ", which the statement may need: " + refused.message());
        }
        return everySchema
                        || !(refused.sqlState().equals("42P01")
                                || refused.sqlState().equals("3F000"))
                ? answer
                : new Undecided("only the schemas of schema.schemas were read: " + refused.message());
    }
}
