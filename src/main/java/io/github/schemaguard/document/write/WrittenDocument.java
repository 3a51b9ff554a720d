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
 * A document as it has been written, not yet in files.
 *
 * @param text of the main file: Markdown with LF line ends, ending with one
 * @param folder of the pages, beside the main file
 * @param pages the text of each page by its name in the folder; none when there is one file only
 * @param stale pages of the document that this one replaces which are no more
 * @param movedNotes a sentence for each note that was moved to the end because what it was about is gone
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
