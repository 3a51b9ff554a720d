package io.github.schemaguard.entities.fork.reflect;

/** Names as PostgreSQL stores them: folded to lower case unless quoted (PostgreSQL manual, section 4.1.1). */
public final class StoredNames {
    private StoredNames() {}

    /** PostgreSQL folds ASCII letters only, whatever the locale, in every multibyte encoding. */
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

    /** Of an {@code org.hibernate.boot.model.naming.Identifier}. */
    public static String stored(Object identifier) {
        return stored(ReflectiveCalls.text(identifier, "getText"), ReflectiveCalls.is(identifier, "isQuoted"));
    }

    /** Of an {@code org.hibernate.mapping.Column}. */
    public static String column(Object column) {
        return stored(ReflectiveCalls.text(column, "getName"), ReflectiveCalls.is(column, "isQuoted"));
    }
}
