package io.github.schemaguard.migrations.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ServerErrorMessage;

/**
 * One piece of a script for psql.
 *
 * @param line where it begins, from 1, leading comments not counted
 * @param text without the final semicolon; a psql command with its backslash
 * @param rows the data that follow {@code COPY … FROM stdin}; null for every other statement
 */
record SqlStatement(int line, String text, @Nullable Rows rows) {
    private static final Pattern ROW = Pattern.compile("COPY .*?, line (\\d+)(?:, column .*|: .*)?", Pattern.DOTALL);

    /**
     * Data in the text format of COPY.
     *
     * @param line the script's line where they begin, from 1
     */
    record Rows(int line, String text) {}

    /** Whether psql itself acts on it, not the server. */
    boolean isPsqlCommand() {
        return text.startsWith("\\");
    }

    /**
     * The script's line that an error is about: the row of data, or the place in the statement at which the server points;
     * where the statement begins when it points nowhere.
     *
     * @see <a href="https://www.postgresql.org/docs/current/protocol-error-fields.html">PostgreSQL, Error and Notice Message
     *     Fields</a>
     */
    int lineOf(@Nullable ServerErrorMessage error) {
        if (error == null) {
            return line;
        }
        if (rows != null && error.getWhere() != null) {
            Matcher row = ROW.matcher(error.getWhere());
            return row.matches() ? rows.line() + Integer.parseInt(row.group(1)) - 1 : line;
        }
        int place = Math.min(error.getPosition(), text.codePointCount(0, text.length()));
        return line
                + (int) text.codePoints().limit(place).filter(c -> c == '\n').count();
    }
}
