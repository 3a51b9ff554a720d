package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.RecordCopy;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.model.part.Deferrability;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name empty when the source does not name it
 * @param columns in constraint order, never empty; uniqueness itself does not depend on the order
 * @param withoutOverlaps whether the last column is a range that must not overlap (PostgreSQL 18)
 */
public record UniqueKey(
        String name,
        List<String> columns,
        List<String> include,
        boolean nullsNotDistinct,
        Deferrability deferrability,
        boolean withoutOverlaps,
        @Nullable String comment)
        implements SchemaObject {

    public UniqueKey {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
        Objects.requireNonNull(deferrability);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a unique constraint has columns");
        }
    }

    /** The same with another {@link #columns()}. */
    public UniqueKey withColumns(List<String> value) {
        return RecordCopy.with(this, "columns", value);
    }

    /** The same with another {@link #include()}. */
    public UniqueKey withInclude(List<String> value) {
        return RecordCopy.with(this, "include", value);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.UNIQUE;
    }

    @Override
    public String key() {
        return SqlIdentifier.list(new TreeSet<>(columns));
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.NAME, name)
                .with(Attribute.COLUMNS, SqlIdentifier.list(columns))
                .with(Attribute.INCLUDE, include)
                .when(Attribute.NULLS_NOT_DISTINCT, nullsNotDistinct)
                .with(Attribute.DEFERRABLE, deferrability.clause())
                .when(Attribute.PERIOD, withoutOverlaps)
                .with(Attribute.COMMENT, comment)
                .build();
    }

    @Override
    public List<String> columnNames() {
        return columns;
    }

    @Override
    public String summary() {
        return "unique (" + SqlIdentifier.list(columns) + ")";
    }
}
