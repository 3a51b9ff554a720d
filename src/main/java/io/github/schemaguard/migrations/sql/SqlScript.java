package io.github.schemaguard.migrations.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a script as psql does, with quotes, dollar quotes, nested comments, {@code BEGIN ATOMIC} bodies, {@code COPY} data and
 * backslash commands, and reads variables as psql does. It is read statement by statement, because a statement can change how
 * the next ones are read.
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

    /** The value of a variable whose text is read at present, as if the script had it there, and how much text is after it. */
    private record Expansion(String use, int after) {}

    private final EditedText text;
    private final UnaryOperator<@Nullable String> variables;
    /** Each is within the one before it. */
    private final Deque<Expansion> expansions = new ArrayDeque<>();

    private final Set<String> expanded = new HashSet<>();
    private @Nullable SqlStatement found;
    private boolean standardStrings = true;
    private int position;
    /** Where the current statement begins; negative between statements. */
    private int start = -1;

    private int startLine;

    private int parentheses;
    private int blocks;

    /** The position until which lines are counted, and the line there. */
    private int counted;

    private int line = 1;

    /** A script, each character a byte of the file. */
    SqlScript(String text) {
        this(text, use -> null);
    }

    /**
     * A script with variables.
     *
     * @param variables what is read instead of {@code :name}, {@code :'name'}, {@code :"name"} or {@code :{?name}}, in bytes
     *     too; null to leave the use as it is
     */
    SqlScript(String text, UnaryOperator<@Nullable String> variables) {
        this.variables = variables;
        this.text = new EditedText(text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text);
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
            } else if (c == '\\' && (text.startsWith(";", position + 1) || text.startsWith(":", position + 1))) {
                // A semicolon that does not end the statement, and a colon before which is no variable.
                text.replace(position, position + 1, "");
                begin();
                position++;
            } else if (c == '\\') {
                command();
            } else if (c == ';' && parentheses <= 0 && blocks == 0) {
                endStatement();
            } else {
                begin();
                token(c);
            }
        }
        if (start >= 0 && found == null) {
            add(start, text.length(), null);
        }
        return found;
    }

    /** Whether the last command was in the middle of a statement, which continues after it. */
    boolean isWithinStatement() {
        return start >= 0;
    }

    private void begin() {
        if (start < 0) {
            start = position;
            startLine = line(position);
        }
    }

    private void command() {
        int end = lineEnd(position);
        String command = text.substring(position, end).strip();
        found = new SqlStatement(line(position), command, null);
        if (start >= 0) {
            // The statement around it is sent without it.
            text.replace(position, end, " ".repeat(end - position));
        }
        position = end;
    }

    private void token(char c) {
        if (c == '\'' || c == '"') {
            skipQuoted(c, c == '\'' && (isEscapeString() || !standardStrings));
        } else if (c == '$' && !isIdentifierPart(position - 1)) {
            skipDollarQuoted();
        } else if (c == ':') {
            colon();
        } else if (isLetter(c)) {
            word();
        } else {
            parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
            position++;
        }
    }

    /** A cast ({@code ::}), an assignment ({@code :=}), a variable, or a plain colon. */
    private void colon() {
        if (text.startsWith("::", position) || text.startsWith(":=", position)) {
            position += 2;
            return;
        }
        leaveExpansions();
        int end = expansions.isEmpty()
                ? text.length()
                : text.length() - expansions.getLast().after();
        Matcher form = PsqlVariables.USE.matcher(text).region(position, end);
        if (!form.lookingAt()) {
            position++;
            return;
        }
        String use = form.group();
        // As in psql, a value does not contain itself.
        String value = expanded.contains(use) ? null : variables.apply(use);
        if (value == null) {
            position = form.end();
            return;
        }
        boolean isRead = form.group("value") != null;
        text.replace(position, form.end(), value);
        line -= (int) value.chars().filter(c -> c == '\n').count();
        if (isRead) {
            expansions.add(new Expansion(use, text.length() - position - value.length()));
            expanded.add(use);
            if (start == position) {
                start = -1;
            }
        } else {
            position += value.length();
        }
    }

    private void leaveExpansions() {
        while (!expansions.isEmpty()
                && text.length() - position <= expansions.getLast().after()) {
            expanded.remove(expansions.removeLast().use());
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
        SqlStatement.Rows data = null;
        if (COPY_FROM_STDIN.matcher(statement).matches()) {
            int rows = Math.min(lineEnd(position) + 1, text.length());
            int last = endOfData(rows);
            data = new SqlStatement.Rows(line(rows), text.substring(rows, last));
            position = lineEnd(last);
        }
        add(begin, end, data);
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

    private void add(int from, int to, SqlStatement.@Nullable Rows data) {
        found = new SqlStatement(startLine, text.substring(from, to).strip(), data);
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
        int end = text.indexOf("\n", Math.min(from, text.length()));
        return end < 0 ? text.length() : end;
    }
}
