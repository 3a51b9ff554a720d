package io.github.schemaguard.document.write;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The text of a document before it is saved to files.
 *
 * @param text of the main file: Markdown with LF line ends, including one at the end
 * @param folder of the pages, next to the main file
 * @param pages the text of each page by file name; empty for a single file
 * @param stale pages of the previous document that no longer exist
 * @param movedNotes a sentence for each note that was moved to the end because its subject was removed
 */
public record WrittenDocument(
        String text, String folder, SortedMap<String, String> pages, SortedSet<String> stale, List<String> movedNotes) {

    public WrittenDocument {
        Objects.requireNonNull(text);
        Objects.requireNonNull(folder);
        pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
        stale = Collections.unmodifiableSortedSet(new TreeSet<>(stale));
        movedNotes = List.copyOf(movedNotes);
    }

    static SortedSet<String> stale(Set<String> before, Set<String> now) {
        SortedSet<String> stale = new TreeSet<>(before);
        stale.removeAll(now);
        return stale;
    }
}
