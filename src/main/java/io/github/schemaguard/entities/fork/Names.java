package io.github.schemaguard.entities.fork;

/** Names as PostgreSQL stores them: folded to lower case unless quoted (PostgreSQL manual, section 4.1.1). */
final class Names {
    private Names() {}

    /** PostgreSQL folds ASCII letters only, whatever the locale, in every multibyte encoding. */
    static String stored(String name, boolean quoted) {
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
    static String stored(Object identifier) {
        return stored(Calls.text(identifier, "getText"), Calls.is(identifier, "isQuoted"));
    }

    /** Of an {@code org.hibernate.mapping.Column}. */
    static String column(Object column) {
        return stored(Calls.text(column, "getName"), Calls.is(column, "isQuoted"));
    }
}
