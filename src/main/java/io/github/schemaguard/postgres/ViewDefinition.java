package io.github.schemaguard.postgres;

/** The query of a view as {@code pg_get_viewdef} prints it. */
final class ViewDefinition {

    private ViewDefinition() {}

    /** Without the indent of its first line and without the semicolon. */
    static String canonical(String printed) {
        String text = printed.strip();
        return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }
}
