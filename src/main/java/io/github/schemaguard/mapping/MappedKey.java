package io.github.schemaguard.mapping;

import io.github.schemaguard.model.fact.QualifiedName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key, unique constraint or index that Hibernate expects, and the attribute or class that declares it. Keys are found
 * by their columns, because most of their names are generated.
 *
 * @param name as PostgreSQL stores it, generated or declared; empty when this version of Hibernate leaves it to the server
 * @param columns as PostgreSQL stores them, in the key's order; an index's expressions are left out
 * @param target the table that a foreign key references; null for other kinds
 * @param owner the attribute, or the entity when the key is declared on its table
 * @param named whether an annotation gives the name
 * @param readers the attributes through which Hibernate reads the one row with a value of a unique key: the other side of a
 *     one-to-one association, an association that references these columns, a natural identifier; empty when there are
 *     none
 */
public record MappedKey(
        Kind kind,
        String name,
        List<String> columns,
        @Nullable QualifiedName target,
        MappedMember owner,
        boolean named,
        List<MappedMember> readers) {

    /** The kinds that a mapping can declare. */
    public enum Kind {
        PRIMARY_KEY,
        FOREIGN_KEY,
        UNIQUE,
        INDEX
    }

    public MappedKey {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        Objects.requireNonNull(owner);
        columns = List.copyOf(columns);
        readers = List.copyOf(readers);
        if ((kind == Kind.FOREIGN_KEY) != (target != null)) {
            throw new IllegalArgumentException("a foreign key, and nothing else, has a target: " + kind + " " + name);
        }
    }
}
