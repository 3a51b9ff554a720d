package io.github.schemaguard.document;

import io.github.schemaguard.model.Catalog;
import org.jspecify.annotations.Nullable;

/**
 * Writes a catalog as a Markdown document: the same catalog and the same prose give the same text, to the byte.
 *
 * @see Documented for what it states
 */
public final class DocumentWriter {

    private final DocumentOptions options;

    public DocumentWriter(DocumentOptions options) {
        this.options = options;
    }

    /**
     * Writes the document.
     *
     * @param database what to describe
     * @param previous the document that this one replaces, whose prose is kept; null when there is none
     */
    public Document write(Catalog database, @Nullable DocumentReading previous) {
        Catalog catalog = Documented.part(database);
        Kept kept = previous == null
                ? Kept.NOTHING
                : Renames.between(previous.catalog(), catalog).follow(previous.kept());
        Prose prose = new Prose(kept);
        String title = options.title() == null && kept.title() != null
                ? kept.title()
                : "# "
                        + MarkdownText.paragraph(
                                options.title() == null ? DocumentOptions.DEFAULT_TITLE : options.title());
        // Links need the fragments of headings that come later: the first pass finds them.
        Headings found = new Headings();
        new DocumentBody(catalog, options, prose, new Headings(), found).write(title);
        Prose again = new Prose(kept);
        String text = new DocumentBody(catalog, options, again, found, new Headings()).write(title);
        return new Document(text, again.moved());
    }

    /** Whether there is nothing to write: the document says what the database says, and is what is asked for. */
    public boolean isUpToDate(Catalog database, DocumentReading previous) {
        return previous.isUpToDate(database) && previous.grants() == options.grants();
    }

    /** Writes a first document, with nothing to keep. */
    public static Document write(Catalog database) {
        return new DocumentWriter(DocumentOptions.defaults()).write(database, null);
    }
}
