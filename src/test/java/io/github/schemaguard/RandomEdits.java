package io.github.schemaguard;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Edits a Markdown file as people, merges and editors do: lines are lost, doubled, moved and split. */
public final class RandomEdits {
    /** Texts that matter to a parser of Markdown, tables, SQL or the document's own lines. */
    private static final List<String> TOKENS = List.of(
            "|",
            "`",
            "``",
            "```",
            "~~~",
            "\\",
            "\"",
            "'",
            "(",
            ")",
            "[",
            "](",
            "<",
            "<!--",
            "-->",
            "<details>",
            "</details>",
            "# ",
            "## ",
            "### ",
            "### `",
            "> ",
            "- ",
            "1. ",
            "    ",
            "\t",
            "---",
            "| --- |",
            "<<<<<<< HEAD",
            "=======",
            ">>>>>>> main",
            "<!-- schemaguard end -->",
            "<!-- schemaguard page -->",
            "<!-- schemaguard introduction -->",
            "<!-- schemaguard introduction end -->",
            "<!-- schemaguard format=1 postgresql=17 fingerprint=0 -->",
            "&amp;",
            "&#0;",
            "\u0000",
            "\uFEFF",
            "\u2028",
            "\uD800",
            "😀",
            "%",
            "yes",
            "no",
            "identity always (increment 99999999999999999999)",
            "9223372036854775808",
            "generated always as (",
            "Referenced by:",
            "schema-",
            ".",
            ",",
            "\r",
            "\n",
            "\n\n",
            "x".repeat(5_000));

    private RandomEdits() {}

    /** The text after a number of edits, the same for the same random numbers. */
    public static String of(String text, Random random, int edits) {
        StringBuilder result = new StringBuilder(text);
        for (int i = 0; i < edits; i++) {
            List<Integer> starts = starts(result);
            int line = random.nextInt(starts.size() - 1);
            int from = starts.get(line);
            int to = starts.get(line + 1);
            int at = from + random.nextInt(to - from);
            switch (random.nextInt(7)) {
                case 0 -> result.delete(from, to);
                case 1 -> result.insert(from, result.substring(from, to));
                case 2 -> result.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
                case 3 -> result.deleteCharAt(at);
                case 4 -> result.setCharAt(at, (char) random.nextInt(0x250));
                case 5 -> result.insert(starts.get(random.nextInt(starts.size())), result.substring(from, to));
                default -> result.setLength(Math.max(2, result.length() - random.nextInt(60)));
            }
            if (result.length() == 0 || result.charAt(result.length() - 1) != '\n') {
                result.append('\n');
            }
        }
        return result.toString();
    }

    /** The position of each line's beginning, and of the end. */
    private static List<Integer> starts(CharSequence text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts.add(i + 1);
            }
        }
        return starts;
    }
}
