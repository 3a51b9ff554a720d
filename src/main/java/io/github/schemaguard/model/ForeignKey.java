package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.RecordCopy;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.model.part.Deferrability;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key ({@code pg_constraint}, {@code contype = 'f'}).
 *
 * @param name empty when the source does not name it
 * @param columns the referencing columns, each beside its counterpart in {@code referencedColumns}
 * @param onDeleteColumns the columns that SET NULL or SET DEFAULT touches; empty means all
 * @param validated false for NOT VALID
 * @param enforced false for NOT ENFORCED (PostgreSQL 18)
 * @param period whether the last column is a range that must be covered ({@code PERIOD}, PostgreSQL 18)
 */
public record ForeignKey(
        String name,
        List<String> columns,
        QualifiedName referencedTable,
        List<String> referencedColumns,
        Match match,
        Action onDelete,
        Action onUpdate,
        List<String> onDeleteColumns,
        Deferrability deferrability,
        boolean validated,
        boolean enforced,
        boolean period,
        @Nullable String comment)
        implements SchemaObject {

    /** What counts as a match when some of the columns are null. */
    public enum Match {
        SIMPLE,
        FULL,
        PARTIAL
    }

    /** What happens to the referencing row. */
    public enum Action {
        NO_ACTION,
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT;

        /** As SQL writes it, in lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
        onDeleteColumns = List.copyOf(onDeleteColumns);
        Objects.requireNonNull(referencedTable);
        Objects.requireNonNull(match);
        Objects.requireNonNull(onDelete);
        Objects.requireNonNull(onUpdate);
        Objects.requireNonNull(deferrability);
        if (columns.isEmpty() || columns.size() != referencedColumns.size()) {
            throw new IllegalArgumentException("a foreign key pairs columns, but has " + columns + " against "
                    + referencedColumns + " of " + referencedTable);
        }
    }

    /** The same with as many other {@link #columns()}. */
    public ForeignKey withColumns(List<String> value) {
        return RecordCopy.with(this, "columns", value);
    }

    /** The same with another {@link #referencedTable()}. */
    public ForeignKey withReferencedTable(QualifiedName value) {
        return RecordCopy.with(this, "referencedTable", value);
    }

    /** The same with as many other {@link #referencedColumns()}. */
    public ForeignKey withReferencedColumns(List<String> value) {
        return RecordCopy.with(this, "referencedColumns", value);
    }

    /** The same with another {@link #onDelete()}, for all columns. */
    public ForeignKey actingOnDelete(Action value) {
        return RecordCopy.with(RecordCopy.with(this, "onDelete", value), "onDeleteColumns", List.of());
    }

    /** The same with another {@link #onDeleteColumns()}. */
    public ForeignKey withOnDeleteColumns(List<String> value) {
        return RecordCopy.with(this, "onDeleteColumns", value);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.FOREIGN_KEY;
    }

    /** The pairs of columns in a fixed order: two keys that differ only in the order of pairs are the same. */
    @Override
    public String key() {
        return IntStream.range(0, columns.size())
                        .mapToObj(i -> SqlIdentifier.quote(columns.get(i)) + "="
                                + SqlIdentifier.quote(referencedColumns.get(i)))
                        .sorted()
                        .collect(Collectors.joining(", "))
                + " -> " + referencedTable;
    }

    @Override
    public Map<Attribute, String> facts() {
        String touched = onDeleteColumns.isEmpty() ? "" : " (" + SqlIdentifier.list(onDeleteColumns) + ")";
        return new FactCollector()
                .with(Attribute.NAME, name)
                .with(Attribute.COLUMNS, SqlIdentifier.list(columns))
                .with(Attribute.REFERENCES, references())
                .with(
                        Attribute.MATCH,
                        match == Match.SIMPLE ? null : match.name().toLowerCase(Locale.ROOT))
                .with(Attribute.ON_DELETE, onDelete + touched)
                .with(Attribute.ON_UPDATE, onUpdate.toString())
                .with(Attribute.DEFERRABLE, deferrability.clause())
                .with(Attribute.VALIDATED, validated || !enforced)
                .with(Attribute.ENFORCED, enforced)
                .when(Attribute.PERIOD, period)
                .with(Attribute.COMMENT, comment)
                .build();
    }

    @Override
    public List<String> columnNames() {
        return columns;
    }

    /** The other end as SQL writes it: {@code public.customer (id)}. */
    public String references() {
        return referencedTable + " (" + SqlIdentifier.list(referencedColumns) + ")";
    }

    @Override
    public String summary() {
        return "foreign key (" + SqlIdentifier.list(columns) + ") references " + references();
    }
}
