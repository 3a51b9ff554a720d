package io.github.schemaguard.model;

import org.jspecify.annotations.Nullable;

/** In which sessions a trigger or rule fires, by {@code session_replication_role} ({@code pg_trigger.tgenabled}). */
public enum FiringMode {
    ORIGIN,
    ALWAYS,
    REPLICA,
    DISABLED;

    /** What differs from the normal case; null for that. */
    public @Nullable String unusual() {
        return switch (this) {
            case ORIGIN -> null;
            case ALWAYS -> "always";
            case REPLICA -> "replica";
            case DISABLED -> "disabled";
        };
    }
}
