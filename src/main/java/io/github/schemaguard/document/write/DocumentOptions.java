package io.github.schemaguard.document.write;

import io.github.schemaguard.document.content.DocumentFilter;
import io.github.schemaguard.document.content.DocumentLayout;
import io.github.schemaguard.document.content.ShownEntities;
import io.github.schemaguard.document.notes.Introduction;
import io.github.schemaguard.document.rename.RenameHints;
import io.github.schemaguard.document.text.DocumentText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a user can choose about the document.
 *
 * @param file the name of the main file, without a directory; the folder of the pages is named after it
 * @param title null to keep the title that the document has, {@value #DEFAULT_TITLE} when there is none yet
 * @param layout one file or several
 * @param grants whether it tells who may do what
 * @param introduction Markdown for the head of the document; null for none. One that does not end by itself, such as one
 *     with an open fence, is refused with an {@link IllegalArgumentException}
 * @param filter what it describes
 * @param renames what the user says was renamed since the document that it replaces
 * @param entities the entity classes and attributes that it shows beside the tables and columns
 */
public record DocumentOptions(
        String file,
        @Nullable String title,
        DocumentLayout layout,
        boolean grants,
        @Nullable String introduction,
        DocumentFilter filter,
        RenameHints renames,
        ShownEntities entities) {

    static final String DEFAULT_TITLE = "Database schema";

    public DocumentOptions {
        Objects.requireNonNull(file);
        Objects.requireNonNull(layout);
        Objects.requireNonNull(filter);
        Objects.requireNonNull(renames);
        Objects.requireNonNull(entities);
        title = title == null || title.isBlank() ? null : title.strip();
        introduction = introduction == null || introduction.isBlank()
                ? null
                : DocumentText.withoutEmptyLinesAround(introduction.lines().toList());
        if (introduction != null) {
            Introduction.refuseUnending(introduction);
        }
    }

    public static DocumentOptions defaults() {
        return new DocumentOptions(
                "database-schema.md",
                null,
                DocumentLayout.AUTO,
                false,
                null,
                DocumentFilter.ALL,
                RenameHints.NONE,
                ShownEntities.NONE);
    }

    /** The same with this title. */
    public DocumentOptions withTitle(@Nullable String changed) {
        return new DocumentOptions(file, changed, layout, grants, introduction, filter, renames, entities);
    }

    /** The same in this layout. */
    public DocumentOptions withLayout(DocumentLayout changed) {
        return new DocumentOptions(file, title, changed, grants, introduction, filter, renames, entities);
    }

    /** The same with grants or without. */
    public DocumentOptions withGrants(boolean changed) {
        return new DocumentOptions(file, title, layout, changed, introduction, filter, renames, entities);
    }

    /** The same with this introduction. */
    public DocumentOptions withIntroduction(@Nullable String changed) {
        return new DocumentOptions(file, title, layout, grants, changed, filter, renames, entities);
    }

    /** The same for these objects. */
    public DocumentOptions withFilter(DocumentFilter changed) {
        return new DocumentOptions(file, title, layout, grants, introduction, changed, renames, entities);
    }

    /** The same with these renames. */
    public DocumentOptions withRenames(RenameHints changed) {
        return new DocumentOptions(file, title, layout, grants, introduction, filter, changed, entities);
    }

    /** The same with these entities. */
    public DocumentOptions withEntities(ShownEntities changed) {
        return new DocumentOptions(file, title, layout, grants, introduction, filter, renames, changed);
    }
}
