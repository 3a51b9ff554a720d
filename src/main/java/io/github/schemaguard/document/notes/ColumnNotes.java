package io.github.schemaguard.document.notes;

import io.github.schemaguard.document.text.DocumentText;
import io.github.schemaguard.document.text.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The notes on single columns in the prose of a relation's section. A note is a paragraph or list item that begins
 * with the column name as code, {@code - `email`: bounces are cleared at night}. A paragraph ends at the next empty
 * line. A list item includes everything that is indented below it.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/#list-items">CommonMark, List items</a>
 */
public final class ColumnNotes {

    private static final Pattern NOTE = Pattern.compile("((?:[-*+] +)?(?:\\*\\*)?)(`[^`]+`)(.*)");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(?:```|~~~).*");
    private static final Pattern NEXT_ITEM = Pattern.compile("(?:[-*+]|\\d{1,9}[.)])(?: .*|)");
    private static final Pattern INDENTED = Pattern.compile("[ \\t].*");

    /**
     * Lines that belong together.
     *
     * @param column the column or other code that the lines are a note on; null if they are not a note
     */
    private record Piece(@Nullable String column, List<String> lines) {}

    private final List<Piece> pieces = new ArrayList<>();
    private List<String> current = new ArrayList<>();
    private boolean isNote;
    private boolean isItem;

    private ColumnNotes() {}

    /** Reads the prose. {@link #renamed} without names returns it unchanged, byte for byte. */
    public static ColumnNotes of(String prose) {
        ColumnNotes notes = new ColumnNotes();
        boolean code = false;
        boolean empty = false;
        for (String line : prose.split("\n", -1)) {
            Matcher note = NOTE.matcher(line);
            if (!code && note.matches()) {
                notes.begin(name(note.group(2)));
                notes.isItem = !note.group(1).isEmpty() && !note.group(1).startsWith("**");
            } else if (notes.pieces.isEmpty() || (!code && notes.isNote && notes.isEndedBy(line, empty))) {
                notes.begin(null);
            }
            notes.current.add(line);
            code ^= FENCE.matcher(line).matches();
            empty = line.isBlank();
        }
        return notes;
    }

    private void begin(@Nullable String column) {
        current = new ArrayList<>();
        pieces.add(new Piece(column, current));
        isNote = column != null;
    }

    private boolean isEndedBy(String line, boolean afterEmptyLine) {
        if (line.isBlank()) {
            return false;
        }
        if (!isItem) {
            return afterEmptyLine || line.startsWith("#");
        }
        return !INDENTED.matcher(line).matches()
                && (afterEmptyLine
                        || line.startsWith("#")
                        || NEXT_ITEM.matcher(line).matches());
    }

    /**
     * The prose with the notes of renamed columns under their new names. Everything else is unchanged, byte for
     * byte.
     */
    public String renamed(Map<String, String> columns) {
        List<String> lines = new ArrayList<>();
        for (Piece piece : pieces) {
            String now = piece.column() == null ? null : columns.get(piece.column());
            Matcher note = NOTE.matcher(piece.lines().get(0));
            if (now != null && note.matches()) {
                lines.add(note.group(1) + MarkdownText.code(now) + note.group(3));
                lines.addAll(piece.lines().subList(1, piece.lines().size()));
            } else {
                lines.addAll(piece.lines());
            }
        }
        return String.join("\n", lines);
    }

    /** The notes on some columns, without surrounding empty lines. Several notes on one column are joined. */
    Map<String, String> on(Set<String> columns) {
        Map<String, String> notes = new TreeMap<>();
        for (Piece piece : pieces) {
            if (piece.column() != null && columns.contains(piece.column())) {
                notes.merge(
                        piece.column(),
                        DocumentText.withoutEmptyLinesAround(piece.lines()),
                        (one, other) -> one + "\n\n" + other);
            }
        }
        return notes;
    }

    /** The prose without the notes on some columns; empty if nothing else remains. */
    String without(Set<String> columns) {
        List<String> lines = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.column() == null || !columns.contains(piece.column())) {
                lines.addAll(piece.lines());
                continue;
            }
            // Keep the empty lines below a note to separate its neighbours, unless there are empty lines above it.
            boolean parted = lines.isEmpty() || lines.get(lines.size() - 1).isBlank();
            if (!parted && piece.lines().get(piece.lines().size() - 1).isBlank()) {
                lines.add("");
            }
        }
        return DocumentText.withoutEmptyLinesAround(lines);
    }

    private static String name(String code) {
        return code.substring(1, code.length() - 1).strip();
    }
}
