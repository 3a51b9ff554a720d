package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.CanonicalOrder;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.RecordCopy;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A composite type of its own ({@code CREATE TYPE … AS (…)}); the row types of tables are left out.
 *
 * @param columns its attributes, in order, which is a fact
 */
public record CompositeType(
        String name,
        List<Column> columns,
        List<Grant> grants,
        @Nullable String comment) implements SchemaObject {

    public CompositeType {
        Objects.requireNonNull(name);
        columns = List.copyOf(columns);
        grants = CanonicalOrder.values(grants);
    }

    /** The same with another {@link #grants()}. */
    public CompositeType withGrants(List<Grant> value) {
        return RecordCopy.with(this, "grants", value);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.COMPOSITE;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(
                        Attribute.COLUMNS,
                        SqlIdentifier.list(columns.stream().map(Column::name).toList()))
                .with(Attribute.GRANTS, Grant.texts(grants))
                .with(Attribute.COMMENT, comment)
                .build();
    }

    @Override
    public List<SchemaObject> children() {
        return List.copyOf(columns);
    }

    @Override
    public String summary() {
        return "composite type with " + columns.size() + (columns.size() == 1 ? " attribute" : " attributes");
    }
}
