package io.github.schemaguard.changelog;

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
 */
public record Regeneration(
        @Nullable Catalog before,
        Catalog after,
        LocalDate date,
        @Nullable String reason,
        List<String> migrations) {

    public Regeneration {
        Objects.requireNonNull(after);
        Objects.requireNonNull(date);
        migrations = List.copyOf(migrations);
    }
}
