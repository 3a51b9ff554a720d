package io.github.schemaguard.migrations.sql;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ServerErrorMessage;

/**
 * One piece of a script for psql.
 *
 * @param line where it begins, from 1, leading comments not counted
 * @param text without the final semicolon; a psql command with its backslash
 * @param rows the data after {@code COPY … FROM stdin}; null for every other statement
 */
record SqlStatement(int line, String text, @Nullable Rows rows) {
    private static final Pattern ROW = Pattern.compile("COPY .*?, line (\\d+)(?:, column .*|: .*)?", Pattern.DOTALL);

    /**
     * Data in the text format of COPY.
     *
     * @param line of the script where the data begin, from 1
     */
    record Rows(int line, String text) {}

    /**
     * The same with its bytes decoded.
     *
     * @throws CharacterCodingException when they are not text of this encoding
     */
    SqlStatement decoded(Charset encoding) throws CharacterCodingException {
        return new SqlStatement(
                line,
                decoded(text, encoding),
                rows == null ? null : new Rows(rows.line(), decoded(rows.text(), encoding)));
    }

    private static String decoded(String bytes, Charset encoding) throws CharacterCodingException {
        return encoding.newDecoder()
                .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                .toString();
    }

    /** Whether psql itself runs it, not the server. */
    boolean isPsqlCommand() {
        return text.startsWith("\\");
    }

    /**
     * The script's line of an error: of the row of data, or of the position that the server reports; the line where the
     * statement begins without a position.
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
