package io.github.schemaguard.model;

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
        grants = Canonical.values(grants);
    }

    /** Without grants. */
    public EnumType(String name, List<String> labels, @Nullable String comment) {
        this(name, labels, List.of(), comment);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.ENUM;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new Facts()
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
