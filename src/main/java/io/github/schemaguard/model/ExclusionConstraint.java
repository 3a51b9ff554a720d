package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exclusion constraint.
 *
 * @param definition what {@code pg_get_constraintdef} gives, the deferrable clause included
 * @param columns the plain columns it is about; expressions are left out
 */
public record ExclusionConstraint(
        String name,
        String definition,
        List<String> columns,
        @Nullable String comment) implements SchemaObject {

    public ExclusionConstraint {
        Objects.requireNonNull(definition);
        columns = List.copyOf(columns);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.EXCLUSION;
    }

    @Override
    public String key() {
        return definition;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.NAME, name)
                .with(Attribute.DEFINITION, definition)
                .with(Attribute.COMMENT, comment)
                .build();
    }

    @Override
    public List<String> columnNames() {
        return columns;
    }

    @Override
    public String summary() {
        return definition;
    }
}
