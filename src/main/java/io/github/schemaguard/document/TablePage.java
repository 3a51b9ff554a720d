package io.github.schemaguard.document;

import io.github.schemaguard.document.Anchor.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the page of one table or view. */
final class TablePage {

    private final Links links;

    TablePage(Links links) {
        this.links = links;
    }

    /**
     * The text of a page.
     *
     * @param words before the name in the heading, with the space after them; empty for a table
     * @param blocks what a section would have below its heading
     * @param kept what people wrote; null when nothing
     */
    String write(Anchor anchor, String words, List<String> blocks, @Nullable String kept) {
        List<String> page = new ArrayList<>();
        page.add("# " + words + MarkdownText.code(anchor.relation().toString()) + "\n");
        page.add(DocumentBody.MARKDOWNLINT + "\n" + MachineLine.PAGE + "\n");
        page.add(navigation(Objects.requireNonNull(anchor.schema())) + "\n");
        page.addAll(blocks);
        if (kept != null) {
            page.add(kept + "\n");
        }
        page.add(MachineLine.END + "\n");
        return String.join("\n", page);
    }

    /** The way back, which {@link DocumentScan} knows by its first word. */
    private String navigation(String schema) {
        return links.link(Anchor.of(Part.CONTENTS), Part.CONTENTS.title()) + ", "
                + links.link(Anchor.in(Part.SCHEMA, schema), "schema " + MarkdownText.code(schema));
    }
}
