package io.github.schemaguard.migrations.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits the arguments of a psql command as psql does, with quotes, escapes and variables. Nothing is executed: a command of
 * the shell in backquotes is refused.
 *
 * @see <a href="https://www.postgresql.org/docs/current/app-psql.html#APP-PSQL-META-COMMANDS">PostgreSQL, psql,
 *     Meta-Commands</a>
 */
final class PsqlArguments {
    private static final Pattern NUMBER = Pattern.compile("[0-7]{1,3}|x[0-9A-Fa-f]{1,2}");

    private final String text;
    private final PsqlVariables variables;
    private final List<String> found = new ArrayList<>();
    private int position;

    private PsqlArguments(String text, PsqlVariables variables) {
        this.text = text;
        this.variables = variables;
    }

    /**
     * The arguments.
     *
     * @throws IllegalArgumentException with what is not supported, and what to do
     */
    static List<String> of(String text, PsqlVariables variables) {
        return new PsqlArguments(text, variables).split();
    }

    private List<String> split() {
        while (position < text.length()) {
            if (Character.isWhitespace(text.charAt(position))) {
                position++;
            } else if (text.charAt(position) == '\\') {
                if (!text.substring(position).strip().equals("\\\\")) {
                    throw new IllegalArgumentException(
                            "a backslash ends a command of psql: write what follows it on a line of its own, and a"
                                    + " backslash in a value as '\\\\'");
                }
                return found;
            } else {
                found.add(argument());
            }
        }
        return found;
    }

    private String argument() {
        StringBuilder argument = new StringBuilder();
        while (position < text.length()) {
            char c = text.charAt(position);
            if (Character.isWhitespace(c) || c == '\\') {
                break;
            } else if (c == '`') {
                throw new IllegalArgumentException(
                        "a command of the shell in backquotes is not run: write its output there, as '…'");
            } else if (c == '\'') {
                argument.append(quoted());
            } else if (c == '"') {
                int end = text.indexOf('"', position + 1);
                if (end < 0) {
                    throw unterminated();
                }
                argument.append(text, position, end + 1);
                position = end + 1;
            } else {
                argument.append(c == ':' ? variable() : String.valueOf(text.charAt(position++)));
            }
        }
        return argument.toString();
    }

    private String variable() {
        Matcher use = PsqlVariables.USE.matcher(text).region(position, text.length());
        if (!use.lookingAt()) {
            return String.valueOf(text.charAt(position++));
        }
        position = use.end();
        String value = variables.replacement(use.group());
        return value == null ? use.group() : value;
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        for (position++; position < text.length(); ) {
            char c = text.charAt(position++);
            if (c == '\\' && position < text.length()) {
                value.append(escaped());
            } else if (c != '\'') {
                value.append(c);
            } else if (position < text.length() && text.charAt(position) == '\'') {
                value.append(text.charAt(position++));
            } else {
                return value.toString();
            }
        }
        throw unterminated();
    }

    private char escaped() {
        Matcher number = NUMBER.matcher(text).region(position, text.length());
        if (number.lookingAt()) {
            position = number.end();
            String digits = number.group();
            int code = digits.startsWith("x")
                    ? Integer.parseInt(digits.substring(1), 16)
                    : Integer.parseInt(digits, 8) & 0xFF;
            if (code == 0 || code >= 0x80) {
                throw new IllegalArgumentException(
                        "\\" + digits + " is not a character of ASCII: write the character itself");
            }
            return (char) code;
        }
        char c = text.charAt(position++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'r' -> '\r';
            case 'f' -> '\f';
            default -> c;
        };
    }

    private static IllegalArgumentException unterminated() {
        return new IllegalArgumentException("a quoted string does not end on its line: close it there");
    }
}
