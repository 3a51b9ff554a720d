package io.github.schemaguard.goal.expected;

import io.github.schemaguard.entities.UnknownType;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.UnreadableObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a type that the scratch server does not have. They are compared with the database's columns by the type's name
 * and modifiers, as written.
 */
public final class PlaceholderColumns {
    private static final Set<String> JSON = Set.of("json", "jsonb");

    private static final String PREFIX = PlaceholderObjects.SCHEMA + ".";

    private final @Nullable Catalog reference;
    private final List<UnreadableObject> unseen = new ArrayList<>();

    private PlaceholderColumns(@Nullable Catalog reference) {
        this.reference = reference;
    }

    /**
     * The expected catalog with the types' own names in place of the placeholders'. A column cannot be compared if the database
     * has modifiers for its type and the entities have none.
     *
     * @param reference what the entities are compared with; null when it could not be read
     */
    public static Catalog named(Catalog expected, @Nullable Catalog reference) {
        if (expected.schema(PlaceholderObjects.SCHEMA).isEmpty()) {
            return expected;
        }
        PlaceholderColumns columns = new PlaceholderColumns(reference);
        List<Schema> schemas = new ArrayList<>();
        for (Schema schema : expected.schemas()) {
            if (!schema.name().equals(PlaceholderObjects.SCHEMA)) {
                schemas.add(schema.withTables(schema.tables().stream()
                        .map(table -> columns.named(schema, table))
                        .toList()));
            }
        }
        columns.unseen.addAll(expected.unseen());
        return expected.withSchemas(schemas).withUnseen(columns.unseen);
    }

    /** Whether the scratch server does not have the column's type. */
    static boolean isPlaceholder(Column column) {
        return column.type().startsWith(PREFIX);
    }

    /** Whether a placeholder has the name of the type of a real column. */
    static boolean isNameOf(Column placeholder, Column real) {
        return Written.of(unquoted(placeholder.type().substring(PREFIX.length())))
                .isNameOf(Written.of(real.type()));
    }

    private Table named(Schema schema, Table table) {
        QualifiedName name = new QualifiedName(schema.name(), table.name());
        return table.withColumns(table.columns().stream()
                .map(column -> isPlaceholder(column) ? named(name, column) : column)
                .toList());
    }

    private Column named(QualifiedName table, Column column) {
        Written written = Written.of(unquoted(column.type().substring(PREFIX.length())));
        Optional<Column> real = Optional.ofNullable(reference)
                .flatMap(catalog -> catalog.table(table))
                .flatMap(found -> found.column(column.name()));
        Optional<UnknownType> unknown = UnknownType.of(written.name());
        if (unknown.isPresent()) {
            return known(table, column, unknown.get(), real);
        }
        if (real.isEmpty() || !written.isNameOf(Written.of(real.get().type()))) {
            return column.withType(written.text()).withBaseType(null);
        }
        Written there = Written.of(real.get().type());
        if (!written.modifiers().equals(there.modifiers())) {
            if (!written.modifiers().isEmpty() && !there.modifiers().isEmpty()) {
                return column.withType(written.text()).withBaseType(null);
            }
            unseen.add(new UnreadableObject(
                    ObjectPath.column(table, column.name()),
                    "the scratch server does not have the type " + written.name() + ", so " + written.text() + " and "
                            + there.text() + " cannot be compared"));
        }
        return like(real.get(), column);
    }

    /** A column whose type only the application's class knows. */
    private Column known(QualifiedName table, Column column, UnknownType type, Optional<Column> real) {
        if (type == UnknownType.JSON
                && real.filter(there -> JSON.contains(there.type())).isEmpty()) {
            return column.withType("jsonb").withBaseType(null);
        }
        if (type == UnknownType.ANY) {
            unseen.add(new UnreadableObject(
                    ObjectPath.column(table, column.name()),
                    "the class of the attribute's type sends JDBC's OTHER, which names no type of PostgreSQL; a"
                            + " columnDefinition would"));
        }
        return real.map(there -> like(there, column))
                .orElseGet(() -> column.withType("text").withBaseType(null));
    }

    private static Column like(Column real, Column column) {
        Column same = column.withType(real.type()).withBaseType(real.baseType());
        // PostgreSQL has rendered the default for the placeholder's type.
        return column.defaultValue() == null ? same : same.withDefaultValue(real.defaultValue());
    }

    private static String unquoted(String type) {
        int end = type.lastIndexOf('"');
        return type.startsWith("\"") ? type.substring(1, end).replace("\"\"", "\"") + type.substring(end + 1) : type;
    }

    /** A type in parts: {@code geometry(Point,4326)[]}. */
    private record Written(String text, String name, String modifiers, String dimensions) {
        static Written of(String type) {
            int end = type.endsWith("[]") ? type.indexOf("[]") : type.length();
            String element = type.substring(0, end);
            int open = element.indexOf('(');
            return new Written(
                    type,
                    open < 0 ? element : element.substring(0, open),
                    open < 0 ? "" : element.substring(open).replace(" ", "").toLowerCase(Locale.ROOT),
                    type.substring(end));
        }

        /** Whether both are the same type, written with its schema or without. */
        boolean isNameOf(Written other) {
            return lastOf(name).equals(lastOf(other.name)) && dimensions.equals(other.dimensions);
        }

        private static String lastOf(String name) {
            return name.substring(name.lastIndexOf('.') + 1).replace("\"", "").toLowerCase(Locale.ROOT);
        }
    }
}
