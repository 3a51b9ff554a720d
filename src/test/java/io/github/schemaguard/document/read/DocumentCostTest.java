package io.github.schemaguard.document.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.document.Catalogs;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.document.write.DocumentWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Reading costs time in proportion to the size, whatever somebody writes into a document. It is run by hand, on a machine that
 * does nothing else, because it measures time.
 */
@Tag("slow")
class DocumentCostTest {

    /** Nanoseconds; quadratic cost is more than this for the larger text, and the rest is the noise of a busy machine. */
    private static final long NOTICEABLE = 250_000_000;

    /** Patterns by name: a text of about so many characters. */
    static Map<String, IntFunction<String>> patterns() {
        Map<String, IntFunction<String>> patterns = new LinkedHashMap<>();
        patterns.put("lines", size -> "a line\n".repeat(size / 7));
        patterns.put("paragraphs", size -> "a line\n\n".repeat(size / 8));
        patterns.put("short lines of a comment", size -> "<!--\n" + "x\n".repeat(size / 2) + "-->\n");
        patterns.put("comments", size -> "<!-- x -->\n\n".repeat(size / 12));
        patterns.put("comments in a line", size -> "a " + "<!-- x ".repeat(size / 7));
        patterns.put("open comment", size -> "<!--\n" + "x\n".repeat(size / 2));
        patterns.put("open tags", size -> "<a href=\"".repeat(size / 9));
        patterns.put("tags", size -> "<a>".repeat(size / 3));
        patterns.put("blocks of tags", size -> "<div>\n".repeat(size / 6));
        patterns.put("processing", size -> "a " + "<?".repeat(size / 2));
        patterns.put("declarations", size -> "a " + "<!A ".repeat(size / 4));
        patterns.put("cdata", size -> "a " + "<![CDATA[".repeat(size / 9));
        patterns.put("deep list", size -> "- ".repeat(size / 2));
        patterns.put(
                "deeper lists",
                size -> IntStream.range(0, (int) Math.sqrt(size))
                        .mapToObj(depth -> "  ".repeat(depth) + "- x\n")
                        .collect(Collectors.joining()));
        patterns.put("items", size -> "- x\n".repeat(size / 4));
        patterns.put("loose items", size -> "- x\n\n".repeat(size / 5));
        patterns.put("numbers", size -> "1. x\n".repeat(size / 5));
        patterns.put("quotes", size -> "> ".repeat(size / 2));
        patterns.put("quoted lines", size -> "> x\n".repeat(size / 4));
        patterns.put("brackets", size -> "[".repeat(size));
        patterns.put("pairs of brackets", size -> "[]".repeat(size / 2));
        patterns.put("nested brackets", size -> "[".repeat(size / 2) + "]".repeat(size / 2));
        patterns.put("links", size -> "[a](b) ".repeat(size / 7));
        patterns.put("open links", size -> "[a](".repeat(size / 4));
        patterns.put("open destinations", size -> "[a](<b".repeat(size / 6));
        patterns.put("images", size -> "![".repeat(size / 2));
        patterns.put(
                "definitions",
                size -> IntStream.range(0, size / 12)
                        .mapToObj(i -> "[" + i + "]: /x\n")
                        .collect(Collectors.joining()));
        patterns.put("references", size -> "[a]: /x\n\n" + "[a] ".repeat(size / 4));
        patterns.put("titles", size -> "[a]: /x \"\n" + "a\n".repeat(size / 2));
        patterns.put("stars", size -> "*".repeat(size));
        patterns.put("openers", size -> "*a ".repeat(size / 3));
        patterns.put("closers", size -> "a* ".repeat(size / 3));
        patterns.put("both", size -> "*a_ ".repeat(size / 4));
        patterns.put("mixed emphasis", size -> "*a **a ".repeat(size / 7));
        patterns.put("underscores", size -> "a_".repeat(size / 2));
        patterns.put("code", size -> "`a` ".repeat(size / 4));
        patterns.put("backticks", size -> {
            StringBuilder text = new StringBuilder();
            for (int i = 1; text.length() < size; i++) {
                text.append("`".repeat(i)).append(' ');
            }
            return text.toString();
        });
        patterns.put("open code", size -> "`a ``b ".repeat(size / 7));
        patterns.put("entities", size -> "&amp;&#x;&".repeat(size / 10));
        patterns.put("backslashes", size -> "\\".repeat(size));
        patterns.put("autolinks", size -> "<http:a".repeat(size / 7));
        patterns.put("headings", size -> "#### x\n\n".repeat(size / 8));
        patterns.put("headings of ours", size -> "### `x`\n\n".repeat(size / 9));
        patterns.put(
                "headings of objects",
                size -> IntStream.range(0, size / 16)
                        .mapToObj(i -> "### `t" + i + "`\n\n")
                        .collect(Collectors.joining()));
        patterns.put("underlined headings", size -> "a\n".repeat(size / 2) + "===\n");
        patterns.put("hashes", size -> "#### " + "# ".repeat(size / 2));
        patterns.put("fences", size -> "```\nx\n```\n".repeat(size / 10));
        patterns.put("open fence", size -> "```\n" + "x\n".repeat(size / 2));
        patterns.put("blank lines", size -> "\n".repeat(size));
        patterns.put("spaces", size -> "a" + " ".repeat(size) + "b\n");
        patterns.put("indented code", size -> "    x\n\n".repeat(size / 7));
        patterns.put("pipes", size -> "|".repeat(size));
        patterns.put("a table of rows", size -> "| a | b |\n| --- | --- |\n" + "| x | y |\n".repeat(size / 10));
        patterns.put("a table of columns", size -> "| a ".repeat(size / 8) + "|\n" + "|---".repeat(size / 8) + "|\n");
        patterns.put(
                "wide tables",
                size -> "| a ".repeat((int) Math.sqrt(size)) + "|\n" + "|---".repeat((int) Math.sqrt(size)) + "|\n"
                        + "| x |\n".repeat((int) Math.sqrt(size)));
        patterns.put("tables", size -> "| a |\n| --- |\n| x |\n\n".repeat(size / 21));
        patterns.put(
                "a table of ours",
                size -> "| Column | Type |\n| --- | --- |\n"
                        + IntStream.range(0, size / 20)
                                .mapToObj(i -> "| `c" + i + "` | `int` |\n")
                                .collect(Collectors.joining()));
        patterns.put(
                "a long cell", size -> "| Column | Type |\n| --- | --- |\n| `c` | " + "x ".repeat(size / 2) + "|\n");
        patterns.put(
                "lines in a cell",
                size -> "| Column | Type | Comment |\n| --- | --- | --- |\n| `c` | `int` | " + "x<br>".repeat(size / 5)
                        + "|\n");
        patterns.put(
                "codes in a cell",
                size -> "| Column | Type |\n| --- | --- |\n| `c` | " + "`x` ".repeat(size / 4) + "|\n");
        patterns.put(
                "escapes in a cell",
                size -> "| Column | Type |\n| --- | --- |\n| `c` | " + "\\|".repeat(size / 2) + "|\n");
        patterns.put(
                "quotes of a default",
                size -> "| Column | Type | Default |\n| --- | --- | --- |\n| `c` | `text` | `'" + "''".repeat(size / 2)
                        + "'` |\n");
        patterns.put(
                "brackets of a type",
                size -> "| Column | Type |\n| --- | --- |\n| `c` | `" + "(".repeat(size) + "` |\n");
        patterns.put("details", size -> "<details>\n<summary>1 partition</summary>\n\n".repeat(size / 40));
        patterns.put("summaries", size -> "1 table with 1 column, ".repeat(size / 23));
        patterns.put("digits", size -> "1".repeat(size) + " tables with 1 column, x");
        patterns.put("markers", size -> "<!-- schemaguard x -->\n\n".repeat(size / 24));
        patterns.put("references of ours", size -> "Referenced by: " + "`a`, ".repeat(size / 5));
        return patterns;
    }

    @Test
    void four_times_the_text_costs_about_four_times_as_much() {
        assertThat(expensive(30_000, 6)).isEmpty();
    }

    @Test
    void four_times_a_megabyte_costs_about_four_times_as_much() {
        assertThat(expensive(1_000_000, 6)).isEmpty();
    }

    /** What costs much more in a document of four times the size. */
    static List<String> expensive(int size, double limit) {
        List<String> expensive = new ArrayList<>();
        patterns().forEach((name, pattern) -> {
            for (boolean front : new boolean[] {true, false}) {
                long small = cost(document(pattern.apply(size), front));
                long large = cost(document(pattern.apply(4 * size), front));
                if (large > limit * small && large > NOTICEABLE) {
                    expensive.add(name + (front ? " in the introduction: " : " under a table: ") + small / 1_000_000
                            + " ms, then " + large / 1_000_000 + " ms");
                }
            }
        });
        return expensive;
    }

    private static final String DOCUMENT = new DocumentWriter(DocumentOptions.defaults())
            .write(Catalogs.shop(), null)
            .text();

    /** A document with the text in front of its contents, or at the end of its first table's section. */
    private static String document(String text, boolean front) {
        int place = DOCUMENT.indexOf(front ? "\n## " : "\n### ", front ? 0 : DOCUMENT.indexOf("\n### ") + 1);
        return DOCUMENT.substring(0, place) + "\n\n" + text + "\n\n" + DOCUMENT.substring(place);
    }

    /** The least time that this thread spends reading it. */
    private static long cost(String document) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5 && best > NOTICEABLE / 4; i++) {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try {
                DocumentReader.read(document, "document.md");
            } catch (DocumentException refused) {
                assertThat(refused).hasMessageNotContaining("Exception");
            }
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin);
        }
        return best;
    }
}
