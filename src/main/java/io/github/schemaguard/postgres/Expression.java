package io.github.schemaguard.postgres;

/** The text of an expression or statement as PostgreSQL prints it: literals and quoted names are never looked into. */
final class Expression {

    private Expression() {}

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
