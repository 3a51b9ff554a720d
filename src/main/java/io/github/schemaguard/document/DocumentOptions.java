package io.github.schemaguard.document;

import org.jspecify.annotations.Nullable;

/**
 * What a user can choose about the document.
 *
 * @param grants whether it tells who may do what
 * @param title null to keep the title that the document has, {@value #DEFAULT_TITLE} when there is none yet
 */
public record DocumentOptions(@Nullable String title, boolean grants) {

    static final String DEFAULT_TITLE = "Database schema";

    public static DocumentOptions defaults() {
        return new DocumentOptions(null, false);
    }
}
