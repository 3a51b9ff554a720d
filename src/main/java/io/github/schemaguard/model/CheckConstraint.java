package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.RecordCopy;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A check constraint of a table or domain.
 *
 * @param name empty when the source does not name it
 * @param expression PostgreSQL's own rendering, without the enclosing CHECK and its parentheses
 * @param columns the columns that the expression uses, in table order; empty for a domain
 * @param inherited whether it comes from a parent table only
 */
public record CheckConstraint(
        String name,
        String expression,
        List<String> columns,
        boolean validated,
        boolean enforced,
        boolean noInherit,
        boolean inherited,
        @Nullable String comment)
        implements SchemaObject {

    public CheckConstraint {
        Objects.requireNonNull(expression);
        columns = List.copyOf(columns);
    }

    /** The same with another {@link #expression()}. */
    public CheckConstraint withExpression(String value) {
        return RecordCopy.with(this, "expression", value);
    }

    /** The same with another {@link #columns()}. */
    public CheckConstraint withColumns(List<String> value) {
        return RecordCopy.with(this, "columns", value);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.CHECK;
    }

    @Override
    public String key() {
        return expression;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.NAME, name)
                .with(Attribute.DEFINITION, expression)
                .with(Attribute.VALIDATED, validated || !enforced)
                .with(Attribute.ENFORCED, enforced)
                .when(Attribute.NO_INHERIT, noInherit)
                .with(Attribute.COMMENT, comment)
                .build();
    }

    @Override
    public List<String> columnNames() {
        return columns;
    }

    @Override
    public String summary() {
        return "check (" + expression + ")";
    }
}
