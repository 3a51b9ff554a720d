package io.github.schemaguard.migrations;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The migrations cannot be applied. The message says which one failed, where, why, and what to do. */
public final class MigrationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Pattern MISSING_DATABASE = Pattern.compile("database \"(.+?)\" does not exist");

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

    /** The name of a database that a statement names and the server does not have; empty for other failures. */
    public Optional<String> missingDatabase() {
        Matcher name = MISSING_DATABASE.matcher(String.valueOf(getMessage()));
        return name.find() && "3D000".equals(sqlState) ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** PostgreSQL's error code; null when the failure is not the server's. */
    public @Nullable String sqlState() {
        return sqlState;
    }
}
