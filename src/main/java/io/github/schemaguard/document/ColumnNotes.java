package io.github.schemaguard.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notes on single columns in the prose of a table's section: paragraphs and list items that begin with the column's name
 * as code, {@code - `email`: bounces are cleared at night}.
 */
record ColumnNotes(String prose) {

    private static final Pattern NOTE = Pattern.compile("((?:[-*+] +)?(?:\\*\\*)?)(`[^`]+`)(.*)");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(?:```|~~~).*");

    /** The prose with the notes of renamed columns under their new names, and otherwise byte for byte the same. */
    String renamed(Map<String, String> columns) {
        if (columns.isEmpty()) {
            return prose;
        }
        List<String> lines = new ArrayList<>();
        boolean code = false;
        for (String line : prose.split("\n", -1)) {
            code ^= FENCE.matcher(line).matches();
            Matcher note = NOTE.matcher(line);
            String now = !code && note.matches() ? columns.get(name(note.group(2))) : null;
            lines.add(now == null ? line : note.group(1) + MarkdownText.code(now) + note.group(3));
        }
        return String.join("\n", lines);
    }

    /** The names that notes begin with: columns, or other code. */
    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        boolean code = false;
        for (String line : prose.split("\n", -1)) {
            code ^= FENCE.matcher(line).matches();
            Matcher note = NOTE.matcher(line);
            if (!code && note.matches()) {
                names.add(name(note.group(2)));
            }
        }
        return names;
    }

    private static String name(String code) {
        return code.substring(1, code.length() - 1).strip();
    }
}
