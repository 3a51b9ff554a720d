package io.github.schemaguard.model.part;

import java.util.Objects;

/**
 * A generated column's expression ({@code pg_attribute.attgenerated}, {@code pg_get_expr}).
 *
 * @param expression PostgreSQL's own rendering, without the enclosing parentheses of the clause
 */
public record GenerationExpression(Kind kind, String expression) {

    /** Whether the value is stored in the row or computed on reading (PostgreSQL 18). */
    public enum Kind {
        STORED,
        VIRTUAL
    }

    public GenerationExpression {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(expression);
    }

    @Override
    public String toString() {
        return kind == Kind.STORED ? expression : expression + " (virtual)";
    }
}
