package io.github.schemaguard.document;

import io.github.schemaguard.document.Anchor.Part;
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
        Catalog catalog = part(database);
        Kept kept = previous == null ? Kept.NOTHING : kept(previous, catalog);
        String title = options.title() == null && kept.title() != null
                ? kept.title()
                : title(options.title() == null ? DocumentOptions.DEFAULT_TITLE : options.title());
        Set<Anchor> relations = pageAnchors(catalog);
        boolean perTable = isPerTable(catalog);
        DocumentBody first = new DocumentBody(catalog, options, new Prose(kept), perTable);
        Headings found = first.headings(title);
        Pages pages = new Pages(options.file());
        Prose again = new Prose(kept);
        DocumentBody body = first.linked(
                again,
                perTable ? Links.fromIndex(pages, found, relations) : new Links(found.targets("")),
                perTable ? Links.fromPage(pages, found, relations) : null);
        String text = body.write(title);
        Set<String> before = previous == null ? Set.of() : previous.pages().keySet();
        return new Document(
                text,
                pages.folder(),
                body.pages(),
                Document.stale(before, body.pages().keySet()),
                again.moved());
    }

    /** What people wrote, where it belongs now. */
    private Kept kept(DocumentReading previous, Catalog catalog) {
        Renames renames = Renames.between(previous.catalog(), catalog, options.renames());
        return renames.follow(previous.kept()).partingColumnsGone(renames.applyTo(previous.catalog()), catalog);
    }

    private static String title(String text) {
        return "# " + MarkdownText.paragraph(text);
    }

    /** What of a database this document describes. */
    private Catalog part(Catalog database) {
        return options.filter().apply(Documented.part(database));
    }

    private boolean isPerTable(Catalog catalog) {
        int tables = catalog.schemas().stream()
                .mapToInt(schema -> schema.tables().size())
                .sum();
        return options.layout().isPerTable(tables);
    }

    private static Set<Anchor> pageAnchors(Catalog catalog) {
        Set<Anchor> anchors = new HashSet<>();
        for (Schema schema : catalog.schemas()) {
            schema.tables()
                    .forEach(table ->
                            anchors.add(Anchor.of(Part.TABLE, new QualifiedName(schema.name(), table.name()))));
            schema.views()
                    .forEach(view -> anchors.add(Anchor.of(Part.VIEW, new QualifiedName(schema.name(), view.name()))));
        }
        return anchors;
    }

    /**
     * Whether there is nothing to write: the document says what the database says, and is what is asked for. A database
     * whose left out objects are still in it is no other.
     */
    public boolean isUpToDate(Catalog database, DocumentReading previous) {
        Catalog catalog = part(database);
        Map<String, Anchor> pages = new HashMap<>();
        if (isPerTable(catalog)) {
            pageAnchors(catalog).forEach(anchor -> pages.put(Pages.file(anchor.relation()), anchor));
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

    /** Writes a first document, with nothing to keep. */
    public static Document write(Catalog database) {
        return new DocumentWriter(DocumentOptions.defaults()).write(database, null);
    }
}
