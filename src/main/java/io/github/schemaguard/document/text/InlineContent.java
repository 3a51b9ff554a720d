package io.github.schemaguard.document.text;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * What is written in a block, in place of the nodes that it stands for. Nearly all blocks of a document are cells with a name or
 * a word, which need no parser, and nobody reads most of the others.
 */
final class InlineContent extends CustomNode {

    private final String source;
    private @Nullable Node parsed;

    InlineContent(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }

    /** A node that contains them. */
    Node parsed() {
        if (parsed == null) {
            parsed = MarkdownParser.parsedInlines(source);
        }
        return parsed;
    }
}
