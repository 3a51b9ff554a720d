package io.github.schemaguard.changelog;

import java.util.Locale;

/** The effect of a change on programs that use the database today. */
public enum ChangeEffect {
    /** A statement that works now can fail, or existing data has a different meaning. */
    BREAKING,
    /** Everything that works now still works, and something new becomes possible. */
    ADDITIVE,
    /** No statement is affected. */
    COSMETIC;

    /** The word in the log. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
