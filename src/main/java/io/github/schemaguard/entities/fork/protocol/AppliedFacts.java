package io.github.schemaguard.entities.fork.protocol;

import io.github.schemaguard.mapping.MappedColumn.Declared;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate has applied to a column, whoever wanted it.
 *
 * @param length null when the type has the one by default
 * @param precision null when nothing limits it; until Hibernate 5 a number by default
 * @param scale null when nothing limits it; until Hibernate 5 a number by default
 */
public record AppliedFacts(
        boolean nullable,
        @Nullable Integer length,
        @Nullable Integer precision,
        @Nullable Integer scale) {
    /** The length that Jakarta Persistence gives a text by default. */
    private static final int DEFAULT_LENGTH = 255;

    /**
     * Whether the column has this value of a fact. Facts that are not kept here are taken as applied.
     *
     * @param value a number, or whether the column is nullable
     */
    public boolean confirms(Declared what, String value) {
        return switch (what) {
            case LENGTH -> value.equals(String.valueOf(length == null ? DEFAULT_LENGTH : length));
            case PRECISION -> value.equals(String.valueOf(precision));
            case SCALE -> value.equals(String.valueOf(scale == null ? 0 : scale));
            case NULLABILITY -> value.equals(String.valueOf(nullable));
            default -> true;
        };
    }
}
