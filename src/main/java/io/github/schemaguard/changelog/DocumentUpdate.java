package io.github.schemaguard.changelog;

import io.github.schemaguard.document.rename.RenameHints;
import io.github.schemaguard.model.Catalog;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document that replaces another, as the log tells it.
 *
 * @param before what the replaced document states; null when there is none
 * @param after what the new document states
 * @param reason one line of why; null when nobody said
 * @param migrations the versions applied since the last entry, in order; empty when unknown or none
 * @param renames what the user says was renamed
 */
public record DocumentUpdate(
        @Nullable Catalog before,
        Catalog after,
        LocalDate date,
        @Nullable String reason,
        List<String> migrations,
        RenameHints renames) {

    public DocumentUpdate {
        Objects.requireNonNull(after);
        Objects.requireNonNull(date);
        Objects.requireNonNull(renames);
        migrations = List.copyOf(migrations);
    }

    /** Without a word on what was renamed. */
    public DocumentUpdate(
            @Nullable Catalog before, Catalog after, LocalDate date, @Nullable String reason, List<String> migrations) {
        this(before, after, date, reason, migrations, RenameHints.NONE);
    }
}
