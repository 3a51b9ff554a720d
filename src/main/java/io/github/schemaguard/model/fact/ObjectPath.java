package io.github.schemaguard.model.fact;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stable address of an object: its kind, schema, the table or view it belongs to, and its name.
 *
 * @param schema null for objects of the whole database, such as extensions
 * @param table the relation that the object is part of; null when it stands in the schema itself
 * @param name as PostgreSQL stores it; empty for an object that has no name of its own in the source
 * @param columns the columns of a key, index or constraint, in order; empty for other kinds
 */
public record ObjectPath(
        ObjectKind kind, @Nullable String schema, @Nullable String table, String name, List<String> columns)
        implements Comparable<ObjectPath> {

    private static final Comparator<ObjectPath> ORDER = Comparator.comparing((ObjectPath path) -> text(path.schema))
            .thenComparing(path -> path.table == null ? path.name : path.table)
            .thenComparing(path -> path.table != null)
            .thenComparing(ObjectPath::kind)
            .thenComparing(ObjectPath::name)
            .thenComparing(path -> String.join("\u0000", path.columns));

    public ObjectPath {
        columns = List.copyOf(columns);
    }

    public static ObjectPath of(ObjectKind kind, @Nullable String schema, @Nullable String table, String name) {
        return new ObjectPath(kind, schema, table, name, List.of());
    }

    public static ObjectPath table(QualifiedName table) {
        return of(ObjectKind.TABLE, table.schema(), null, table.name());
    }

    public static ObjectPath column(QualifiedName table, String column) {
        return of(ObjectKind.COLUMN, table.schema(), table.name(), column);
    }

    /** A query of the application. */
    public static ObjectPath query(String name) {
        return of(ObjectKind.QUERY, null, null, name);
    }

    /** The table or view that this path is, or is part of; null for anything outside of a relation. */
    public @Nullable QualifiedName relation() {
        if (schema == null) {
            return null;
        }
        if (table != null) {
            return new QualifiedName(schema, table);
        }
        return kind == ObjectKind.TABLE || kind == ObjectKind.VIEW ? new QualifiedName(schema, name) : null;
    }

    @Override
    public int compareTo(ObjectPath other) {
        return ORDER.compare(this, other);
    }

    /** For people: {@code public.customer.email}, {@code public.customer (email)} for a constraint on columns. */
    @Override
    public String toString() {
        if (kind == ObjectKind.CHANGE_LOG || kind == ObjectKind.MIGRATION || kind == ObjectKind.QUERY) {
            return name;
        }
        StringBuilder text = new StringBuilder();
        if (schema != null && kind != ObjectKind.SCHEMA) {
            text.append(SqlIdentifier.quote(schema)).append('.');
        }
        if (table != null) {
            text.append(SqlIdentifier.quote(table));
        }
        if (kind.matchedByDefinition() && !columns.isEmpty()) {
            return text.append(" (")
                    .append(SqlIdentifier.list(columns))
                    .append(')')
                    .toString();
        }
        if (table != null) {
            text.append('.');
        }
        return text.append(kind == ObjectKind.FUNCTION ? name : SqlIdentifier.quote(name))
                .toString();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
