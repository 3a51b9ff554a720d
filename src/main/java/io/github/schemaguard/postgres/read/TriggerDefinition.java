package io.github.schemaguard.postgres.read;

/**
 * What {@code pg_get_triggerdef} prints. The condition and the arguments are only available there: {@code
 * pg_get_expr} does not print an expression about two rows.
 */
final class TriggerDefinition {

    private static final String WHEN = " WHEN (";
    private static final String EXECUTE = " EXECUTE FUNCTION ";

    private final String text;

    TriggerDefinition(String text) {
        this.text = text;
    }

    /** The expression of WHEN, without parentheses around it; empty when there is none. */
    String condition() {
        int when = SqlExpression.indexOf(text, WHEN, 0);
        if (when < 0) {
            return "";
        }
        int open = when + WHEN.length() - 1;
        return SqlExpression.unwrap(text.substring(open + 1, SqlExpression.closing(text, open)));
    }

    /** The function with its arguments; empty when there is none. */
    String call() {
        int execute = SqlExpression.indexOf(text, EXECUTE, 0);
        return execute < 0 ? "" : text.substring(execute + EXECUTE.length());
    }
}
