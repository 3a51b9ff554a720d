package io.github.schemaguard.model.part;

import org.jspecify.annotations.Nullable;

/** When a constraint is checked ({@code pg_constraint.condeferrable}, {@code condeferred}). */
public enum Deferrability {
    NOT_DEFERRABLE,
    INITIALLY_IMMEDIATE,
    INITIALLY_DEFERRED;

    /** The clause in lower case, as SQL writes it; null for the default, NOT DEFERRABLE. */
    public @Nullable String clause() {
        return switch (this) {
            case NOT_DEFERRABLE -> null;
            case INITIALLY_IMMEDIATE -> "deferrable";
            case INITIALLY_DEFERRED -> "deferrable initially deferred";
        };
    }
}
