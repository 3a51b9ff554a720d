package io.github.schemaguard.document.rename;

import io.github.schemaguard.document.content.DocumentSection;
import io.github.schemaguard.document.content.SectionKey;
import io.github.schemaguard.document.notes.ColumnNotes;
import io.github.schemaguard.document.notes.UserNotes;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tables and columns that were certainly renamed and are otherwise unchanged. A table counts as renamed if exactly
 * one removed table and one new table have the same columns and keys. {@link ColumnRenames} defines when a column
 * counts as renamed. Any less certain case is a removal and an addition.
 *
 * @param tables from old to new name
 * @param columns from old to new name, by the new name of the table
 */
public record SchemaRenames(
        SortedMap<QualifiedName, QualifiedName> tables, SortedMap<QualifiedName, SortedMap<String, String>> columns) {

    public SchemaRenames {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    /** Finds the renames between two states. Hints take precedence over detected renames. */
    public static SchemaRenames between(Catalog before, Catalog after, RenameHints hints) {
        return between(before, after, hints, true);
    }

    /** The renames that hints name, without any that is only detected. */
    public static SchemaRenames configured(Catalog before, Catalog after, RenameHints hints) {
        return between(before, after, hints, false);
    }

    private static SchemaRenames between(Catalog before, Catalog after, RenameHints hints, boolean detects) {
        SortedMap<QualifiedName, QualifiedName> tables =
                merged(hints.tables(before, after), detects ? tables(before, after) : new TreeMap<>());
        SortedMap<QualifiedName, SortedMap<String, String>> columns = new TreeMap<>();
        for (Schema schema : before.schemas()) {
            for (Table table : schema.tables()) {
                QualifiedName old = new QualifiedName(schema.name(), table.name());
                QualifiedName name = tables.getOrDefault(old, old);
                after.table(name).ifPresent(now -> {
                    SortedMap<String, String> renamed = merged(
                            hints.columns(old, table, name, now),
                            detects ? new ColumnRenames(table, now).certain() : new TreeMap<>());
                    if (!renamed.isEmpty()) {
                        columns.put(name, renamed);
                    }
                });
            }
        }
        return new SchemaRenames(tables, columns);
    }

    /** The first map, plus the entries of the second that share no old or new name with it. */
    private static <T> SortedMap<T, T> merged(SortedMap<T, T> first, SortedMap<T, T> second) {
        SortedMap<T, T> both = new TreeMap<>(first);
        second.forEach((old, now) -> {
            if (!first.containsKey(old) && !first.containsValue(now)) {
                both.put(old, now);
            }
        });
        return both;
    }

    /** The new name of a table; its old name if it was not renamed. */
    public QualifiedName table(QualifiedName old) {
        return tables.getOrDefault(old, old);
    }

    /** A sentence for each hint that matches no rename. */
    public List<String> unused(RenameHints hints) {
        return hints.unused(tables, columns);
    }

    /** The earlier state with the new names, including its keys and indexes. */
    public Catalog applyTo(Catalog before) {
        return tables.isEmpty() && columns.isEmpty() ? before : new RenamedCatalog(this).of(before);
    }

    /** The prose with the new names of tables, including the notes on columns. */
    public UserNotes follow(UserNotes kept) {
        Map<SectionKey, String> prose = new TreeMap<>();
        kept.prose().forEach((anchor, text) -> {
            if (anchor.part() == DocumentSection.TABLE) {
                QualifiedName now = table(anchor.relation());
                prose.put(
                        SectionKey.of(DocumentSection.TABLE, now),
                        ColumnNotes.of(text).renamed(columns.getOrDefault(now, Collections.emptySortedMap())));
            } else {
                prose.put(anchor, text);
            }
        });
        return new UserNotes(kept.title(), kept.introduction(), prose, kept.columnsGone());
    }

    private static SortedMap<QualifiedName, QualifiedName> tables(Catalog before, Catalog after) {
        Map<List<Object>, List<QualifiedName>> gone = missing(before, after);
        Map<List<Object>, List<QualifiedName>> added = missing(after, before);
        SortedMap<QualifiedName, QualifiedName> renamed = new TreeMap<>();
        gone.forEach((shape, old) -> {
            List<QualifiedName> now = added.getOrDefault(shape, List.of());
            if (old.size() == 1 && now.size() == 1) {
                renamed.put(old.get(0), now.get(0));
            }
        });
        return renamed;
    }

    /** The tables of one catalog that the other does not have, by shape without the name. */
    private static Map<List<Object>, List<QualifiedName>> missing(Catalog from, Catalog in) {
        Map<List<Object>, List<QualifiedName>> missing = new HashMap<>();
        for (Schema schema : from.schemas()) {
            for (Table table : schema.tables()) {
                QualifiedName name = new QualifiedName(schema.name(), table.name());
                if (in.table(name).isEmpty() && !table.columns().isEmpty()) {
                    missing.computeIfAbsent(TableShape.of(name, table), any -> new ArrayList<>())
                            .add(name);
                }
            }
        }
        return missing;
    }
}
