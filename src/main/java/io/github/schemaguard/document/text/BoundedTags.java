package io.github.schemaguard.document.text;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Takes a {@code <} as text unless its tag, comment or the like ends before the next one. The library searches the whole text for
 * the end, once for each {@code <}, which takes minutes for a text of many.
 */
final class BoundedTags implements InlineContentParserFactory, InlineContentParser {

    private static final Set<Character> TRIGGERS = Set.of('<');

    @Override
    public Set<Character> getTriggerCharacters() {
        return TRIGGERS;
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        Position after = scanner.position();
        return isClosed(scanner) ? ParsedInline.none() : ParsedInline.of(new Text("<"), after);
    }

    private static boolean isClosed(Scanner scanner) {
        String end = scanner.next("!--") ? "-->" : scanner.next("![CDATA[") ? "]]>" : scanner.next('?') ? "?>" : ">";
        while (scanner.hasNext()) {
            if (scanner.next(end)) {
                return true;
            }
            if (scanner.peek() == '<') {
                return false;
            }
            scanner.next();
        }
        return false;
    }
}
