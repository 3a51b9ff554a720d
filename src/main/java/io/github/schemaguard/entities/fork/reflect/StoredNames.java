package io.github.schemaguard.entities.fork.reflect;

/** Names as PostgreSQL stores them: folded to lower case unless quoted (PostgreSQL manual, section 4.1.1). */
public final class StoredNames {
    private StoredNames() {}

    /** A name; PostgreSQL folds only ASCII letters, whatever the locale, in every multibyte encoding. */
    public static String stored(String name, boolean quoted) {
        if (quoted) {
            return name;
        }
        StringBuilder folded = new StringBuilder(name);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + 32));
            }
        }
        return folded.toString();
    }

    /**
     * A name as settings and the mapping write it, possibly inside backticks or double quotes.
     *
     * @param quoted whether the name is quoted although it has no quotes around it
     */
    public static String written(Object name, boolean quoted) {
        String text = name.toString().strip();
        if (text.length() > 2 && (text.startsWith("`") || text.startsWith("\""))) {
            return text.substring(1, text.length() - 1);
        }
        return stored(text, quoted);
    }

    /** The name of an {@code org.hibernate.boot.model.naming.Identifier}. */
    public static String identifier(Object identifier) {
        return stored(ReflectiveCalls.text(identifier, "getText"), ReflectiveCalls.is(identifier, "isQuoted"));
    }

    /** The name of an {@code org.hibernate.mapping.Column}. */
    public static String column(Object column) {
        return stored(ReflectiveCalls.text(column, "getName"), ReflectiveCalls.is(column, "isQuoted"));
    }
}
