package io.github.schemaguard.model.fact;

import java.util.Comparator;
import java.util.Objects;

/** The name of an object that lives in a schema, both parts as PostgreSQL stores them, unquoted. */
public record QualifiedName(String schema, String name) implements Comparable<QualifiedName> {

    private static final Comparator<QualifiedName> ORDER =
            Comparator.comparing(QualifiedName::schema).thenComparing(QualifiedName::name);

    public QualifiedName {
        Objects.requireNonNull(schema);
        Objects.requireNonNull(name);
    }

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    /** As it is written in SQL, always with its schema. */
    @Override
    public String toString() {
        return SqlIdentifier.quote(schema) + '.' + SqlIdentifier.quote(name);
    }
}
