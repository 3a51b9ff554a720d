package io.github.schemaguard.goal.queries;

import java.util.Set;
import java.util.function.Function;

/**
 * An object of a live database, and how to create what statements need of it on the scratch server.
 *
 * @param name as statements write it, without its schema
 * @param sql the statement that creates it, given the types that are only placeholders and so take no modifiers
 * @param reduced the same without constraints
 */
record CopiedObject(String name, Function<Set<String>, String> sql, Function<Set<String>, String> reduced) {

    /** An object without constraints. */
    static CopiedObject of(String name, Function<Set<String>, String> sql) {
        return new CopiedObject(name, sql, sql);
    }

    static CopiedObject of(String name, String sql) {
        return of(name, placeholders -> sql);
    }
}
