package io.github.schemaguard.document.text;

import io.github.schemaguard.model.fact.SqlIdentifier;

/**
 * The name of a function with its argument types, which together identify it.
 *
 * @param name without quotes
 * @param signature the argument types, as {@code integer, text}
 */
public record RoutineName(String name, String signature) {

    /** As SQL writes it: {@code total(integer, text)}. */
    @Override
    public String toString() {
        return SqlIdentifier.quote(name) + "(" + signature + ")";
    }
}
