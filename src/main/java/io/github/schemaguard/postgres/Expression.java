package io.github.schemaguard.postgres;

/** The text of an expression as PostgreSQL prints it. */
final class Expression {

    private Expression() {}

    /** Without the one pair of parentheses around the whole of it, if there is such a pair. */
    static String unwrap(String text) {
        return text.startsWith("(") && closing(text) == text.length() - 1 ? text.substring(1, text.length() - 1) : text;
    }

    /** Where the parenthesis closes that the text begins with. */
    private static int closing(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
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

    /** The index of the quote that ends the literal or identifier; a doubled quote is part of it. */
    private static int quoteEnd(String text, int start) {
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
