package io.github.schemaguard.document.text;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The Markdown parser of this package: CommonMark with the tables of GitHub. */
public final class MarkdownParser {

    /** A limit on nesting. Real documents stay below it, and it prevents a stack overflow from malicious text. */
    private static final int DEEPEST_NESTING = 100;

    public static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .customInlineContentParserFactory(new BoundedTags())
            .customInlineContentParserFactory(new BoundedCode())
            .maxOpenBlockParsers(DEEPEST_NESTING)
            .build();

    private MarkdownParser() {}
}
