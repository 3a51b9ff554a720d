package io.github.schemaguard.compare.rule.naming;

import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What suggests, besides an equal shape, that two names are of one object. Two tables with the same columns, or two columns
 * of the same type, are often different things.
 */
final class RenameEvidence {

    /** Shorter words, such as {@code id} and {@code at}, are in many names. */
    private static final int SHORTEST_WORD = 3;

    private RenameEvidence() {}

    /** The evidence in a few words; empty when there is none. */
    static Optional<String> of(RenamedObject object, Catalog expected, Catalog reference) {
        if (areSimilar(object.missing().path().name(), object.present().path().name())) {
            return Optional.of("the names are similar");
        }
        if (object.missing().objects().containsKey(Side.DOCUMENT)) {
            return Optional.of("the document has the old name");
        }
        Set<List<Object>> keys = foreignKeys(object.missing().path().relation(), object, expected, true);
        keys.retainAll(foreignKeys(object.present().path().relation(), object, reference, false));
        return keys.isEmpty() ? Optional.empty() : Optional.of("the foreign keys are the same");
    }

    /** Whether one name is part of the other, or few letters differ. */
    static boolean areSimilar(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        boolean contained = words.containsAll(others) || others.containsAll(words);
        String letters = letters(one);
        String otherLetters = letters(other);
        boolean part = Math.min(letters.length(), otherLetters.length()) > SHORTEST_WORD
                && (letters.contains(otherLetters) || otherLetters.contains(letters));
        int longest = Math.max(letters.length(), otherLetters.length());
        return (contained && !words.isEmpty() && !others.isEmpty())
                || part
                || distance(letters, otherLetters) * 4 <= longest;
    }

    private static Set<String> words(String name) {
        return List.of(name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                        .toLowerCase(Locale.ROOT)
                        .split("_"))
                .stream()
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }

    private static String letters(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** How many letters must be added, removed, replaced or swapped with the next one. */
    private static int distance(String one, String other) {
        int[][] rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int least = Math.min(rows[i - 1][j - 1] + (same ? 0 : 1), Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                rows[i][j] = swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
            }
        }
        return rows[one.length()][other.length()];
    }

    /** The foreign keys of a column, or those of a table and those to it, without the name in question. */
    private static Set<List<Object>> foreignKeys(
            @Nullable QualifiedName relation, RenamedObject object, Catalog catalog, boolean missing) {
        Set<List<Object>> keys = new HashSet<>();
        if (relation == null) {
            return keys;
        }
        SchemaObject either = (missing ? object.missing() : object.present())
                .objects()
                .values()
                .iterator()
                .next();
        for (Schema schema : catalog.schemas()) {
            for (Table table : schema.tables()) {
                QualifiedName name = new QualifiedName(schema.name(), table.name());
                for (ForeignKey key : table.foreignKeys()) {
                    boolean own = name.equals(relation);
                    if (either instanceof Table) {
                        if (own) {
                            keys.add(List.of("from", key.columns(), key.referencedTable()));
                        } else if (key.referencedTable().equals(relation)) {
                            keys.add(List.of("to", name, key.columns()));
                        }
                    } else if (own && key.columns().equals(List.of(either.name()))) {
                        keys.add(List.of("column", key.referencedTable(), key.referencedColumns()));
                    }
                }
            }
        }
        return keys;
    }
}
