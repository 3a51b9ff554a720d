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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A range type ({@code pg_range}).
 *
 * @param subtype the type of its bounds
 * @param multirange the name of its multirange type; null before PostgreSQL 14
 * @param operatorClass null when it is the subtype's default
 * @param collation null when it is the subtype's own
 * @param canonicalFunction null when there is none
 * @param differenceFunction the function of {@code subtype_diff}; null when there is none
 */
public record RangeType(
        String name,
        String subtype,
        @Nullable String multirange,
        @Nullable String operatorClass,
        @Nullable String collation,
        @Nullable String canonicalFunction,
        @Nullable String differenceFunction,
        List<Grant> grants,
        @Nullable String comment)
        implements SchemaObject {

    public RangeType {
        Objects.requireNonNull(name);
        Objects.requireNonNull(subtype);
        grants = CanonicalOrder.values(grants);
    }

    /** The same with another {@link #grants()}. */
    public RangeType withGrants(List<Grant> value) {
        return RecordCopy.with(this, "grants", value);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.RANGE;
    }

    /** The multirange's name is shown but is no fact: PostgreSQL 13 has none. */
    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.TYPE, subtype)
                .with(Attribute.METHOD, operatorClass)
                .with(Attribute.COLLATION, collation)
                .with(Attribute.FUNCTION, functions())
                .with(Attribute.GRANTS, Grant.texts(grants))
                .with(Attribute.COMMENT, comment)
                .build();
    }

    private List<String> functions() {
        return Stream.of(
                        canonicalFunction == null ? null : "canonical " + canonicalFunction,
                        differenceFunction == null ? null : "difference " + differenceFunction)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    @Override
    public String summary() {
        return "range of " + subtype;
    }
}
