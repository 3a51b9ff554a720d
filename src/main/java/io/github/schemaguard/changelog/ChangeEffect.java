package io.github.schemaguard.changelog;

import java.util.Locale;

/** What a change does to the programs that read and write the database today. */
public enum ChangeEffect {
    /** A statement that works now can fail, or what is there already reads differently. */
    BREAKING,
    /** What works now goes on to work; something new becomes possible. */
    ADDITIVE,
    /** No statement sees it. */
    COSMETIC;

    /** The word in the log. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
