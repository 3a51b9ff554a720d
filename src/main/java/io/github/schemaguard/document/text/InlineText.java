package io.github.schemaguard.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Running text without markup other than code. A link or an emphasis contributes only its text.
 *
 * @param text the whole text
 * @param codes the pieces of code in the text, in order
 * @param words the text without code and surrounding spaces
 */
public record InlineText(String text, List<String> codes, String words) {

    /** Without one of these, a text stands for itself. */
    private static final String MARKUP = "\n\\`*_[]<&";

    public static final InlineText EMPTY = new InlineText("", List.of(), "");

    /** One line of Markdown. */
    public static InlineText parse(String markdown) {
        return of(MarkdownParser.blocks(markdown));
    }

    /** The inline content of a block. */
    public static InlineText of(Node block) {
        if (block.getFirstChild() instanceof InlineContent content) {
            InlineText simple = simple(content.source());
            if (simple != null) {
                return simple;
            }
        }
        Collector collector = new Collector();
        collector.children(block);
        return new InlineText(
                collector.text.toString(),
                List.copyOf(collector.codes),
                collector.words.toString().strip());
    }

    /** A text without markup, or a single piece of code; null for anything else. */
    private static @Nullable InlineText simple(String source) {
        int last = source.length() - 1;
        boolean code = last > 1
                && source.charAt(0) == '`'
                && source.indexOf('`', 1) == last
                && source.charAt(1) != ' '
                && source.indexOf('\n') < 0;
        if (code) {
            String text = source.substring(1, last);
            return new InlineText(text, List.of(text), "");
        }
        return isPlain(source) ? new InlineText(source, List.of(), source) : null;
    }

    /** Whether a text has no markup, and no spaces around it. A document has several for each row, so it takes no stream. */
    private static boolean isPlain(String source) {
        for (int i = 0; i < source.length(); i++) {
            if (MARKUP.indexOf(source.charAt(i)) >= 0) {
                return false;
            }
        }
        return source.isEmpty()
                || (!Character.isWhitespace(source.charAt(0))
                        && !Character.isWhitespace(source.charAt(source.length() - 1)));
    }

    /** The code if the text is a single piece of code, otherwise the text. */
    public String value() {
        return codes.size() == 1 && words.isEmpty() ? codes.get(0) : text;
    }

    public boolean isEmpty() {
        return text.isEmpty() && codes.isEmpty();
    }

    private static final class Collector {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder words = new StringBuilder();
        private final List<String> codes = new ArrayList<>();
        /** The position in the text where an HTML code element begins; -1 outside of one. */
        private int codeStart = -1;

        void children(Node parent) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                inline(child);
            }
        }

        private void inline(Node node) {
            if (node instanceof Text literal) {
                append(literal.getLiteral());
            } else if (node instanceof Code code) {
                text.append(code.getLiteral());
                codes.add(code.getLiteral());
            } else if (node instanceof SoftLineBreak) {
                append(" ");
            } else if (node instanceof HardLineBreak) {
                append("\n");
            } else if (node instanceof HtmlInline html) {
                html(html.getLiteral());
            } else if (node instanceof InlineContent content) {
                children(content.parsed());
            } else {
                children(node);
            }
        }

        private void html(String tag) {
            String name = tag.toLowerCase(Locale.ROOT).replaceAll("[\\s/]+>", ">");
            if (name.equals("<br>")) {
                append("\n");
            } else if (name.equals("<code>") && codeStart < 0) {
                codeStart = text.length();
            } else if (name.equals("</code>") && codeStart >= 0) {
                codes.add(text.substring(codeStart));
                codeStart = -1;
            } else {
                append(tag);
            }
        }

        private void append(String piece) {
            text.append(piece);
            if (codeStart < 0) {
                words.append(piece);
            }
        }
    }
}
