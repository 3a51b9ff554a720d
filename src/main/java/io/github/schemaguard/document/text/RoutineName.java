package io.github.schemaguard.document.text;

import io.github.schemaguard.model.fact.SqlIdentifier;

/**
 * The name of a function with its argument types. Together they identify the function.
 *
 * @param name without quotes
 * @param signature the argument types, as {@code integer, text}
 */
public record RoutineName(String name, String signature) {

    /** The SQL form: {@code total(integer, text)}. */
    @Override
    public String toString() {
        return SqlIdentifier.quote(name) + "(" + signature + ")";
    }
}
