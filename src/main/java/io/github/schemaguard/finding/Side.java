package io.github.schemaguard.finding;

import java.util.Locale;

/** One of the three descriptions of a schema, in the order in which they are believed. */
public enum Side {
    DATABASE,
    ENTITIES,
    DOCUMENT;

    /** The name in reports and messages. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
