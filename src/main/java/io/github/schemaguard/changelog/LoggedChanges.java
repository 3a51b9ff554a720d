package io.github.schemaguard.changelog;

import io.github.schemaguard.changelog.SchemaChange.Group;
import io.github.schemaguard.document.text.InlineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an entry of the log says, as plain text for readers of other formats.
 *
 * @param heading the date and the reason
 * @param migrations the names of the migrations
 * @param changes in the order of the log
 * @param notes the lines that users added
 */
public record LoggedChanges(String heading, List<String> migrations, List<Change> changes, List<String> notes) {

    private static final Pattern CHANGE = Pattern.compile("[-*] (.*) \\([*_](breaking|additive|cosmetic)[*_]\\)");
    private static final Pattern GROUP = Pattern.compile("### (Added|Changed|Renamed|Removed)");
    private static final String MIGRATIONS = "Migrations: ";

    /**
     * One change.
     *
     * @param group {@code Added}, {@code Changed}, {@code Renamed} or {@code Removed}
     * @param object the first piece of code, which names the object as SQL writes it; empty if there is none
     * @param text the whole line
     * @param effect {@code breaking}, {@code additive} or {@code cosmetic}
     */
    public record Change(String group, String object, String text, String effect) {
        public Change {
            Objects.requireNonNull(group);
            Objects.requireNonNull(object);
            Objects.requireNonNull(text);
            Objects.requireNonNull(effect);
        }
    }

    public LoggedChanges {
        Objects.requireNonNull(heading);
        migrations = List.copyOf(migrations);
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    static LoggedChanges of(LogEntry entry) {
        List<String> migrations = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        String group = Group.CHANGED.title();
        for (String line : entry.lines().subList(1, entry.lines().size())) {
            Matcher heading = GROUP.matcher(line.strip());
            Matcher change = CHANGE.matcher(line.strip());
            if (heading.matches()) {
                group = heading.group(1);
            } else if (change.matches()) {
                InlineText text = InlineText.parse(change.group(1));
                changes.add(new Change(
                        group, text.codes().isEmpty() ? "" : text.codes().get(0), text.text(), change.group(2)));
            } else if (line.startsWith(MIGRATIONS)) {
                migrations.addAll(
                        InlineText.parse(line.substring(MIGRATIONS.length())).codes());
            } else if (!line.isBlank() && !line.strip().startsWith("<!--")) {
                notes.add(InlineText.parse(line).text());
            }
        }
        return new LoggedChanges(InlineText.parse(entry.heading()).text(), migrations, changes, notes);
    }
}
