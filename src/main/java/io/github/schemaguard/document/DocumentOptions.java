package io.github.schemaguard.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a user can choose about the document.
 *
 * @param file the name of the main file, without a directory; the folder of the pages is named after it
 * @param title null to keep the title that the document has, {@value #DEFAULT_TITLE} when there is none yet
 * @param layout one file or several
 * @param grants whether it tells who may do what
 * @param introduction Markdown for the head of the document; null for none
 * @param filter what it describes
 */
public record DocumentOptions(
        String file,
        @Nullable String title,
        Layout layout,
        boolean grants,
        @Nullable String introduction,
        DocumentFilter filter) {

    static final String DEFAULT_TITLE = "Database schema";

    public DocumentOptions {
        Objects.requireNonNull(file);
        Objects.requireNonNull(layout);
        Objects.requireNonNull(filter);
        title = title == null || title.isBlank() ? null : title.strip();
        introduction = introduction == null || introduction.isBlank()
                ? null
                : Kept.withoutEmptyLinesAround(introduction.lines().toList());
    }

    public static DocumentOptions defaults() {
        return new DocumentOptions("database-schema.md", null, Layout.AUTO, false, null, DocumentFilter.ALL);
    }

    /** The same with this title. */
    public DocumentOptions withTitle(@Nullable String changed) {
        return new DocumentOptions(file, changed, layout, grants, introduction, filter);
    }

    /** The same in this layout. */
    public DocumentOptions withLayout(Layout changed) {
        return new DocumentOptions(file, title, changed, grants, introduction, filter);
    }

    /** The same with grants or without. */
    public DocumentOptions withGrants(boolean changed) {
        return new DocumentOptions(file, title, layout, changed, introduction, filter);
    }

    /** The same with this introduction. */
    public DocumentOptions withIntroduction(@Nullable String changed) {
        return new DocumentOptions(file, title, layout, grants, changed, filter);
    }

    /** The same for these objects. */
    public DocumentOptions withFilter(DocumentFilter changed) {
        return new DocumentOptions(file, title, layout, grants, introduction, changed);
    }
}
