package io.github.schemaguard.document.text;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;

/**
 * Parses Markdown: CommonMark with the tables of GitHub. The blocks of a text come first; what is written in one of them is
 * parsed when somebody asks for it, as {@link InlineText} does.
 */
public final class MarkdownParser {

    /** A limit on nesting. Real documents stay below it, and it prevents a stack overflow from malicious text. */
    private static final int DEEPEST_NESTING = 100;

    private static final Parser BLOCKS = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .inlineParserFactory(context -> deferring())
            .maxOpenBlockParsers(DEEPEST_NESTING)
            .build();

    /** Takes any text as one paragraph. */
    private static final Parser INLINES = Parser.builder()
            .enabledBlockTypes(Set.of())
            .customInlineContentParserFactory(new BoundedTags())
            .customInlineContentParserFactory(new BoundedCode())
            .build();

    /** In front of a bracket, which could begin the definition of a link. */
    private static final String NO_DEFINITION = ".";

    private MarkdownParser() {}

    /** The blocks of a text. */
    public static Node blocks(String markdown) {
        return BLOCKS.parse(markdown);
    }

    /** A node with the code, links and texts that a block contains. */
    public static Node inlines(Node block) {
        return block.getFirstChild() instanceof InlineContent content ? content.parsed() : block;
    }

    private static InlineParser deferring() {
        return (lines, block) -> {
            if (!lines.isEmpty()) {
                block.appendChild(new InlineContent(lines.getContent()));
            }
        };
    }

    /** A node with what a text without blocks contains. */
    static Node parsedInlines(String text) {
        if (!text.startsWith("[")) {
            return INLINES.parse(text);
        }
        Node document = INLINES.parse(NO_DEFINITION + text);
        Text first = (Text) document.getFirstChild().getFirstChild();
        first.setLiteral(first.getLiteral().substring(NO_DEFINITION.length()));
        return document;
    }
}
