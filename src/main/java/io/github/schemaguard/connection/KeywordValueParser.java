package io.github.schemaguard.connection;

/**
 * libpq's keyword/value text: {@code host=db.example dbname='my shop' user=app}. A value with spaces stands in single
 * quotes; a backslash escapes the next character.
 */
final class KeywordValueParser {
    private final String text;
    private int position;

    private KeywordValueParser(String text) {
        this.text = text;
    }

    static ConnectionSettings parse(String text) {
        KeywordValueParser reader = new KeywordValueParser(text);
        ConnectionSettings settings = ConnectionSettings.none();
        reader.skipSpaces();
        while (!reader.atEnd()) {
            String key = reader.key();
            settings = settings.with(key, reader.value());
            reader.skipSpaces();
        }
        return settings;
    }

    private String key() {
        int start = position;
        while (!atEnd() && text.charAt(position) != '=' && !Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        String key = text.substring(start, position);
        skipSpaces();
        if (atEnd() || text.charAt(position) != '=') {
            throw ConnectionException.malformed(
                    "a keyword is not followed by '='",
                    "Write keyword=value, and a value with spaces in single quotes");
        }
        position++;
        skipSpaces();
        return key;
    }

    private String value() {
        boolean quoted = !atEnd() && text.charAt(position) == '\'';
        if (quoted) {
            position++;
        }
        StringBuilder value = new StringBuilder();
        for (; !atEnd(); position++) {
            char c = text.charAt(position);
            if (c == '\\' && position + 1 < text.length()) {
                position++;
                value.append(text.charAt(position));
            } else if (quoted && c == '\'') {
                position++;
                return value.toString();
            } else if (!quoted && Character.isWhitespace(c)) {
                return value.toString();
            } else {
                value.append(c);
            }
        }
        if (quoted) {
            throw ConnectionException.malformed(
                    "a quoted value is not closed", "End it with a single quote; inside, write ' as \\'");
        }
        return value.toString();
    }

    private void skipSpaces() {
        while (!atEnd() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private boolean atEnd() {
        return position >= text.length();
    }
}
