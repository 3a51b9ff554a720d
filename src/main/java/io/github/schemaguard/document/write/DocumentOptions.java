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
 * The user's options for the document.
 *
 * @param file the name of the main file, without a directory; the folder of the pages uses the same base name
 * @param title null to keep the existing title; {@value #DEFAULT_TITLE} if there is none yet
 * @param layout a single file or several files
 * @param grants true to include grants
 * @param introduction Markdown for the top of the document; null for none. Markdown with an unclosed block, such as
 *     an open fence, is rejected with an {@link IllegalArgumentException}
 * @param filter the objects to describe
 * @param renames the renames that the user configured since the previous document
 * @param entities the entity classes and attributes to show next to the tables and columns
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

    /** A copy with this title. */
    public DocumentOptions withTitle(@Nullable String changed) {
        return new DocumentOptions(file, changed, layout, grants, introduction, filter, renames, entities);
    }

    /** A copy with this layout. */
    public DocumentOptions withLayout(DocumentLayout changed) {
        return new DocumentOptions(file, title, changed, grants, introduction, filter, renames, entities);
    }

    /** A copy with or without grants. */
    public DocumentOptions withGrants(boolean changed) {
        return new DocumentOptions(file, title, layout, changed, introduction, filter, renames, entities);
    }

    /** A copy with this introduction. */
    public DocumentOptions withIntroduction(@Nullable String changed) {
        return new DocumentOptions(file, title, layout, grants, changed, filter, renames, entities);
    }

    /** A copy with this filter. */
    public DocumentOptions withFilter(DocumentFilter changed) {
        return new DocumentOptions(file, title, layout, grants, introduction, changed, renames, entities);
    }

    /** A copy with these renames. */
    public DocumentOptions withRenames(RenameHints changed) {
        return new DocumentOptions(file, title, layout, grants, introduction, filter, changed, entities);
    }

    /** A copy with these entities. */
    public DocumentOptions withEntities(ShownEntities changed) {
        return new DocumentOptions(file, title, layout, grants, introduction, filter, renames, changed);
    }
}
