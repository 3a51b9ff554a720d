package io.github.schemaguard.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote into a document, byte for byte but for line ends, by the section it stands in.
 *
 * @param title the lines of the title as they stand; null when there is no document yet
 * @param introduction what came from a file of its own, as it stands; null when there is none
 * @param prose without empty lines around it, never empty
 */
record Kept(@Nullable String title, @Nullable String introduction, Map<Anchor, String> prose) {

    static final Kept NOTHING = new Kept(null, null, Map.of());

    /** The lines as text, empty ones before the first and after the last left out. */
    static String withoutEmptyLinesAround(List<String> lines) {
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

    Kept {
        prose = Collections.unmodifiableMap(new TreeMap<>(prose));
    }
}
