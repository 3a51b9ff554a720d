package io.github.schemaguard.document.text;

import io.github.schemaguard.finding.Location;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** The text of a document as lines, with locations. */
public record DocumentText(String file, List<String> lines) {

    /** Accepts all three line ends, and ignores a byte order mark. */
    public static DocumentText of(String file, String text) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new DocumentText(file, content.lines().toList());
    }

    public String joined() {
        return String.join("\n", lines) + "\n";
    }

    /** A line, counted from 1. */
    public String line(int number) {
        return lines.get(number - 1);
    }

    public Location at(int line) {
        return new Location(file, line);
    }

    /** The location of the first line of a block. */
    public Location location(Node block) {
        return at(first(block));
    }

    /** The first line of a block, counted from 1. */
    public int first(Node block) {
        return block.getSourceSpans().stream()
                        .mapToInt(SourceSpan::getLineIndex)
                        .min()
                        .orElse(0)
                + 1;
    }

    /** The last line of a block, counted from 1. */
    public int last(Node block) {
        return block.getSourceSpans().stream()
                        .mapToInt(SourceSpan::getLineIndex)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** The lines as text, without leading and trailing empty lines. */
    public static String withoutEmptyLinesAround(List<String> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).isBlank()) {
            from++;
        }
        while (to > from && lines.get(to - 1).isBlank()) {
            to--;
        }
        return String.join("\n", lines.subList(from, to));
    }
}
