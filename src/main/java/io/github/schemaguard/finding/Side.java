package io.github.schemaguard.finding;

import java.util.Locale;

/** One of the descriptions of a schema that are compared, most trusted first. */
public enum Side {
    DATABASE,
    ENTITIES,
    DOCUMENT,
    /** What the project's migrations create; a live database is compared with it. */
    MIGRATIONS,
    /** A second database that the first one is compared with. */
    OTHER;

    /** The name in reports and messages. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
