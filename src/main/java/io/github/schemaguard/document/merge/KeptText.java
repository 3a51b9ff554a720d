package io.github.schemaguard.document.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Joins what two sides of a merge have, so that nothing of either is lost and nothing stands twice. */
public final class KeptText {
    private static final Pattern LIST_ITEM = Pattern.compile("([-*+]|\\d{1,9}[.)]) .*");

    private final List<String> parts = new ArrayList<>();
    /** The list items that follow another one without an empty line. */
    private final Set<String> tight = new HashSet<>();

    private KeptText() {}

    /**
     * All of our elements in their order, and each of theirs that we do not have: before the next one that both have, or at the
     * end.
     */
    public static <T> List<T> union(List<T> ours, List<T> theirs) {
        Set<T> shared = new HashSet<>(ours);
        Set<T> added = new HashSet<>();
        Map<T, List<T>> before = new HashMap<>();
        List<T> waiting = new ArrayList<>();
        for (T their : theirs) {
            if (!shared.contains(their)) {
                if (added.add(their)) {
                    waiting.add(their);
                }
            } else if (!waiting.isEmpty() && !before.containsKey(their)) {
                before.put(their, waiting);
                waiting = new ArrayList<>();
            }
        }
        List<T> all = new ArrayList<>();
        for (T our : ours) {
            List<T> earlier = before.remove(our);
            if (earlier != null) {
                all.addAll(earlier);
            }
            all.add(our);
        }
        all.addAll(waiting);
        return all;
    }

    /** The paragraphs and list items of both texts, each once. A fenced block is one paragraph with its empty lines. */
    public static String union(String ours, String theirs) {
        if (ours.equals(theirs) || theirs.isEmpty()) {
            return ours;
        }
        if (ours.isEmpty()) {
            return theirs;
        }
        KeptText first = of(ours);
        KeptText second = of(theirs);
        StringBuilder text = new StringBuilder();
        String previous = "";
        for (String part : union(first.parts, second.parts)) {
            if (!text.isEmpty()) {
                boolean follows = isItem(previous) && (first.isTight(part) || second.isTight(part));
                text.append(follows ? "\n" : "\n\n");
            }
            text.append(part);
            previous = part;
        }
        return text.toString();
    }

    private static KeptText of(String text) {
        KeptText kept = new KeptText();
        List<String> lines = new ArrayList<>();
        String fence = "";
        for (String line : text.lines().toList()) {
            if (fence.isEmpty() && (line.isBlank() || isItem(line))) {
                boolean follows = !line.isBlank() && !lines.isEmpty() && isItem(lines.get(0));
                kept.add(lines);
                if (follows) {
                    kept.tight.add(line);
                }
            }
            if (!line.isBlank() || !fence.isEmpty()) {
                lines.add(line);
            }
            String mark = line.startsWith("```") ? "```" : line.startsWith("~~~") ? "~~~" : "";
            if (fence.isEmpty()) {
                fence = mark;
            } else if (mark.equals(fence)) {
                fence = "";
            }
        }
        kept.add(lines);
        return kept;
    }

    private void add(List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(String.join("\n", lines));
            lines.clear();
        }
    }

    private boolean isTight(String part) {
        return tight.contains(firstLine(part));
    }

    private static boolean isItem(String part) {
        return LIST_ITEM.matcher(firstLine(part)).matches();
    }

    private static String firstLine(String part) {
        return part.lines().findFirst().orElse("");
    }
}
