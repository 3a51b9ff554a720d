package io.github.schemaguard.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Content that is parsed when it is read is what the library makes of it in its place. */
class InlineTextTest {

    private static final Parser AT_ONCE = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .customInlineContentParserFactory(new BoundedTags())
            .customInlineContentParserFactory(new BoundedCode())
            .build();

    @Property(tries = 3_000)
    void a_cell_is_what_it_is_in_its_document(@ForAll("pieces") String cell) {
        String table = "| a |\n| --- |\n| " + cell + " |\n";

        assertThat(InlineText.of(lastCell(MarkdownParser.blocks(table))))
                .isEqualTo(InlineText.of(lastCell(AT_ONCE.parse(table))));
    }

    @Property(tries = 3_000)
    void lines_are_what_they_are_in_their_document(@ForAll("pieces") String first, @ForAll("pieces") String second) {
        String quote = "> x" + first + "\n> x" + second + "\n";

        assertThat(InlineText.parse(quote)).isEqualTo(InlineText.of(AT_ONCE.parse(quote)));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "`", "``", "*", "**", "_", "[", "]", "(", ")", "](u)", "<br>", "<code>", "</code>", "<", ">",
                        "&amp;", "&", "\\", "\\|", "!", "#", "# ", "- ", "> ", "1. ", "[a]: b", "===", "---", ":", "~",
                        " ", "  ", "a", "word", "ü", "\u00a0", "\t", ".", "\"", "'")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(pieces -> String.join("", pieces));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            text,       text
            `text[]`,   text[]
            ` a `,      a
            [a]: b,     [a]: b
            # a,        # a
            > a,        > a
            [`a`](u),   a
            a<br>b,     "a
            b"
            &lt;,       <
            """)
    void a_cell_has_a_value(String cell, String value) {
        assertThat(InlineText.of(lastCell(MarkdownParser.blocks("| a |\n| --- |\n| " + cell + " |\n")))
                        .value())
                .isEqualTo(value);
    }

    private static Node lastCell(Node document) {
        Node node = document;
        while (isBlock(node.getLastChild())) {
            node = node.getLastChild();
        }
        return node;
    }

    private static boolean isBlock(Node node) {
        return node instanceof Block
                || node instanceof TableBody
                || node instanceof TableRow
                || node instanceof TableCell;
    }
}
