package io.github.schemaguard.goal.expected;

import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.entities.EntityModel.ColumnDefinition;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.scratch.ConfinedSession;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what a {@code columnDefinition} says by what Hibernate binds, where the two are not the same kind of type: a
 * definition is only a fragment of DDL, and what is sent and read follows from the attribute.
 *
 * @param catalog what the entities expect, with the bound types
 * @param mapping in which a definition that was replaced declares nothing
 */
public record BoundTypes(Catalog catalog, Mapping mapping) {

    /** The schema with a table for each table with definitions; its columns have the bound types. */
    static final String SCHEMA = "schemaguard_bound";

    /** The numbers of a type as any database writes them: {@code NVARCHAR(50)}, {@code VARCHAR2(50 CHAR)}. */
    private static final Pattern NUMBERS = Pattern.compile("^[\\s\\w]+?\\(\\s*(\\d+)(?:\\s*,\\s*(\\d+))?[\\s\\w]*\\)");

    /** The types, with the modifiers that the definition gives, in a schema of their own. */
    static void create(ConfinedSession session, List<ColumnDefinition> definitions) throws SQLException {
        if (definitions.isEmpty()) {
            return;
        }
        session.execute("CREATE SCHEMA " + SCHEMA);
        Set<String> tables = new HashSet<>();
        for (ColumnDefinition each : definitions) {
            String table = SCHEMA + "." + SqlIdentifier.quote(name(each));
            if (tables.add(table)) {
                session.execute("CREATE TABLE " + table + " ()");
            }
            try {
                session.execute(
                        "ALTER TABLE " + table + " ADD " + SqlIdentifier.quote(each.column()) + " " + each.boundType());
            } catch (SQLException unknownType) {
                // Then what is bound is not known, and the definition counts.
            }
        }
    }

    /** The type to use in a statement in place of a definition that PostgreSQL refuses. */
    static String inPlaceOf(ColumnDefinition definition) {
        return sized(definition.boundType().toLowerCase(Locale.ROOT), definition);
    }

    /**
     * Applies what {@link #create} has made.
     *
     * @param expected as read from the scratch server
     * @param reference what the entities are compared with; null when it could not be read
     */
    public static BoundTypes of(
            Catalog expected, List<ColumnDefinition> definitions, Mapping mapping, @Nullable Catalog reference) {
        Optional<Schema> bound = expected.schema(SCHEMA);
        if (bound.isEmpty()) {
            return new BoundTypes(expected, mapping);
        }
        Map<ObjectPath, Column> replaced = new HashMap<>();
        Set<ObjectPath> silent = new HashSet<>();
        for (ColumnDefinition each : definitions) {
            QualifiedName table = new QualifiedName(each.schema(), each.table());
            ObjectPath path = ObjectPath.column(table, each.column());
            Optional<Column> type = bound.get().table(name(each)).flatMap(found -> found.column(each.column()));
            Optional<Column> written = expected.table(table).flatMap(found -> found.column(each.column()));
            if (type.isPresent() && written.isPresent()) {
                boolean numbers = NUMBERS.matcher(each.definition()).find();
                if (written.get().type().equals(type.get().type())) {
                    if (!numbers) {
                        silent.add(path);
                    }
                } else if (!counts(written.get(), type.get(), real(reference, table, each.column()))) {
                    boolean foreign = PlaceholderColumns.isPlaceholder(written.get());
                    String chosen = foreign
                            ? sized(type.get().type(), each)
                            : type.get().type();
                    replaced.put(
                            path,
                            written.get()
                                    .withType(chosen)
                                    .withBaseType(type.get().baseType()));
                    if (!foreign || !numbers) {
                        silent.add(path);
                    }
                }
            }
        }
        return new BoundTypes(
                expected.withSchemas(expected.schemas().stream()
                        .filter(schema -> !schema.name().equals(SCHEMA))
                        .map(schema -> with(schema, replaced))
                        .toList()),
                mapping.withoutDefinitions(silent));
    }

    /** Whether the definition says more precisely what Hibernate binds anyway, as {@code varchar(50)} of a text. */
    private static boolean counts(Column written, Column bound, Optional<Column> real) {
        if (PlaceholderColumns.isPlaceholder(written)) {
            return real.filter(column -> PlaceholderColumns.isNameOf(written, column))
                    .isPresent();
        }
        return PostgresType.parse(written.valueType()).refines(PostgresType.parse(bound.valueType()));
    }

    private static Optional<Column> real(@Nullable Catalog reference, QualifiedName table, String column) {
        return Optional.ofNullable(reference)
                .flatMap(catalog -> catalog.table(table))
                .flatMap(found -> found.column(column));
    }

    /** A type with the numbers that the definition gives one which PostgreSQL does not have. */
    private static String sized(String bound, ColumnDefinition definition) {
        PostgresType type = PostgresType.parse(bound);
        Matcher numbers = NUMBERS.matcher(definition.definition());
        if (type.array() || !numbers.find()) {
            return bound;
        }
        if (type.is("numeric", "decimal")) {
            return type.name() + "(" + numbers.group(1) + "," + Objects.requireNonNullElse(numbers.group(2), "0") + ")";
        }
        if (type.is("character varying", "varchar")) {
            return type.name() + "(" + numbers.group(1) + ")";
        }
        return type.name().startsWith("time") && type.modifiers().size() == 1
                ? bound.replaceFirst("\\(\\d+\\)", "(" + numbers.group(1) + ")")
                : bound;
    }

    private static Schema with(Schema schema, Map<ObjectPath, Column> replaced) {
        return schema.withTables(schema.tables().stream()
                .map(table -> with(new QualifiedName(schema.name(), table.name()), table, replaced))
                .toList());
    }

    private static Table with(QualifiedName name, Table table, Map<ObjectPath, Column> replaced) {
        return table.withColumns(table.columns().stream()
                .map(column -> replaced.getOrDefault(ObjectPath.column(name, column.name()), column))
                .toList());
    }

    private static String name(ColumnDefinition definition) {
        return definition.schema() + "." + definition.table();
    }
}
