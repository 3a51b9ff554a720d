package io.github.schemaguard.compare.rule;

import io.github.schemaguard.model.fact.SqlIdentifier;

/** String literals of Java for annotations that findings propose. A name of the database can have any characters. */
public final class JavaLiteral {

    private JavaLiteral() {}

    /** A text in quotes, in one line. */
    public static String of(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(each -> {
            switch (each) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (Character.isISOControl(each)) {
                        literal.append(String.format("\\%03o", each));
                    } else {
                        literal.append((char) each);
                    }
                }
            }
        });
        return literal.append('"').toString();
    }

    /**
     * The name of an object as JPA annotations take it (JPA 3.2, section 2.15): {@code "email"}, or {@code "\"Email\""} for a
     * name that SQL has to quote, such as one with capital letters.
     *
     * @param name as PostgreSQL stores it
     */
    public static String ofName(String name) {
        return of(SqlIdentifier.quote(name).equals(name) ? name : '"' + name + '"');
    }
}
