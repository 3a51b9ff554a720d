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
import org.jspecify.annotations.Nullable;

/**
 * The primary key of a table; there is at most one, so it needs no name to be identified.
 *
 * @param name empty when the source does not name it
 * @param columns in key order, never empty
 * @param include columns carried along by the index
 * @param withoutOverlaps whether the last column is a range that must not overlap (PostgreSQL 18)
 */
public record PrimaryKey(
        String name,
        List<String> columns,
        List<String> include,
        Deferrability deferrability,
        boolean withoutOverlaps,
        @Nullable String comment)
        implements SchemaObject {

    public PrimaryKey {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
        Objects.requireNonNull(deferrability);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a primary key has columns");
        }
    }

    /** The same with another {@link #columns()}. */
    public PrimaryKey withColumns(List<String> value) {
        return RecordCopy.with(this, "columns", value);
    }

    /** The same with another {@link #include()}. */
    public PrimaryKey withInclude(List<String> value) {
        return RecordCopy.with(this, "include", value);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.PRIMARY_KEY;
    }

    @Override
    public String key() {
        return "primary key";
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.NAME, name)
                .with(Attribute.COLUMNS, SqlIdentifier.list(columns))
                .with(Attribute.INCLUDE, include)
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
        return "primary key (" + SqlIdentifier.list(columns) + ")";
    }
}
