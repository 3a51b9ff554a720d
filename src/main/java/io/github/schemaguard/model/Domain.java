package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.CanonicalOrder;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.RecordCopy;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A domain ({@code pg_type}, {@code typtype = 'd'}): a base type with a default and constraints of its own. */
public record Domain(
        String name,
        String type,
        boolean nullable,
        @Nullable String defaultValue,
        @Nullable String collation,
        List<CheckConstraint> checks,
        List<Grant> grants,
        @Nullable String comment)
        implements SchemaObject {

    public Domain {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        checks = CanonicalOrder.objects(checks);
        grants = CanonicalOrder.values(grants);
    }

    /** The same with another {@link #checks()}. */
    public Domain withChecks(List<CheckConstraint> value) {
        return RecordCopy.with(this, "checks", value);
    }

    /** The same with another {@link #grants()}. */
    public Domain withGrants(List<Grant> value) {
        return RecordCopy.with(this, "grants", value);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.DOMAIN;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.TYPE, type)
                .with(Attribute.NULLABLE, nullable)
                .with(Attribute.DEFAULT, defaultValue)
                .with(Attribute.COLLATION, collation)
                .with(Attribute.GRANTS, Grant.texts(grants))
                .with(Attribute.COMMENT, comment)
                .build();
    }

    @Override
    public List<SchemaObject> children() {
        return List.copyOf(checks);
    }

    @Override
    public String summary() {
        return "domain over " + type;
    }
}
