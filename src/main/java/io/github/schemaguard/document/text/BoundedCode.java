package io.github.schemaguard.document.text;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Takes backticks as text if as many do not follow. The library searches the whole text for them, for each opening of a length
 * that does not occur again.
 */
final class BoundedCode implements InlineContentParserFactory {

    /** The characters that may be searched in vain in one text; no text of ours is searched in vain. */
    private static final long MOST_SEARCHED = 1_000_000;

    private static final Set<Character> TRIGGERS = Set.of('`');

    @Override
    public Set<Character> getTriggerCharacters() {
        return TRIGGERS;
    }

    @Override
    public InlineContentParser create() {
        return new OfOneText();
    }

    private static final class OfOneText implements InlineContentParser {
        private final Set<Integer> absent = new HashSet<>();
        private long searched;

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            int length = scanner.matchMultiple('`');
            Position after = scanner.position();
            if (searched < MOST_SEARCHED && !absent.contains(length) && isClosed(scanner, length)) {
                return ParsedInline.none();
            }
            absent.add(length);
            return ParsedInline.of(new Text("`".repeat(length)), after);
        }

        private boolean isClosed(Scanner scanner, int length) {
            long passed = 0;
            while (true) {
                int skipped = scanner.find('`');
                if (skipped < 0) {
                    searched += passed;
                    return false;
                }
                int found = scanner.matchMultiple('`');
                if (found == length) {
                    return true;
                }
                passed += skipped + found;
            }
        }
    }
}
