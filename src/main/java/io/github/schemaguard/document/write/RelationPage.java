package io.github.schemaguard.document.write;

import io.github.schemaguard.document.content.DocumentSection;
import io.github.schemaguard.document.content.SectionKey;
import io.github.schemaguard.document.read.DocumentScan;
import io.github.schemaguard.document.text.DocumentMarker;
import io.github.schemaguard.document.text.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the page of one table or view. */
final class RelationPage {

    private final SectionLinks links;

    RelationPage(SectionLinks links) {
        this.links = links;
    }

    /**
     * The text of a page.
     *
     * @param words the words before the name in the heading, with a space at the end; empty for a table
     * @param blocks the blocks that a section would have below its heading
     * @param kept the text that users wrote; null if there is none
     */
    String write(SectionKey anchor, String words, List<String> blocks, @Nullable String kept) {
        List<String> page = new ArrayList<>();
        page.add("# " + words + MarkdownText.code(anchor.relation().toString()) + "\n");
        page.add(DocumentBody.MARKDOWNLINT + "\n" + DocumentMarker.PAGE + "\n");
        page.add(navigation(Objects.requireNonNull(anchor.schema())) + "\n");
        page.addAll(blocks);
        if (kept != null) {
            page.add(kept + "\n");
        }
        page.add(DocumentMarker.END + "\n");
        return String.join("\n", page);
    }

    /** The navigation line. {@link DocumentScan} recognizes it by its first word. */
    private String navigation(String schema) {
        return links.link(SectionKey.of(DocumentSection.CONTENTS), DocumentSection.CONTENTS.title()) + ", "
                + links.link(SectionKey.in(DocumentSection.SCHEMA, schema), "schema " + MarkdownText.code(schema));
    }
}
