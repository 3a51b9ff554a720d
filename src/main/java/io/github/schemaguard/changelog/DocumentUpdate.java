package io.github.schemaguard.changelog;

import io.github.schemaguard.document.rename.RenameHints;
import io.github.schemaguard.model.Catalog;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An update of a document, as input for the change log.
 *
 * @param before the state of the replaced document; empty if there is none, both sides of it after a merge with conflicts
 * @param after the state of the new document
 * @param reason a one-line reason; null if none was given
 * @param migrations the versions applied since the last entry, in order; empty if there are none or they are
 *     unknown
 * @param renames the renames that the user configured
 */
public record DocumentUpdate(
        List<Catalog> before,
        Catalog after,
        LocalDate date,
        @Nullable String reason,
        List<String> migrations,
        RenameHints renames) {

    public DocumentUpdate {
        before = List.copyOf(before);
        Objects.requireNonNull(after);
        Objects.requireNonNull(date);
        Objects.requireNonNull(renames);
        migrations = List.copyOf(migrations);
    }
}
