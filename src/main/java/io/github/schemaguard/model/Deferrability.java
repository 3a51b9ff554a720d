package io.github.schemaguard.model;

import org.jspecify.annotations.Nullable;

/** When a constraint is checked ({@code pg_constraint.condeferrable}, {@code condeferred}). */
public enum Deferrability {
    NOT_DEFERRABLE,
    INITIALLY_IMMEDIATE,
    INITIALLY_DEFERRED;

    /** The clause that makes it so; null for the normal case. */
    public @Nullable String clause() {
        return switch (this) {
            case NOT_DEFERRABLE -> null;
            case INITIALLY_IMMEDIATE -> "deferrable";
            case INITIALLY_DEFERRED -> "deferrable initially deferred";
        };
    }
}
