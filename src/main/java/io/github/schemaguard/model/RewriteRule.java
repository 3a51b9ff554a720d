package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.FiringMode;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rewrite rule ({@code pg_rewrite}) other than the one that makes a view.
 *
 * @param definition what {@code pg_get_ruledef} gives, without the semicolon
 */
public record RewriteRule(
        String name,
        String definition,
        FiringMode enabled,
        @Nullable String comment) implements SchemaObject {

    public RewriteRule {
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
        return new FactCollector()
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
