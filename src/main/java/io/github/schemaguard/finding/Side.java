package io.github.schemaguard.finding;

import java.util.Locale;

/** A description of a schema, in the order in which they are believed. */
public enum Side {
    DATABASE,
    ENTITIES,
    DOCUMENT,
    /** What the project's migrations make: what a live database is held against. */
    MIGRATIONS,
    /** A second database: what the first one is held against. */
    OTHER;

    /** The name in reports and messages. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
