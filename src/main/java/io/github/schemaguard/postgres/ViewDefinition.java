package io.github.schemaguard.postgres;

/** The query of a view as {@code pg_get_viewdef} prints it. */
final class ViewDefinition {

    private ViewDefinition() {}

    /** Without the indent of its first line and without the semicolon. */
    static String canonical(String printed) {
        return withoutSemicolon(printed.strip());
    }

    static String withoutSemicolon(String statement) {
        return statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement;
    }
}
