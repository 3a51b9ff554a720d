package io.github.schemaguard.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What Java ensures about the values of an attribute before they are written: the constraints of Bean Validation, whether
 * Hibernate has put them into its DDL or not.
 *
 * @param notNull whether null is refused, or never written
 * @param length how many characters a text has at most; null without a limit
 * @param integerDigits how many digits a number has at most before the decimal point; null without a limit
 * @param fractionDigits how many digits it has at most after the decimal point; null without a limit
 */
public record ValueLimits(
        boolean notNull,
        @Nullable Integer length,
        @Nullable Integer integerDigits,
        @Nullable Integer fractionDigits) {

    /** No limits. */
    public static final ValueLimits NONE = new ValueLimits(false, null, null, null);

    /** The same for values that are never null, or may be. */
    public ValueLimits withNotNull(boolean never) {
        return new ValueLimits(never, length, integerDigits, fractionDigits);
    }
}
