package io.github.schemaguard.document.write;

import io.github.schemaguard.document.content.DocumentCoverage;
import io.github.schemaguard.document.content.DocumentSection;
import io.github.schemaguard.document.content.PageFiles;
import io.github.schemaguard.document.content.SectionKey;
import io.github.schemaguard.document.notes.RemainingNotes;
import io.github.schemaguard.document.notes.UserNotes;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.document.rename.SchemaRenames;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a catalog as a Markdown document. The same catalog and prose always give the same bytes.
 *
 * @see DocumentCoverage for the facts that it states
 */
public final class DocumentWriter {

    private final DocumentOptions options;

    public DocumentWriter(DocumentOptions options) {
        this.options = options;
    }

    /**
     * Writes the document.
     *
     * @param database the database to describe
     * @param previous the existing document, whose prose is kept; null if there is none
     */
    public WrittenDocument write(Catalog database, @Nullable DocumentReading previous) {
        Catalog catalog = part(database);
        UserNotes kept = previous == null ? UserNotes.NOTHING : kept(previous, catalog);
        String title = options.title() == null && kept.title() != null
                ? kept.title()
                : title(options.title() == null ? DocumentOptions.DEFAULT_TITLE : options.title());
        Set<SectionKey> relations = pageAnchors(catalog);
        boolean perTable = isPerTable(catalog);
        DocumentBody first = new DocumentBody(catalog, options, new RemainingNotes(kept), perTable);
        HeadingFragments found = first.headings(title);
        PageFiles pages = new PageFiles(options.file());
        RemainingNotes again = new RemainingNotes(kept);
        DocumentBody body = first.linked(
                again,
                perTable ? SectionLinks.fromIndex(pages, found, relations) : new SectionLinks(found.targets("")),
                perTable ? SectionLinks.fromPage(pages, found, relations) : null);
        String text = body.write(title);
        Set<String> before = previous == null ? Set.of() : previous.pages().keySet();
        return new WrittenDocument(
                text,
                pages.folder(),
                body.pages(),
                WrittenDocument.stale(before, body.pages().keySet()),
                again.moved());
    }

    /** The text that users wrote, moved to where it belongs now. */
    private UserNotes kept(DocumentReading previous, Catalog catalog) {
        SchemaRenames renames = SchemaRenames.between(previous.catalog(), catalog, options.renames());
        return renames.follow(previous.kept()).partingColumnsGone(renames.applyTo(previous.catalog()), catalog);
    }

    private static String title(String text) {
        return "# " + MarkdownText.paragraph(text);
    }

    /** The part of a database that this document describes. */
    private Catalog part(Catalog database) {
        return options.filter().apply(DocumentCoverage.part(database));
    }

    private boolean isPerTable(Catalog catalog) {
        int tables = catalog.schemas().stream()
                .mapToInt(schema -> schema.tables().size())
                .sum();
        return options.layout().isPerTable(tables);
    }

    private static Set<SectionKey> pageAnchors(Catalog catalog) {
        Set<SectionKey> anchors = new HashSet<>();
        for (Schema schema : catalog.schemas()) {
            schema.tables()
                    .forEach(table -> anchors.add(
                            SectionKey.of(DocumentSection.TABLE, new QualifiedName(schema.name(), table.name()))));
            schema.views()
                    .forEach(view -> anchors.add(
                            SectionKey.of(DocumentSection.VIEW, new QualifiedName(schema.name(), view.name()))));
        }
        return anchors;
    }

    /**
     * True if there is nothing to write: the document matches the database and the options. Excluded objects of the
     * database do not matter.
     */
    public boolean isUpToDate(Catalog database, DocumentReading previous) {
        Catalog catalog = part(database);
        Map<String, SectionKey> pages = new HashMap<>();
        if (isPerTable(catalog)) {
            pageAnchors(catalog).forEach(anchor -> pages.put(PageFiles.file(anchor.relation()), anchor));
        }
        return previous.isUpToDate(catalog)
                && previous.grants() == options.grants()
                && previous.filter().equals(options.filter())
                && previous.pages().equals(pages)
                && previous.entities().equals(options.entities().within(catalog))
                && Objects.equals(previous.kept().introduction(), options.introduction())
                && (options.title() == null
                        || title(options.title()).equals(previous.kept().title()));
    }

    /** Writes a new document without existing prose. */
    public static WrittenDocument write(Catalog database) {
        return new DocumentWriter(DocumentOptions.defaults()).write(database, null);
    }
}
