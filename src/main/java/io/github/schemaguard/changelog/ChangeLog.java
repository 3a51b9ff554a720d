package io.github.schemaguard.changelog;

import io.github.schemaguard.changelog.SchemaChange.Group;
import io.github.schemaguard.document.content.DocumentCoverage;
import io.github.schemaguard.document.merge.ConflictSides;
import io.github.schemaguard.document.merge.MalformedConflict;
import io.github.schemaguard.document.rename.SchemaRenames;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Fingerprint;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The dated log of schema changes, newest first. Each entry identifies the states before and after it and the
 * entries that it follows. Edited or deleted entries can therefore be detected. Text that users add is kept.
 *
 * @param file the file name for messages
 * @param text of the file; empty if there is no file
 * @param entries the generated entries, in file order
 * @param resolved true if the file has conflict markers, and the text has the entries of both sides instead
 */
public record ChangeLog(String file, String text, List<LogEntry> entries, boolean resolved) {

    private static final String START = """
            # Schema changes

            <!-- markdownlint-disable-file MD013 MD024 -->

            Newest first; each entry was written when the schema document was. Notes below an entry are kept.
            """;

    /** Reads the log. A missing file is an empty log. */
    public static ChangeLog read(Path file, String shown) throws ChangeLogException {
        return parse(text(file, shown), shown);
    }

    /**
     * Reads a log in which a merge may have left conflict markers. Then the log has the entries of both sides, each once and
     * with the notes of both.
     */
    public static ChangeLog readSides(Path file, String shown) throws ChangeLogException {
        String text = text(file, shown);
        try {
            String merged = MergedLog.of(text);
            return parse(merged, shown, !merged.equals(text));
        } catch (MalformedConflict e) {
            throw new ChangeLogException(
                    new Location(shown, e.line()) + ": this conflict marker does not belong to a whole conflict: "
                            + e.getMessage()
                            + ". Restore it with git checkout --merge, or resolve the conflict by hand",
                    e);
        }
    }

    private static String text(Path file, String shown) throws ChangeLogException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        } catch (CharacterCodingException e) {
            throw new ChangeLogException(
                    shown + ": the change log is not UTF-8. Save it as UTF-8, or restore it from version control", e);
        } catch (IOException e) {
            throw new ChangeLogException(
                    shown + ": the change log cannot be read (" + e
                            + "). Check that it is a file that this user may read",
                    e);
        }
    }

    /** Parses the text of a log. An empty text is an empty log. */
    public static ChangeLog parse(String text, String shown) throws ChangeLogException {
        return parse(text, shown, false);
    }

    private static ChangeLog parse(String text, String shown, boolean resolved) throws ChangeLogException {
        List<String> lines = text.lines().toList();
        List<LogEntry> entries = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= lines.size(); i++) {
            if (i < lines.size() && ConflictSides.isMarker(lines.get(i))) {
                throw new ChangeLogException(new Location(shown, i + 1)
                        + ": a merge has left conflict markers. Run mvn schema:generate-docs, which keeps the entries of"
                        + " both sides");
            }
            if (i == lines.size() || LogEntry.isHeading(lines.get(i))) {
                if (start >= 0) {
                    LogEntry.parse(start + 1, lines.subList(start, i)).ifPresent(entries::add);
                }
                start = i;
            }
        }
        return new ChangeLog(shown, text, entries, resolved);
    }

    public ChangeLog {
        entries = List.copyOf(entries);
    }

    /** What the generated entries say, in file order. */
    public List<LoggedChanges> changes() {
        return entries.stream().map(LoggedChanges::of).toList();
    }

    /** The log with a new entry for a regeneration; empty if the log already ends with this state. */
    public Optional<String> append(DocumentUpdate regeneration) {
        String to = DocumentCoverage.fingerprint(regeneration.after()).value();
        List<LogEntry> heads = heads();
        if (!heads.isEmpty() && heads.stream().allMatch(head -> head.to().equals(to))) {
            return Optional.empty();
        }
        List<SchemaChange> changes = changes(heads.isEmpty() ? List.of() : regeneration.before(), regeneration);
        List<String> lines = lines(regeneration, changes, heads, to);
        String from = heads.isEmpty() ? LogEntry.NONE : heads.get(0).to();
        List<String> previous = heads.stream().map(LogEntry::digest).toList();
        String entry = String.join("\n", lines) + "\n" + LogEntry.machineLine(from, to, previous, lines) + "\n";
        return Optional.of(insert(entry));
    }

    private static List<SchemaChange> changes(List<Catalog> before, DocumentUpdate regeneration) {
        if (before.size() > 1) {
            return changesOfMerge(before, regeneration);
        }
        return ChangeDetection.between(
                before.stream().findFirst().map(DocumentCoverage::part).orElse(null),
                DocumentCoverage.part(regeneration.after()),
                DocumentCoverage.COVERAGE,
                regeneration.renames());
    }

    /**
     * What neither side of a merge has: what one of them changed, its own entry says. Renames are not detected, because what one
     * side removed and the other side added would look like one.
     */
    private static List<SchemaChange> changesOfMerge(List<Catalog> sides, DocumentUpdate regeneration) {
        List<SchemaChange> changes = new ArrayList<>(sinceSide(sides.get(0), regeneration));
        for (Catalog side : sides.subList(1, sides.size())) {
            Set<List<Object>> facts =
                    sinceSide(side, regeneration).stream().map(ChangeLog::fact).collect(Collectors.toSet());
            changes.removeIf(change -> !facts.contains(fact(change)));
        }
        return changes;
    }

    private static List<SchemaChange> sinceSide(Catalog side, DocumentUpdate regeneration) {
        Catalog before = DocumentCoverage.part(side);
        Catalog after = DocumentCoverage.part(regeneration.after());
        return ChangeDetection.between(
                before,
                after,
                DocumentCoverage.COVERAGE,
                SchemaRenames.configured(before, after, regeneration.renames()));
    }

    /** A change without its effect, which also depends on what else changes. */
    private static List<Object> fact(SchemaChange change) {
        return List.of(change.group(), change.markdown());
    }

    private static List<String> lines(
            DocumentUpdate regeneration, List<SchemaChange> changes, List<LogEntry> heads, String to) {
        List<String> lines = new ArrayList<>();
        // The state makes the line unique. Otherwise git would merge the entries of two branches into one.
        lines.add("## " + regeneration.date() + " — " + headline(regeneration.reason(), changes, heads) + " <!-- " + to
                + " -->");
        lines.add("");
        if (!regeneration.migrations().isEmpty()) {
            lines.add("Migrations: "
                    + regeneration.migrations().stream().map(MarkdownText::code).collect(Collectors.joining(", ")));
            lines.add("");
        }
        Map<Group, List<SchemaChange>> byGroup = changes.stream()
                .collect(Collectors.groupingBy(
                        SchemaChange::group, () -> new EnumMap<>(Group.class), Collectors.toList()));
        byGroup.forEach((group, members) -> {
            lines.add("### " + group.title());
            lines.add("");
            members.forEach(change ->
                    lines.add("- " + change.markdown() + " (_" + change.effect().label() + "_)"));
            lines.add("");
        });
        if (changes.isEmpty()) {
            lines.add(
                    heads.size() > 1
                            ? "The entries before this one came together; nothing else changed."
                            : "No object changed; what the document states of them did.");
            lines.add("");
        }
        return lines;
    }

    private static String headline(@Nullable String reason, List<SchemaChange> changes, List<LogEntry> heads) {
        if (reason != null && !reason.isBlank()) {
            return MarkdownText.cell(reason.strip().replaceAll("\\s+", " "));
        }
        if (heads.isEmpty()) {
            return "first description";
        }
        if (changes.isEmpty()) {
            return "merged";
        }
        Map<Group, Long> counts = changes.stream()
                .collect(Collectors.groupingBy(
                        SchemaChange::group, () -> new EnumMap<>(Group.class), Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().title().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** Inserts an entry above the newest one and leaves every other byte unchanged. */
    private String insert(String entry) {
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        String added = entry.replace("\n", lineEnd);
        if (text.isBlank()) {
            return (START + "\n" + entry).replace("\n", lineEnd);
        }
        int at = firstChapter();
        if (at < 0) {
            return text + (text.endsWith("\n") ? "" : lineEnd) + lineEnd + added;
        }
        return text.substring(0, at) + added + lineEnd + text.substring(at);
    }

    /** The start of the first dated heading, otherwise of the first heading at that level; -1 if there is none. */
    private int firstChapter() {
        int first = -1;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = (end < 0 ? text.substring(at) : text.substring(at, end)).stripTrailing();
            if (LogEntry.isHeading(line)) {
                return at;
            }
            first = first < 0 && line.startsWith("## ") ? at : first;
            at = end < 0 ? text.length() : end + 1;
        }
        return first;
    }

    /** The entries that no other entry follows: one, or several after a merge of branches. */
    private List<LogEntry> heads() {
        Set<String> followed = new HashSet<>();
        entries.forEach(entry -> followed.addAll(entry.previous()));
        return entries.stream()
                .filter(entry -> !followed.contains(entry.digest()))
                .toList();
    }

    /**
     * Checks that the log ends at the state of a document.
     *
     * @param document the fingerprint that the document declares
     * @return the problems in file order; empty if there are none
     */
    public List<LogProblem> verify(Fingerprint document) {
        if (entries.isEmpty()) {
            return List.of(solvable(
                    0,
                    "the change log has no entry, but there is a document. Run mvn schema:generate-docs to begin it"));
        }
        List<LogProblem> problems = new ArrayList<>(broken());
        if (problems.isEmpty()) {
            Set<String> states =
                    heads().stream().map(LogEntry::to).collect(Collectors.toCollection(LinkedHashSet::new));
            LogEntry newest = heads().get(0);
            if (states.size() > 1) {
                problems.add(solvable(
                        newest.line(),
                        "two branches have each logged a change, and nothing says what came of both. Run mvn"
                                + " schema:generate-docs, which writes one entry for it"));
            } else if (!states.contains(document.value())) {
                problems.add(solvable(
                        newest.line(),
                        "the document is at state " + document + ", the newest entry, \"" + newest.heading()
                                + "\", leads to " + newest.to()
                                + ": the document was changed without an entry, or an entry was removed. Run mvn"
                                + " schema:generate-docs, or restore both files from version control"));
            }
        }
        return problems;
    }

    private List<LogProblem> broken() {
        List<LogProblem> problems = new ArrayList<>();
        Set<String> digests = entries.stream().map(LogEntry::digest).collect(Collectors.toSet());
        for (LogEntry entry : entries) {
            if (!entry.isIntact()) {
                problems.add(lost(
                        entry.line(),
                        "the entry \"" + entry.heading() + "\" was edited. Restore it from version control; notes can"
                                + " be added to it as lines of their own"));
            }
            if (!digests.containsAll(entry.previous())) {
                problems.add(lost(
                        entry.line(),
                        "the entry before \"" + entry.heading() + "\" was removed. Restore it from version control"));
            }
        }
        return problems;
    }

    private LogProblem solvable(int line, String message) {
        return new LogProblem(new Location(file, line), message, true);
    }

    private LogProblem lost(int line, String message) {
        return new LogProblem(new Location(file, line), message, false);
    }
}
