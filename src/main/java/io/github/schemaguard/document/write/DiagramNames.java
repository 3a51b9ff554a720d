package io.github.schemaguard.document.write;

import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names that are valid in Mermaid's grammar. A quoted entity name contains no quote, backslash, percent sign or
 * line end. An attribute is a word of ASCII letters, digits and underscores.
 */
final class DiagramNames {

    private static final Map<String, String> SHORT = Map.of(
            "character varying", "varchar",
            "character", "char",
            "timestamp without time zone", "timestamp",
            "timestamp with time zone", "timestamptz",
            "time without time zone", "time",
            "time with time zone", "timetz",
            "double precision", "double");

    /** Reserved words of the grammar. */
    private static final Set<String> KEPT = Set.of("pk", "fk", "uk");

    private final Map<QualifiedName, String> entities = new HashMap<>();
    private final boolean qualified;

    DiagramNames(Collection<QualifiedName> tables, boolean qualified, DiagramMarks marks) {
        this.qualified = qualified;
        Set<String> taken = new HashSet<>();
        for (QualifiedName table : tables) {
            String name = shown(table) + marks.suffix(ObjectPath.table(table));
            String unique = name;
            for (int again = 2; !taken.add(unique); again++) {
                unique = name + " " + again;
            }
            entities.put(table, unique);
        }
    }

    /** The name of a table, unique in the diagram. */
    String entity(QualifiedName table) {
        String name = entities.get(table);
        return name == null ? label(table.schema() + "." + table.name()) : name;
    }

    private String shown(QualifiedName table) {
        return label(qualified ? table.schema() + "." + table.name() : table.name());
    }

    /** The text for use between quotes. */
    static String label(String text) {
        StringBuilder label = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isLetterOrDigit(c) || " ._-,()+/".indexOf(c) >= 0 ? c : '_')
                .forEach(label::appendCodePoint);
        return label.toString();
    }

    /** The type without modifiers and schema, with its usual short name if there is one. */
    static String type(Column column) {
        String type = column.type().replaceAll("\\([^)]*\\)", "").replaceAll(" +", " ");
        boolean array = type.endsWith("[]");
        String element = array ? type.substring(0, type.length() - 2) : type;
        String name = element.substring(element.lastIndexOf('.') + 1);
        return word(SHORT.getOrDefault(name, name)) + (array ? "[]" : "");
    }

    /** The name of a column. */
    static String attribute(String name) {
        return word(name);
    }

    private static String word(String text) {
        String word = text.replaceAll("[^A-Za-z0-9_]", "_");
        boolean odd =
                word.isEmpty() || Character.isDigit(word.charAt(0)) || KEPT.contains(word.toLowerCase(Locale.ROOT));
        return odd ? "_" + word : word;
    }
}
