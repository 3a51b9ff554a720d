package io.github.schemaguard.postgres.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The query of a view as {@code pg_get_viewdef} prints it, in the form that PostgreSQL 16 and newer give it: where a
 * query reads from one source only, its columns carry no prefix. Older versions print {@code customer.id} there.
 */
final class ViewDefinition {

    private static final Pattern SUBQUERY = Pattern.compile("\\( ?(SELECT|WITH|VALUES)\\b");
    private static final Pattern END_OF_FROM =
            Pattern.compile("\\s(WHERE|GROUP BY|HAVING|WINDOW|ORDER BY|LIMIT|OFFSET|FETCH|FOR) ");
    private static final Pattern SET_OPERATION = Pattern.compile("\\s(UNION|INTERSECT|EXCEPT)\\b");
    private static final Pattern NOT_A_NAME = Pattern.compile("\\s(TABLESAMPLE .*|WITH ORDINALITY)$", Pattern.DOTALL);
    private static final Pattern NAME =
            Pattern.compile("\"(?:[^\"]|\"\")++\"|[a-z_\\u0080-\\uffff][a-z0-9_$\\u0080-\\uffff]*");

    private final String text;
    /** The same text in which what is in parentheses, literals and comments is blanked out, name by name in place. */
    private final String surface;

    private ViewDefinition(String text) {
        this.text = text;
        this.surface = surface(text);
    }

    /** Without the indent of its first line, without the semicolon, and without needless prefixes. */
    static String canonical(String printed, int serverMajor) {
        String text = withoutSemicolon(printed.strip());
        return serverMajor < 16 ? new ViewDefinition(text).withoutPrefixes() : text;
    }

    static String withoutSemicolon(String statement) {
        return statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement;
    }

    private String withoutPrefixes() {
        int select = text.startsWith("WITH") ? surface.indexOf("\n SELECT ") : 0;
        int from = select < 0 ? -1 : indexOf(Pattern.compile("\\sFROM "), select);
        if (from < 0 || indexOf(SET_OPERATION, select) >= 0) {
            return text;
        }
        int end = indexOf(END_OF_FROM, from);
        end = end < 0 ? text.length() : end;
        String source = source(from + " FROM ".length(), end);
        if (source.isEmpty()) {
            return text;
        }
        int order = indexOf(Pattern.compile("\\sORDER BY "), end);
        order = order < 0 ? text.length() : order;
        String outputs = surface.substring(select, from);
        return text.substring(0, select)
                + strip(select, from, source, "")
                + text.substring(from, end)
                + strip(end, order, source, "")
                + strip(order, text.length(), source, outputs);
    }

    /** What the one source of the query is called; empty when there are several. */
    private String source(int from, int end) {
        String item = surface.substring(from, end);
        boolean join = text.charAt(from) == '('
                && !SUBQUERY.matcher(text.substring(from)).lookingAt();
        if (join || item.indexOf(',') >= 0) {
            return "";
        }
        Matcher names = NAME.matcher(NOT_A_NAME.matcher(item).replaceFirst(""));
        String last = "";
        while (names.find()) {
            last = names.group();
        }
        return last;
    }

    /**
     * A part of the text without the prefix, but for subqueries and for {@code source.*}.
     *
     * @param outputs the select list where a column that is called like another output has to keep the prefix
     */
    private String strip(int start, int end, String source, String outputs) {
        StringBuilder stripped = new StringBuilder();
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            int next = i + 1;
            if (c == '(' && SUBQUERY.matcher(text.substring(i)).lookingAt()) {
                next = SqlExpression.closing(text, i) + 1;
            } else if (isPrefix(i, source) && !isAmbiguous(i + source.length() + 1, outputs)) {
                i += source.length() + 1;
                next = i;
            } else if (c == '\'' || c == '"') {
                next = SqlExpression.quoteEnd(text, i) + 1;
            } else if (Character.isJavaIdentifierStart(c)) {
                while (next < end && Character.isJavaIdentifierPart(text.charAt(next))) {
                    next++;
                }
            }
            stripped.append(text, i, next);
            i = next;
        }
        return stripped.toString();
    }

    /** Whether the source's name stands here in front of a column: not of a function, nor as the schema of a type. */
    private boolean isPrefix(int at, String source) {
        if (!text.startsWith(source + ".", at) || (at > 0 && ":.".indexOf(text.charAt(at - 1)) >= 0)) {
            return false;
        }
        Matcher column = NAME.matcher(text).region(at + source.length() + 1, text.length());
        return column.lookingAt() && (column.hitEnd() || text.charAt(column.end()) != '(');
    }

    private boolean isAmbiguous(int column, String outputs) {
        Matcher name = NAME.matcher(text).region(column, text.length());
        return name.lookingAt()
                && Pattern.compile(" AS " + Pattern.quote(name.group()) + "(,|\\s*$)")
                        .matcher(outputs)
                        .find();
    }

    private int indexOf(Pattern pattern, int from) {
        Matcher matcher = pattern.matcher(surface);
        return matcher.find(from) ? matcher.start() : -1;
    }

    private static String surface(String text) {
        StringBuilder surface = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = i;
            if (c == '(') {
                end = SqlExpression.closing(text, i);
            } else if (c == '\'') {
                end = SqlExpression.quoteEnd(text, i);
            } else if (c == '"') {
                i = SqlExpression.quoteEnd(text, i);
                continue;
            }
            for (int inside = i; inside < end; inside++) {
                surface.setCharAt(inside, '.');
            }
            i = Math.max(i, end);
        }
        return surface.toString();
    }
}
