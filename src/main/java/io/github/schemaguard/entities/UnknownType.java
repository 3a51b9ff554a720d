package io.github.schemaguard.entities;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A type of a column in the entities' DDL that only the class of the attribute's type knows. */
public enum UnknownType {
    /** Sends JSON, and adapts to {@code json} and {@code jsonb}. */
    JSON,
    /** Sends what nobody knows. */
    ANY;

    /** In DDL; no database has a type of this name. */
    public String placeholder() {
        return "schemaguard_unknown_" + name().toLowerCase(Locale.ROOT);
    }

    /** The one with this placeholder; empty for other types. */
    public static Optional<UnknownType> of(String type) {
        return Stream.of(values())
                .filter(each -> each.placeholder().equals(type))
                .findFirst();
    }
}
