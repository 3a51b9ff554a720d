package io.github.schemaguard.migrations.sql;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a script as psql does, with quotes, dollar quotes, nested comments, {@code BEGIN ATOMIC} bodies, {@code COPY} data and
 * backslash commands. It is read statement by statement, because a statement can change how the next ones are read.
 *
 * <p>The script is bytes, one in each character: what divides it are ASCII characters in every encoding.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">PostgreSQL, Lexical Structure</a>
 */
final class SqlScript {
    private static final Pattern COPY_FROM_STDIN = Pattern.compile("(?is)copy\\b.*\\bfrom\\s+stdin\\b.*");
    private static final Pattern ROUTINE = Pattern.compile("(?i)create\\s+(or\\s+replace\\s+)?(function|procedure)\\b");
    private static final Pattern ATOMIC = Pattern.compile("(?i)\\s*atomic");

    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private final String text;
    private @Nullable SqlStatement found;
    private boolean standardStrings = true;
    private int position;
    /** Where the current statement begins; negative between statements. */
    private int start = -1;

    private int parentheses;
    private int blocks;

    /** The position until which lines are counted, and the line there. */
    private int counted;

    private int line = 1;

    /** A script, each character a byte of the file. */
    SqlScript(String text) {
        this.text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    /**
     * The next statement; null at the end of the script. Text after the last semicolon is a statement too.
     *
     * @param standardConformingStrings the server's parameter: whether a backslash is a plain character in {@code '…'}
     */
    @Nullable
    SqlStatement next(boolean standardConformingStrings) {
        standardStrings = standardConformingStrings;
        found = null;
        while (position < text.length() && found == null) {
            char c = text.charAt(position);
            if (Character.isWhitespace(c)) {
                position++;
            } else if (text.startsWith("--", position)) {
                position = lineEnd(position);
            } else if (text.startsWith("/*", position)) {
                skipComment();
            } else if (c == '\\' && start < 0) {
                int end = lineEnd(position);
                add(line(position), position, end, null);
                position = end;
            } else if (c == ';' && parentheses <= 0 && blocks == 0) {
                endStatement();
            } else {
                start = start < 0 ? position : start;
                token(c);
            }
        }
        if (start >= 0 && found == null) {
            add(line(start), start, text.length(), null);
        }
        return found;
    }

    private void token(char c) {
        if (c == '\'' || c == '"') {
            skipQuoted(c, c == '\'' && (isEscapeString() || !standardStrings));
        } else if (c == '$' && !isIdentifierPart(position - 1)) {
            skipDollarQuoted();
        } else if (isLetter(c)) {
            word();
        } else {
            parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
            position++;
        }
    }

    /** In a routine, {@code BEGIN ATOMIC … END} contains statements, which may contain CASE … END. */
    private void word() {
        int from = position;
        while (position < text.length() && isIdentifierPart(position)) {
            position++;
        }
        String word = text.substring(from, position).toLowerCase(Locale.ROOT);
        if (blocks > 0 ? word.equals("case") || word.equals("begin") : word.equals("begin") && isAtomicBody()) {
            blocks++;
        } else if (blocks > 0 && word.equals("end")) {
            blocks--;
        }
    }

    private boolean isAtomicBody() {
        return start < position
                && ATOMIC.matcher(text).region(position, text.length()).lookingAt()
                && ROUTINE.matcher(text).region(start, position).lookingAt();
    }

    private void endStatement() {
        int end = position++;
        if (start < 0) {
            return;
        }
        String statement = text.substring(start, end);
        int begin = start;
        int line = line(begin);
        SqlStatement.Rows data = null;
        if (COPY_FROM_STDIN.matcher(statement).matches()) {
            int rows = Math.min(lineEnd(position) + 1, text.length());
            int last = endOfData(rows);
            data = new SqlStatement.Rows(line(rows), text.substring(rows, last));
            position = lineEnd(last);
        }
        add(line, begin, end, data);
    }

    /** The beginning of the line {@code \.}; the end of the script without one. */
    private int endOfData(int from) {
        int line = from;
        while (line < text.length()) {
            int end = lineEnd(line);
            if (text.substring(line, end).stripTrailing().equals("\\.")) {
                return line;
            }
            line = end + 1;
        }
        return text.length();
    }

    private void add(int line, int from, int to, SqlStatement.@Nullable Rows data) {
        found = new SqlStatement(line, text.substring(from, to).strip(), data);
        start = -1;
        parentheses = 0;
        blocks = 0;
    }

    /** The line of a position, from 1. Must be called with increasing positions. */
    private int line(int index) {
        for (; counted < index; counted++) {
            line += text.charAt(counted) == '\n' ? 1 : 0;
        }
        return line;
    }

    private void skipComment() {
        int depth = 0;
        do {
            if (text.startsWith("/*", position)) {
                depth++;
                position += 2;
            } else if (text.startsWith("*/", position)) {
                depth--;
                position += 2;
            } else {
                position++;
            }
        } while (depth > 0 && position < text.length());
    }

    /** A doubled quote is read as two consecutive literals, which ends at the same position. */
    private void skipQuoted(char quote, boolean escapes) {
        do {
            position++;
            while (position < text.length() && text.charAt(position) != quote) {
                position += escapes && text.charAt(position) == '\\' ? 2 : 1;
            }
            position = Math.min(position + 1, text.length());
        } while (escapes && position < text.length() && text.charAt(position) == quote);
    }

    private boolean isEscapeString() {
        return position > 0
                && (text.charAt(position - 1) == 'E' || text.charAt(position - 1) == 'e')
                && !isIdentifierPart(position - 2);
    }

    private void skipDollarQuoted() {
        int tagEnd = position + 1;
        while (tagEnd < text.length() && isIdentifierPart(tagEnd) && text.charAt(tagEnd) != '$') {
            tagEnd++;
        }
        boolean opens =
                tagEnd < text.length() && text.charAt(tagEnd) == '$' && !Character.isDigit(text.charAt(position + 1));
        if (!opens) {
            position++;
            return;
        }
        String tag = text.substring(position, tagEnd + 1);
        int close = text.indexOf(tag, tagEnd + 1);
        position = close < 0 ? text.length() : close + tag.length();
    }

    private boolean isIdentifierPart(int index) {
        if (index < 0) {
            return false;
        }
        char c = text.charAt(index);
        return isLetter(c) || (c >= '0' && c <= '9') || c == '$';
    }

    /** To PostgreSQL, every byte that is not ASCII is a letter. */
    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', Math.min(from, text.length()));
        return end < 0 ? text.length() : end;
    }
}
