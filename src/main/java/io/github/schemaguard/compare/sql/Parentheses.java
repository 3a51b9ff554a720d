package io.github.schemaguard.compare.sql;

import java.util.ArrayList;
import java.util.List;

/** The parentheses of an expression. Those in a text or a quoted name do not count. */
final class Parentheses {

    private Parentheses() {}

    /** The expression without the parentheses around all of it. */
    static String withoutOuter(String given) {
        String text = given;
        while (text.startsWith("(") && closing(text) == text.length() - 1) {
            text = text.substring(1, text.length() - 1);
        }
        return text;
    }

    /** The parts between the operators that are in no parentheses. */
    static List<String> split(String text, String operator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i = next(text, i)) {
            depth += depth(text.charAt(i));
            if (depth == 0 && text.startsWith(operator, i)) {
                parts.add(text.substring(start, i));
                start = i + operator.length();
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** Where the first parenthesis is closed. */
    private static int closing(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i = next(text, i)) {
            depth += depth(text.charAt(i));
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The next character outside a text or a quoted name. A doubled quote in one ends it and begins the next. */
    private static int next(String text, int at) {
        char quote = text.charAt(at);
        int end = quote == '\'' || quote == '"' ? text.indexOf(quote, at + 1) : at;
        return end < 0 ? text.length() : end + 1;
    }

    private static int depth(char character) {
        return character == '(' ? 1 : character == ')' ? -1 : 0;
    }
}
