package io.github.schemaguard.connection;

import io.github.schemaguard.connection.ConnectionException.Reason;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the text of a {@code .env} file, with the rules that shells, Docker Compose and python-dotenv have in common:
 *
 * <ul>
 *   <li>{@code KEY=value}, {@code export KEY=value}, spaces around the sign allowed; empty lines and {@code #} comments;
 *   <li>plain values end at {@code #} after a space, and are stripped;
 *   <li>{@code 'single quotes'} keep everything, including line breaks;
 *   <li>{@code "double quotes"} too, but for the escapes {@code \n \r \t \" \\ \$};
 *   <li>{@code ${NAME}}, {@code ${NAME:-default}} and {@code ${NAME-default}} are replaced in plain and double-quoted
 *       values, from the environment first, then from the lines above. A bare {@code $} is a dollar sign, since
 *       passwords have them.
 * </ul>
 */
final class DotEnvParser {
    /**
     * A value, and the variable it refers to that is set nowhere.
     *
     * @param unset empty when all is well
     */
    record Value(String text, String unset) {
        /** Without the text, which may be a password. */
        @Override
        public String toString() {
            return Secret.MASK;
        }
    }

    private final String fileName;
    private final String text;
    private final Map<String, String> environment;
    private final Map<String, Value> values = new HashMap<>();
    private int position;
    private String unset = "";

    DotEnvParser(String fileName, String text, Map<String, String> environment) {
        this.fileName = fileName;
        this.text = (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
        this.environment = environment;
    }

    /**
     * All assignments.
     *
     * @throws ConnectionException that names the line, and quotes none of it
     */
    Map<String, Value> read() {
        for (skipBlank(true); position < text.length(); skipBlank(true)) {
            String name = name();
            if (name.equals("export")) {
                skipBlank(false);
                name = name();
            }
            skipBlank(false);
            if (at('=')) {
                position++;
                skipBlank(false);
                unset = "";
                String value = value();
                values.put(name, new Value(value, unset));
            }
            skipBlank(false);
            if (position < text.length() && !at('\n') && !at('#')) {
                throw wrong("is not KEY=value");
            }
        }
        return values;
    }

    private String name() {
        int start = position;
        while (position < text.length()
                && (Character.isLetterOrDigit(text.charAt(position)) || "_.-".indexOf(text.charAt(position)) >= 0)) {
            position++;
        }
        if (start == position) {
            throw wrong("is not KEY=value");
        }
        return text.substring(start, position);
    }

    private String value() {
        if (at('\'')) {
            int end = text.indexOf('\'', position + 1);
            if (end < 0) {
                throw wrong("opens a quote that is never closed");
            }
            String value = text.substring(position + 1, end);
            position = end + 1;
            return value;
        }
        return at('"') ? doubleQuoted() : plain();
    }

    private String plain() {
        StringBuilder value = new StringBuilder();
        while (position < text.length() && !at('\n')) {
            if (at('#') && (value.isEmpty() || Character.isWhitespace(value.charAt(value.length() - 1)))) {
                break;
            }
            if (text.startsWith("\\$", position)) {
                value.append('$');
                position += 2;
            } else {
                appendNext(value);
            }
        }
        return value.toString().strip();
    }

    private String doubleQuoted() {
        int opened = position++;
        StringBuilder value = new StringBuilder();
        while (!at('"')) {
            if (position >= text.length()) {
                position = opened;
                throw wrong("opens a quote that is never closed");
            }
            if (at('\\') && position + 1 < text.length()) {
                char c = text.charAt(position + 1);
                int escape = "nrt\"\\$".indexOf(c);
                value.append(escape < 0 ? "\\" + c : "\n\r\t\"\\$".substring(escape, escape + 1));
                position += 2;
            } else {
                appendNext(value);
            }
        }
        position++;
        return value.toString();
    }

    private void appendNext(StringBuilder value) {
        int end = text.startsWith("${", position) ? text.indexOf('}', position) : -1;
        if (end < 0 || !text.substring(position + 2, end).matches("[A-Za-z_][A-Za-z0-9_.]*(:?-[^\\n]*)?")) {
            value.append(text.charAt(position++));
            return;
        }
        value.append(lookUp(text.substring(position + 2, end)));
        position = end + 1;
    }

    private String lookUp(String reference) {
        int dash = reference.indexOf('-');
        boolean emptyIsUnset = dash > 0 && reference.charAt(dash - 1) == ':';
        String name = dash < 0 ? reference : reference.substring(0, emptyIsUnset ? dash - 1 : dash);
        String found = environment.get(name);
        Value above = values.get(name);
        if (found == null && above != null) {
            found = above.text();
            unset = unset.isEmpty() ? above.unset() : unset;
        }
        if (dash >= 0 && (found == null || (found.isEmpty() && emptyIsUnset))) {
            return reference.substring(dash + 1);
        }
        if (found == null) {
            unset = name;
            return "";
        }
        return found;
    }

    private void skipBlank(boolean linesToo) {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (linesToo && c == '#') {
                int end = text.indexOf('\n', position);
                position = end < 0 ? text.length() : end;
            } else if (c == '\n' ? linesToo : Character.isWhitespace(c)) {
                position++;
            } else {
                return;
            }
        }
    }

    private boolean at(char c) {
        return position < text.length() && text.charAt(position) == c;
    }

    private ConnectionException wrong(String what) {
        long line = text.substring(0, position).chars().filter(c -> c == '\n').count() + 1;
        return new ConnectionException(
                Reason.UNREADABLE_FILE,
                fileName + ":" + line + ": the line " + what,
                "Write KEY=value, with quotes around a value that has spaces, quotes or #");
    }
}
