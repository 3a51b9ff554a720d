package io.github.schemaguard.model.part;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The constraint by which a column refuses null, which PostgreSQL 18 and newer keep under a name of its own ({@code
 * pg_constraint}). Older servers have none, so the name and the comment are recorded but are no facts: the same schema
 * is the same on every version.
 *
 * @param validated false for NOT VALID: older rows may still contain null
 * @param noInherit whether child tables may contain null
 * @param comment null when there is none
 */
public record NotNullConstraint(
        String name,
        boolean validated,
        boolean noInherit,
        @Nullable String comment) {

    public NotNullConstraint {
        Objects.requireNonNull(name);
    }
}
