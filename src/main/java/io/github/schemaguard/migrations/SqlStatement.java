package io.github.schemaguard.migrations;

import org.jspecify.annotations.Nullable;

/**
 * One piece of a script for psql.
 *
 * @param line where it begins, from 1, leading comments not counted
 * @param text without the final semicolon; a psql command with its backslash
 * @param copyData the rows that follow {@code COPY … FROM stdin}; null for every other statement
 */
record SqlStatement(int line, String text, @Nullable String copyData) {
    /** Whether psql itself acts on it, not the server. */
    boolean isPsqlCommand() {
        return text.startsWith("\\");
    }
}
