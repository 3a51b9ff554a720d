package io.github.schemaguard.site;

import java.util.List;
import java.util.Objects;

/**
 * One dated entry of the change log.
 *
 * @param heading the date and the reason
 * @param migrations the files that made the change
 * @param notes what people have added
 */
public record HistoryEntry(String heading, List<String> migrations, List<Change> changes, List<String> notes) {

    /**
     * One change.
     *
     * @param group {@code Added}, {@code Changed}, {@code Renamed} or {@code Removed}
     * @param object the object as SQL writes it; may be empty
     * @param text the object and what changed
     * @param effect {@code breaking}, {@code additive} or {@code cosmetic}
     */
    public record Change(String group, String object, String text, String effect) {}

    public HistoryEntry {
        Objects.requireNonNull(heading);
        migrations = List.copyOf(migrations);
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }
}
