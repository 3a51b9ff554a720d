package io.github.schemaguard.changelog;

import io.github.schemaguard.document.rename.RenameHints;
import io.github.schemaguard.model.Catalog;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Updates of one document, without configured renames. */
public final class ExampleUpdates {

    private ExampleUpdates() {}

    /** See {@link DocumentUpdate}; {@code before} is null for the first document. */
    public static DocumentUpdate update(
            @Nullable Catalog before, Catalog after, LocalDate date, @Nullable String reason, List<String> migrations) {
        return new DocumentUpdate(
                before == null ? List.of() : List.of(before), after, date, reason, migrations, RenameHints.NONE);
    }
}
