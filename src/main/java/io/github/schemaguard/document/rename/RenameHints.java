package io.github.schemaguard.document.rename;

import io.github.schemaguard.document.text.SqlText;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The renames that the user configured, for cases that a comparison of the two states cannot decide. */
public record RenameHints(List<Hint> hints) {

    /** No hints. */
    public static final RenameHints NONE = new RenameHints(List.of());

    public RenameHints {
        hints = List.copyOf(hints);
    }

    /**
     * A table or a column of a table, and its new name.
     *
     * @param table the renamed table, or the table of the column under its old or new name
     * @param column empty for a table
     */
    public record Hint(QualifiedName table, Optional<String> column, String to) {
        @Override
        public String toString() {
            return table + column.map(name -> "." + SqlIdentifier.quote(name)).orElse("") + "="
                    + SqlIdentifier.quote(to);
        }
    }

    /**
     * Parses hints.
     *
     * @param texts each {@code schema.table=new_name} or {@code schema.table.column=new_name}; names are quoted as in SQL
     * @throws IllegalArgumentException for any other format; the message describes the correct one
     */
    public static RenameHints of(List<String> texts) {
        return new RenameHints(texts.stream().map(RenameHints::parse).toList());
    }

    private static Hint parse(String text) {
        int sign = text.indexOf('=');
        try {
            List<String> from = SqlText.path(text.substring(0, Math.max(sign, 0)));
            List<String> to = SqlText.path(text.substring(sign + 1));
            if (sign > 0 && to.size() == 1 && (from.size() == 2 || from.size() == 3)) {
                return new Hint(
                        new QualifiedName(from.get(0), from.get(1)),
                        from.size() == 3 ? Optional.of(from.get(2)) : Optional.empty(),
                        to.get(0));
            }
        } catch (IllegalArgumentException noNames) {
            // reported below
        }
        throw new IllegalArgumentException("\"" + text
                + "\" is not a rename; write schema.table=new_name or schema.table.column=new_name, with the names quoted as in"
                + " SQL");
    }

    /** The tables that were renamed according to the hints, from old to new name. */
    SortedMap<QualifiedName, QualifiedName> tables(Catalog before, Catalog after) {
        SortedMap<QualifiedName, QualifiedName> renamed = new TreeMap<>();
        for (Hint hint : hints) {
            QualifiedName to = new QualifiedName(hint.table().schema(), hint.to());
            boolean fits = before.table(hint.table()).isPresent()
                    && after.table(hint.table()).isEmpty()
                    && before.table(to).isEmpty()
                    && after.table(to).isPresent();
            if (hint.column().isEmpty() && fits) {
                renamed.put(hint.table(), to);
            }
        }
        return renamed;
    }

    /** The columns of a table that were renamed according to the hints. */
    SortedMap<String, String> columns(QualifiedName old, Table before, QualifiedName now, Table after) {
        SortedMap<String, String> renamed = new TreeMap<>();
        for (Hint hint : hints) {
            String column = hint.column().orElse("");
            boolean fits = (hint.table().equals(old) || hint.table().equals(now))
                    && before.column(column).isPresent()
                    && after.column(column).isEmpty()
                    && before.column(hint.to()).isEmpty()
                    && after.column(hint.to()).isPresent();
            if (fits) {
                renamed.put(column, hint.to());
            }
        }
        return renamed;
    }

    /** A sentence for each hint that matches no rename, for example because an earlier run has already applied it. */
    List<String> unused(
            Map<QualifiedName, QualifiedName> tables, Map<QualifiedName, ? extends Map<String, String>> columns) {
        List<String> sentences = new ArrayList<>();
        for (Hint hint : hints) {
            boolean used = hint.column()
                    .map(column -> columns.entrySet().stream()
                            .filter(table -> hint.table().equals(table.getKey())
                                    || table.getKey().equals(tables.getOrDefault(hint.table(), hint.table())))
                            .map(Map.Entry::getValue)
                            .anyMatch(renamed -> hint.to().equals(renamed.get(column))))
                    .orElseGet(() -> tables.getOrDefault(hint.table(), hint.table())
                            .name()
                            .equals(hint.to()));
            if (!used) {
                sentences.add("schema.renames: " + hint
                        + " has no effect: the old name was not removed, or the new one was not added,"
                        + " since the last document");
            }
        }
        return sentences;
    }
}
