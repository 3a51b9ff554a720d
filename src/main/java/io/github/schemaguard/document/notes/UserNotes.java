package io.github.schemaguard.document.notes;

import io.github.schemaguard.document.content.SectionKey;
import io.github.schemaguard.document.merge.KeptText;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text that users wrote in a document, by section. It is unchanged byte for byte, except for line ends.
 *
 * @param title the lines of the title, unchanged; null if there is no document yet
 * @param introduction the unchanged text from a separate file; null if there is none
 * @param prose without surrounding empty lines, never empty
 * @param columnsGone the notes on removed columns, taken out of the prose of their tables
 */
public record UserNotes(
        @Nullable String title,
        @Nullable String introduction,
        Map<SectionKey, String> prose,
        Map<ObjectPath, String> columnsGone) {

    public static final UserNotes NOTHING = new UserNotes(null, null, Map.of(), Map.of());

    /**
     * The same, with separate notes for columns that were removed between the two states while their table remains.
     */
    public UserNotes partingColumnsGone(Catalog before, Catalog after) {
        Map<SectionKey, String> rest = new TreeMap<>();
        Map<ObjectPath, String> gone = new TreeMap<>();
        prose.forEach((anchor, text) -> {
            Set<String> columns = anchor.isRelation() ? columns(before, anchor.relation()) : new HashSet<>();
            Set<String> now = anchor.isRelation() ? columns(after, anchor.relation()) : Set.of();
            columns.removeAll(now);
            if (now.isEmpty() || columns.isEmpty()) {
                rest.put(anchor, text);
                return;
            }
            ColumnNotes notes = ColumnNotes.of(text);
            notes.on(columns).forEach((column, note) -> gone.put(ObjectPath.column(anchor.relation(), column), note));
            String left = notes.without(columns);
            if (!left.isEmpty()) {
                rest.put(anchor, left);
            }
        });
        return new UserNotes(title, introduction, rest, gone);
    }

    /**
     * The notes of both sides of a merge: of each section what we have, and what only they have. The title and the introduction
     * are ours.
     */
    public UserNotes union(UserNotes theirs) {
        Map<SectionKey, String> all = new TreeMap<>(prose);
        theirs.prose.forEach((anchor, text) -> all.merge(anchor, text, KeptText::union));
        Map<ObjectPath, String> gone = new TreeMap<>(columnsGone);
        theirs.columnsGone.forEach((column, note) -> gone.merge(column, note, KeptText::union));
        return new UserNotes(title, introduction, all, gone);
    }

    /** Also empty if there is no such relation. */
    private static Set<String> columns(Catalog catalog, QualifiedName relation) {
        Set<String> names = new HashSet<>();
        catalog.table(relation).ifPresent(table -> table.columns().forEach(column -> names.add(column.name())));
        catalog.view(relation).ifPresent(view -> view.columns().forEach(column -> names.add(column.name())));
        return names;
    }

    public UserNotes {
        prose = Collections.unmodifiableMap(new TreeMap<>(prose));
        columnsGone = Collections.unmodifiableMap(new TreeMap<>(columnsGone));
    }
}
