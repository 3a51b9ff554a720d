package io.github.schemaguard.model.fact;

import org.jspecify.annotations.Nullable;

/** In which sessions a trigger or rule fires, by {@code session_replication_role} ({@code pg_trigger.tgenabled}). */
public enum FiringMode {
    ORIGIN,
    ALWAYS,
    REPLICA,
    DISABLED;

    /** The mode in lower case; null for the default, ORIGIN. */
    public @Nullable String unusual() {
        return switch (this) {
            case ORIGIN -> null;
            case ALWAYS -> "always";
            case REPLICA -> "replica";
            case DISABLED -> "disabled";
        };
    }
}
