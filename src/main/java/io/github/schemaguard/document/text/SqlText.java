package io.github.schemaguard.document.text;

import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.part.IndexKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Parses the SQL fragments that a document shows as text: identifiers, qualified names, lists of names, and index
 * keys. Unquoted identifiers keep their case. Every method throws {@link IllegalArgumentException} with a
 * description of the problem; the caller adds the location.
 */
public final class SqlText {

    private final String text;
    private int position;

    private SqlText(String text) {
        this.text = text;
    }

    /** {@code a, "b c"}. */
    public static List<String> names(String text) {
        SqlText sql = new SqlText(text.strip());
        List<String> names = new ArrayList<>();
        while (!sql.atEnd() || !names.isEmpty()) {
            names.add(sql.identifier());
            if (sql.atEnd()) {
                return names;
            }
            sql.expect(',');
            sql.skipSpaces();
        }
        return names;
    }

    /** {@code orders} or {@code sales.orders}. The given schema is the default. */
    public static QualifiedName relation(String text, String schema) {
        SqlText sql = new SqlText(text.strip());
        String first = sql.identifier();
        if (sql.atEnd()) {
            return new QualifiedName(schema, first);
        }
        sql.expect('.');
        QualifiedName name = new QualifiedName(first, sql.identifier());
        sql.expectEnd();
        return name;
    }

    /** The parts of {@code sales.orders."Total"}. */
    public static List<String> path(String text) {
        SqlText sql = new SqlText(text.strip());
        List<String> names = new ArrayList<>(List.of(sql.identifier()));
        while (!sql.atEnd()) {
            sql.expect('.');
            names.add(sql.identifier());
        }
        return names;
    }

    /** {@code total(integer, text)}. */
    public static RoutineName routine(String text) {
        SqlText sql = new SqlText(text);
        String name = sql.identifier();
        if (sql.peek() != '(' || !text.endsWith(")")) {
            throw sql.wrong("the argument types in parentheses are missing");
        }
        return new RoutineName(name, text.substring(sql.position + 1, text.length() - 1));
    }

    /** Parses the result of {@link IndexKey#toString()}. */
    public static IndexKey indexKey(String text) {
        SqlText sql = new SqlText(text.strip());
        String column = null;
        String expression = null;
        if (sql.peek() == '(') {
            int close = sql.closing();
            expression = sql.text.substring(1, close);
            sql.position = close + 1;
        } else {
            column = sql.identifier();
        }
        String collation = null;
        if (sql.rest().startsWith(" collate ")) {
            sql.position += " collate ".length();
            collation = sql.dottedName();
        }
        return ordered(column, expression, collation, sql.rest());
    }

    private static IndexKey ordered(
            @Nullable String column, @Nullable String expression, @Nullable String collation, String suffix) {
        String rest = suffix.toLowerCase(Locale.ROOT).stripTrailing();
        boolean first = rest.endsWith(" nulls first");
        boolean last = rest.endsWith(" nulls last");
        rest = first || last ? rest.substring(0, rest.lastIndexOf(" nulls")) : rest;
        boolean descending = rest.endsWith(" desc");
        rest = descending ? rest.substring(0, rest.length() - " desc".length()) : rest;
        String operatorClass = suffix.substring(0, rest.length()).strip();
        return new IndexKey(
                column,
                expression,
                collation,
                operatorClass.isEmpty() ? null : operatorClass,
                descending,
                first || (descending && !last));
    }

    private String dottedName() {
        int start = position;
        identifier();
        if (!atEnd() && peek() == '.') {
            position++;
            identifier();
        }
        return text.substring(start, position);
    }

    private String identifier() {
        if (atEnd()) {
            throw wrong("a name is missing");
        }
        if (peek() == '"') {
            return quoted();
        }
        int start = position;
        while (!atEnd() && " ,.()\"".indexOf(peek()) < 0) {
            position++;
        }
        if (start == position) {
            throw wrong("a name was expected before '" + peek() + "'");
        }
        return text.substring(start, position);
    }

    private String quoted() {
        StringBuilder name = new StringBuilder();
        for (int i = position + 1; i < text.length(); i++) {
            if (text.charAt(i) != '"') {
                name.append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                name.append('"');
                i++;
            } else {
                position = i + 1;
                return name.toString();
            }
        }
        throw wrong("a quoted name does not end");
    }

    /** The position that closes the parenthesis at the start, ignoring those in literals and quoted names. */
    private int closing() {
        int depth = 0;
        for (int i = position; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                boolean escapes = c == '\'' && i > 0 && Character.toLowerCase(text.charAt(i - 1)) == 'e';
                i = endOfQuoted(i, c, escapes);
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        throw wrong("a parenthesis is not closed");
    }

    private int endOfQuoted(int start, char quote, boolean escapes) {
        for (int i = start + 1; i < text.length(); i++) {
            if (escapes && text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i;
            }
        }
        throw wrong("a quoted text does not end");
    }

    private boolean atEnd() {
        return position >= text.length();
    }

    private char peek() {
        if (atEnd()) {
            throw wrong("it ends too early");
        }
        return text.charAt(position);
    }

    private String rest() {
        return text.substring(position);
    }

    private void expect(char c) {
        skipSpaces();
        if (peek() != c) {
            throw wrong("'" + c + "' was expected");
        }
        position++;
    }

    private void expectEnd() {
        if (!atEnd()) {
            throw wrong("more follows than was expected");
        }
    }

    private void skipSpaces() {
        while (!atEnd() && peek() == ' ') {
            position++;
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("in \"" + text + "\" " + what);
    }
}
