package io.github.schemaguard.model;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rewrite rule ({@code pg_rewrite}) other than the one that makes a view.
 *
 * @param definition what {@code pg_get_ruledef} gives, without the semicolon
 */
public record Rule(
        String name,
        String definition,
        Enabled enabled,
        @Nullable String comment) implements SchemaObject {

    public Rule {
        Objects.requireNonNull(name);
        Objects.requireNonNull(definition);
        Objects.requireNonNull(enabled);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.RULE;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new Facts()
                .with(Attribute.DEFINITION, definition)
                .with(Attribute.ENABLED, enabled.unusual())
                .with(Attribute.COMMENT, comment)
                .build();
    }

    @Override
    public String summary() {
        return definition;
    }
}
