package io.github.schemaguard.document.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adjusts the headings in user text on a table's page when the page becomes a section of a single file. */
public final class NestedHeadings {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})( .*)");

    private NestedHeadings() {}

    /** The text with every heading two levels deeper if one of them would end the section; otherwise unchanged. */
    public static String within(String kept) {
        List<String> lines = kept.lines().toList();
        List<String> deeper = new ArrayList<>();
        boolean ends = false;
        boolean fenced = false;
        for (String line : lines) {
            fenced ^= isFence(line);
            Matcher heading = HEADING.matcher(line);
            if (fenced || !heading.matches()) {
                deeper.add(line);
                continue;
            }
            int level = heading.group(1).length();
            ends |= level < 3 || (level == 3 && line.contains("`"));
            deeper.add("#".repeat(Math.min(6, level + 2)) + heading.group(2));
        }
        return ends ? String.join("\n", deeper) : kept;
    }

    /** True if a code fence begins or ends with this line. */
    public static boolean isFence(String line) {
        return line.startsWith("```") || line.startsWith("~~~");
    }
}
