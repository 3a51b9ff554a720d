package io.github.schemaguard.migrations;

import org.jspecify.annotations.Nullable;

/** The migrations could not be applied; the message says which, where, why, and what to do next. */
public final class MigrationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String script;
    private final @Nullable Integer line;
    private final @Nullable String sqlState;

    /** A failure that has no place in a script. */
    public MigrationException(String message) {
        this(message, null, null, null);
    }

    /**
     * A failing migration.
     *
     * @param script the file or class, as the tool names it
     * @param line where the failing statement begins, from 1
     * @param sqlState PostgreSQL's error code
     */
    public MigrationException(
            String message, @Nullable String script, @Nullable Integer line, @Nullable String sqlState) {
        super(message);
        this.script = script;
        this.line = line;
        this.sqlState = sqlState;
    }

    /** The failing file or class; null when no single one failed. */
    public @Nullable String script() {
        return script;
    }

    /** The line where the failing statement begins; null when unknown. */
    public @Nullable Integer line() {
        return line;
    }

    /** PostgreSQL's error code; null when the server was not what failed. */
    public @Nullable String sqlState() {
        return sqlState;
    }
}
