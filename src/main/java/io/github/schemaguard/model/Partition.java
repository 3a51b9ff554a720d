package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.Map;
import java.util.Objects;

/**
 * A partition as its parent sees it.
 *
 * @param table the partition itself
 * @param bound {@code pg_get_expr(relpartbound)}, for example {@code FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')}
 */
public record Partition(QualifiedName table, String bound) implements SchemaObject {

    public Partition {
        Objects.requireNonNull(table);
        Objects.requireNonNull(bound);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.PARTITION;
    }

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public String key() {
        return table.toString();
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector().with(Attribute.BOUND, bound).build();
    }

    @Override
    public String summary() {
        return bound;
    }
}
