package io.github.schemaguard.document.write;

import io.github.schemaguard.document.content.DocumentSection;
import io.github.schemaguard.document.content.SectionKey;
import io.github.schemaguard.document.row.FunctionHeading;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of sections with the first line of each description. */
final class ContentsList {

    private final SectionLinks links;
    private final StringBuilder list = new StringBuilder();

    ContentsList(SectionLinks links) {
        this.links = links;
    }

    /** The list, with a line end after its last line; empty if there is nothing to list. */
    String of(Catalog catalog) {
        database(DocumentSection.DIAGRAM);
        DocumentSection.listing(Catalog.class).forEach(this::database);
        database(DocumentSection.DEFAULT_PRIVILEGES);
        catalog.schemas().forEach(this::schema);
        return list.toString();
    }

    private void database(DocumentSection section) {
        entry("", SectionKey.of(section), section.title(), null);
    }

    private void schema(Schema schema) {
        String name = schema.name();
        entry(
                "",
                SectionKey.in(DocumentSection.SCHEMA, name),
                DocumentBody.SCHEMA + MarkdownText.code(name),
                schema.comment());
        for (Table table : schema.tables()) {
            SectionKey anchor = SectionKey.of(DocumentSection.TABLE, new QualifiedName(name, table.name()));
            entry("  ", anchor, MarkdownText.code(table.name()), table.comment());
        }
        for (View view : schema.views()) {
            SectionKey anchor = SectionKey.of(DocumentSection.VIEW, new QualifiedName(name, view.name()));
            entry("  ", anchor, RelationSection.words(view) + MarkdownText.code(view.name()), view.comment());
        }
        DocumentSection.listing(Schema.class)
                .forEach(part -> entry("  ", SectionKey.in(part, name), part.title(), null));
        for (Function function : schema.functions()) {
            SectionKey anchor = new SectionKey(DocumentSection.FUNCTION, name, function.key());
            String words = FunctionHeading.of(function).words() + " ";
            entry("  ", anchor, words + MarkdownText.code(function.key()), function.comment());
        }
        List.of(DocumentSection.GRANTS, DocumentSection.DEFAULT_PRIVILEGES)
                .forEach(part -> entry("  ", SectionKey.in(part, name), part.title(), null));
    }

    /** Adds a line if the section exists. */
    private void entry(String indent, SectionKey anchor, String title, @Nullable String comment) {
        if (links.contains(anchor)) {
            String first =
                    comment == null ? "" : comment.strip().lines().findFirst().orElse("");
            list.append(indent).append("- ").append(links.link(anchor, title));
            list.append(first.isEmpty() ? "" : ": " + MarkdownText.cell(first)).append('\n');
        }
    }
}
