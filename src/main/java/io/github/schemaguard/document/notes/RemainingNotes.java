package io.github.schemaguard.document.notes;

import io.github.schemaguard.document.content.DocumentSection;
import io.github.schemaguard.document.content.SectionKey;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Returns the kept prose section by section, and tracks which notes have not been placed. */
public final class RemainingNotes {

    private final Map<SectionKey, String> left;
    private final Map<ObjectPath, String> columnsGone;

    public RemainingNotes(UserNotes kept) {
        left = new TreeMap<>(kept.prose());
        columnsGone = kept.columnsGone();
    }

    /** The notes of a section; null if there are none. */
    @Nullable
    public String take(SectionKey anchor) {
        return left.remove(anchor);
    }

    /** The notes that were not placed, as blocks. Call this after all sections but the last have been requested. */
    public List<String> homeless() {
        List<String> blocks = new ArrayList<>();
        String earlier = left.get(SectionKey.of(DocumentSection.KEPT));
        if (earlier != null) {
            blocks.add(earlier);
        }
        left.forEach((anchor, prose) -> {
            if (anchor.part() != DocumentSection.KEPT && anchor.part() != DocumentSection.TAIL) {
                blocks.add("### Notes of " + what(anchor) + "\n");
                blocks.add(prose);
            }
        });
        columnsGone.forEach((column, note) -> {
            blocks.add("### Notes of column " + MarkdownText.code(column.toString()) + "\n");
            blocks.add(note);
        });
        return blocks.stream()
                .map(block -> block.endsWith("\n") ? block : block + "\n")
                .toList();
    }

    /** A sentence for each note that was not placed. */
    public List<String> moved() {
        return Stream.concat(
                        left.keySet().stream()
                                .filter(anchor ->
                                        anchor.part() != DocumentSection.KEPT && anchor.part() != DocumentSection.TAIL)
                                .map(anchor -> what(anchor).replace("`", "")),
                        columnsGone.keySet().stream().map(column -> "column " + column))
                .map(what ->
                        "the notes of " + what + " were moved to the end of the document, because it no longer exists")
                .toList();
    }

    private static String what(SectionKey anchor) {
        return switch (anchor.part()) {
            case TABLE -> "table " + MarkdownText.code(anchor.relation().toString());
            case VIEW -> "view " + MarkdownText.code(anchor.relation().toString());
            case FUNCTION -> "function " + MarkdownText.code(anchor.schema() + "." + anchor.name());
            case SCHEMA -> "schema " + schema(anchor);
            case AFTER_SCHEMA -> "the chapter after schema " + schema(anchor);
            default ->
                anchor.schema() == null
                        ? "the section " + anchor.part().title()
                        : "the " + anchor.part().title().toLowerCase(Locale.ROOT) + " of schema " + schema(anchor);
        };
    }

    private static String schema(SectionKey anchor) {
        return MarkdownText.code(String.valueOf(anchor.schema()));
    }
}
