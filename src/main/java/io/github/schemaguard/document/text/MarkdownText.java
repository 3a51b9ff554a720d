package io.github.schemaguard.document.text;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Escapes any text as Markdown. The Markdown shows exactly that text, without markup, HTML or links, and parsing it
 * returns the same text.
 *
 * <p>Characters that readers cannot see or that editors may change are written as character references. These are
 * control and format characters, spaces other than single ones between words, and line ends that Markdown cannot
 * keep otherwise.
 */
public final class MarkdownText {

    private static final String MARKUP = "\\`*[]<~$";
    private static final String AT_LINE_START = "#>-+=|:";
    private static final String PLAIN_IN_HTML = " ,.()='/;:+%-";

    private MarkdownText() {}

    /** Code, outside of a table. */
    public static String code(String text) {
        return isPlainCode(text) ? '`' + text + '`' : htmlCode(text);
    }

    /** Code in a table cell, where a vertical bar must be escaped even inside code. */
    public static String cellCode(String text) {
        return isPlainCode(text) && !text.contains("\\|") ? '`' + text.replace("|", "\\|") + '`' : htmlCode(text);
    }

    /** Each text as code in a cell, separated by commas. */
    public static String cellCodes(Collection<String> texts) {
        return texts.stream().map(MarkdownText::cellCode).collect(Collectors.joining(", "));
    }

    /** Prose in a table cell. */
    public static String cell(String text) {
        return escape(text, true);
    }

    /** Prose in a separate line or paragraph. The result can have several lines. */
    public static String paragraph(String text) {
        return escape(text, false);
    }

    /** A block quote of prose. */
    public static String quote(String text) {
        return paragraph(text).lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }

    private static boolean isPlainCode(String text) {
        return !text.isEmpty()
                && text.charAt(0) != ' '
                && text.charAt(text.length() - 1) != ' '
                && text.codePoints().noneMatch(c -> c == '`' || isInvisible(c));
    }

    private static String htmlCode(String text) {
        StringBuilder html = new StringBuilder("<code>");
        int previous = ' ';
        for (int c : text.codePoints().toArray()) {
            boolean plain = c < 128
                    ? Character.isLetterOrDigit(c) || (PLAIN_IN_HTML.indexOf(c) >= 0 && !(c == ' ' && previous == ' '))
                    : !isInvisible(c);
            append(html, c, plain);
            previous = c;
        }
        return html.append("</code>").toString();
    }

    private static String escape(String text, boolean inCell) {
        StringBuilder markdown = new StringBuilder();
        int[] points = text.codePoints().toArray();
        boolean lineStart = !inCell;
        for (int i = 0; i < points.length; i++) {
            int c = points[i];
            if (c == '\n') {
                lineStart = lineEnd(markdown, points, i, inCell);
                continue;
            }
            if (isEscaped(points, i, inCell, lineStart)) {
                markdown.append('\\').appendCodePoint(c);
            } else {
                append(markdown, c, isPlain(points, i));
            }
            lineStart = false;
        }
        return markdown.toString();
    }

    private static boolean isEscaped(int[] points, int i, boolean inCell, boolean lineStart) {
        int c = points[i];
        if (MARKUP.indexOf(c) >= 0 || (lineStart && AT_LINE_START.indexOf(c) >= 0)) {
            return true;
        }
        return switch (c) {
            case '_' -> !(Character.isLetterOrDigit(at(points, i - 1)) && Character.isLetterOrDigit(at(points, i + 1)));
            case '&' -> at(points, i + 1) == '#' || Character.isLetter(at(points, i + 1));
            case '|' -> inCell && at(points, i - 1) != '\\';
            case '.', ')' -> !inCell && endsNumberAtLineStart(points, i);
            default -> false;
        };
    }

    private static boolean isPlain(int[] points, int i) {
        int c = points[i];
        if (c == ' ') {
            int before = at(points, i - 1);
            int after = at(points, i + 1);
            return before != ' ' && before != '\n' && after != '\n';
        }
        return !isInvisible(c) && !(c == '|' && at(points, i - 1) == '\\');
    }

    private static boolean endsNumberAtLineStart(int[] points, int i) {
        int digit = i - 1;
        while (digit >= 0 && points[digit] >= '0' && points[digit] <= '9') {
            digit--;
        }
        return digit < i - 1 && (digit < 0 || points[digit] == '\n');
    }

    /** Writes a line end. Returns true if the Markdown continues on a new line. */
    private static boolean lineEnd(StringBuilder markdown, int[] points, int i, boolean inCell) {
        boolean emptyBefore = at(points, i - 1) == '\n';
        boolean emptyAfter = at(points, i + 1) == '\n';
        if (!emptyBefore && !emptyAfter && !inCell) {
            markdown.append("\\\n");
            return true;
        }
        boolean textBefore = markdown.length() > 0 && i > 0 && hasText(points, 0, i);
        boolean textAfter = hasText(points, i + 1, points.length);
        markdown.append(textBefore && textAfter ? "<br>" : "&#10;");
        return false;
    }

    private static boolean hasText(int[] points, int from, int to) {
        for (int i = from; i < to; i++) {
            if (points[i] != '\n') {
                return true;
            }
        }
        return false;
    }

    /** The character at this position; a line end if the position is outside the text. */
    private static int at(int[] points, int i) {
        return i < 0 || i >= points.length ? '\n' : points[i];
    }

    private static void append(StringBuilder markdown, int c, boolean plain) {
        if (plain) {
            markdown.appendCodePoint(c);
        } else {
            markdown.append("&#").append(c).append(';');
        }
    }

    private static boolean isInvisible(int c) {
        return c != ' '
                && switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED -> true;
                    default -> false;
                };
    }
}
