package io.github.schemaguard.document.text;

import io.github.schemaguard.finding.Location;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** The text of a document by lines, with places in it. */
public record DocumentText(String file, List<String> lines) {

    /** Takes any of the three line ends, and a byte order mark as nothing. */
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

    /** Where a block begins. */
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

    /** The lines as text, empty ones before the first and after the last left out. */
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
