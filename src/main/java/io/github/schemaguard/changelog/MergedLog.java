package io.github.schemaguard.changelog;

import io.github.schemaguard.document.merge.ConflictSides;
import io.github.schemaguard.document.merge.KeptText;
import io.github.schemaguard.document.merge.MalformedConflict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of a change log in which a merge has left conflict markers, with what both sides have. */
final class MergedLog {
    private MergedLog() {}

    /** The text without markers; unchanged if it has none. */
    static String of(String text) throws MalformedConflict {
        List<String> lines = text.lines().toList();
        if (lines.stream().noneMatch(ConflictSides::isMarker)) {
            return text;
        }
        ConflictSides sides = ConflictSides.of(lines);
        Map<String, String> ours = chapters(sides.ours());
        Map<String, String> theirs = chapters(sides.theirs());
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        return KeptText.union(List.copyOf(ours.keySet()), List.copyOf(theirs.keySet())).stream()
                .map(key -> KeptText.union(ours.getOrDefault(key, ""), theirs.getOrDefault(key, "")))
                .filter(chapter -> !chapter.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"))
                .replace("\n", lineEnd);
    }

    /** The text before the first entry, and each entry with its notes, by what identifies it. */
    private static Map<String, String> chapters(List<String> lines) {
        Map<String, String> chapters = new LinkedHashMap<>();
        List<String> chapter = new ArrayList<>();
        for (String line : lines) {
            if (LogEntry.isHeading(line)) {
                add(chapter, chapters);
            }
            chapter.add(line);
        }
        add(chapter, chapters);
        return chapters;
    }

    private static void add(List<String> lines, Map<String, String> chapters) {
        String text = String.join("\n", lines).strip();
        boolean dated = !lines.isEmpty() && LogEntry.isHeading(lines.get(0));
        String key = dated ? LogEntry.parse(1, lines).map(LogEntry::digest).orElse(text) : "";
        chapters.merge(key, text, KeptText::union);
        lines.clear();
    }
}
