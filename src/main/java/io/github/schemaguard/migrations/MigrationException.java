package io.github.schemaguard.migrations;

import org.jspecify.annotations.Nullable;

/** The migrations cannot be applied. The message says which one failed, where, why, and what to do. */
public final class MigrationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String script;
    private final @Nullable Integer line;
    private final @Nullable String sqlState;

    /** A failure without a place in a script. */
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

    /** PostgreSQL's error code; null when the failure is not the server's. */
    public @Nullable String sqlState() {
        return sqlState;
    }
}
