package io.github.schemaguard.document.notes;

import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.DocumentMarker;
import io.github.schemaguard.document.text.DocumentText;
import io.github.schemaguard.document.text.MarkdownParser;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** The text at the top of a document that comes from a separate file, between two marker lines. */
public final class Introduction {

    private final DocumentText document;
    private final boolean[] ours;
    private int start;
    private int end;

    /**
     * Not seen yet.
     *
     * @param ours set to true for each line between the markers, because these lines are not prose
     */
    public Introduction(DocumentText document, boolean[] ours) {
        this.document = document;
        this.ours = ours;
    }

    /**
     * Rejects a text that would break the document: one with an unclosed fence or HTML block, or with a marker
     * line.
     *
     * @throws IllegalArgumentException if the text is not valid; the message says why
     */
    public static void refuseUnending(String text) {
        if (text.contains("<!-- schemaguard")) {
            throw new IllegalArgumentException(
                    "the introduction contains a line that belongs to the document, <!-- schemaguard …");
        }
        Node last = MarkdownParser.blocks(text + "\n\n" + DocumentMarker.INTRODUCTION_END + "\n")
                .getLastChild();
        if (!(last instanceof HtmlBlock html && html.getLiteral().strip().equals(DocumentMarker.INTRODUCTION_END))) {
            throw new IllegalArgumentException(
                    "the introduction does not end: a fence (``` or ~~~), a comment or another"
                            + " HTML block in it is never closed, and would take in the rest of the document");
        }
    }

    /**
     * True if the block belongs to the introduction. Blocks must be passed in order; after the start, every block
     * belongs to it up to its end.
     */
    public boolean takes(Block block) {
        if (block instanceof HtmlBlock html) {
            String line = html.getLiteral().strip();
            if (line.equals(DocumentMarker.INTRODUCTION) && start == 0) {
                start = document.last(block);
                return true;
            }
            if (line.equals(DocumentMarker.INTRODUCTION_END) && start > 0 && end == 0) {
                end = document.first(block);
                for (int between = start + 1; between < end; between++) {
                    ours[between] = true;
                }
                return true;
            }
        }
        return start > 0 && end == 0;
    }

    /** The text between the marker lines; null if there is none. */
    @Nullable
    public String text() {
        return start == 0
                ? null
                : DocumentText.withoutEmptyLinesAround(document.lines().subList(start, end - 1));
    }

    public void refuseOpen() throws DocumentException {
        if (start > 0 && end == 0) {
            throw new DocumentException(
                    document.at(start),
                    "the introduction that begins here has no end, " + DocumentMarker.INTRODUCTION_END
                            + " in a line of its own. Put it back, or restore the file from version control");
        }
    }
}
