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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An enum type ({@code pg_enum}).
 *
 * @param labels in sort order, which is a fact
 */
public record EnumType(
        String name,
        List<String> labels,
        List<Grant> grants,
        @Nullable String comment) implements SchemaObject {

    public EnumType {
        Objects.requireNonNull(name);
        labels = List.copyOf(labels);
        grants = CanonicalOrder.values(grants);
    }

    /** The same with another {@link #grants()}. */
    public EnumType withGrants(List<Grant> value) {
        return RecordCopy.with(this, "grants", value);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.ENUM;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.LABELS, labelText())
                .with(Attribute.GRANTS, Grant.texts(grants))
                .with(Attribute.COMMENT, comment)
                .build();
    }

    /** The labels as SQL literals, in order. */
    public String labelText() {
        return labels.stream()
                .map(label -> "'" + label.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
    }

    @Override
    public String summary() {
        return "enum (" + labelText() + ")";
    }
}
