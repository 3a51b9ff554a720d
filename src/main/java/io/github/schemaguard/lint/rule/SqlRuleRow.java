package io.github.schemaguard.lint.rule;

import io.github.schemaguard.finding.Severity;
import java.util.Objects;

/**
 * A row that a SQL rule of the project has returned: something that the team does not want in its schema.
 *
 * @param rule the name of the rule's file without {@code .sql}
 * @param object the name of the object as the row gives it, such as {@code public.orders.total}
 */
public record SqlRuleRow(String rule, String object, String message, Severity severity) {
    public SqlRuleRow {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(object);
        Objects.requireNonNull(message);
        Objects.requireNonNull(severity);
    }
}
