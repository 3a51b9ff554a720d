package io.github.schemaguard.postgres.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an expression or statement as PostgreSQL prints it: literals and quoted names are left as they are. */
final class SqlExpression {

    private static final String LITERAL = "E?'(?:[^'\\\\]|''|\\\\.)*+'";
    /** Without modifiers: the server prints none for a literal. */
    private static final String TYPE = "[^'(),:\\[\\]]++";

    private static final Pattern LIST_OF_CASTS = Pattern.compile("ARRAY\\[\\((" + LITERAL + "::(" + TYPE + "))\\)::("
            + TYPE + ")((?:, \\(" + LITERAL + "::\\2\\)::\\3)*+)\\]");
    private static final Pattern FURTHER_CAST = Pattern.compile(", \\((" + LITERAL + "::" + TYPE + ")\\)::" + TYPE);

    private SqlExpression() {}

    /**
     * Gives one form to what PostgreSQL prints in two. {@code status IN ('a', 'b')} of a {@code varchar} is a list of
     * literals that is cast as a whole; when that text is read again, as dump and restore do, the cast goes to each
     * literal.
     */
    static String canonical(String printed) {
        int list = indexOf(printed, "ARRAY[(", 0);
        if (list < 0) {
            return printed;
        }
        Matcher casts = LIST_OF_CASTS.matcher(printed).region(list, printed.length());
        if (!casts.lookingAt()) {
            int inside = list + "ARRAY[".length();
            return printed.substring(0, inside) + canonical(printed.substring(inside));
        }
        return printed.substring(0, list) + "(ARRAY[" + casts.group(1)
                + FURTHER_CAST.matcher(casts.group(4)).replaceAll(", $1") + "])::" + casts.group(3) + "[]"
                + canonical(printed.substring(casts.end()));
    }

    /** Without the one pair of parentheses around the whole of it, if there is such a pair. */
    static String unwrap(String text) {
        return text.startsWith("(") && closing(text, 0) == text.length() - 1
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /** Where the parenthesis closes that opens at {@code open}; -1 when it does not. */
    static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                i = quoteEnd(text, i);
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Where a part of the text begins that is neither in a literal nor in a quoted name; -1 when there is none. */
    static int indexOf(String text, String part, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.startsWith(part, i)) {
                return i;
            }
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                i = quoteEnd(text, i);
            }
        }
        return -1;
    }

    /** The index of the quote that ends the literal or identifier; a doubled quote is part of it. */
    static int quoteEnd(String text, int start) {
        char quote = text.charAt(start);
        boolean escapes = quote == '\'' && start > 0 && text.charAt(start - 1) == 'E';
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (escapes && c == '\\') {
                i++;
            } else if (c == quote) {
                if (i + 1 == text.length() || text.charAt(i + 1) != quote) {
                    return i;
                }
                i++;
            }
        }
        return text.length();
    }
}
