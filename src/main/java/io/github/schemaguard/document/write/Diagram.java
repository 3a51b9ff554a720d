package io.github.schemaguard.document.write;

import io.github.schemaguard.document.row.KeyMarks;
import io.github.schemaguard.document.table.RelationNames;
import io.github.schemaguard.document.text.DocumentMarker;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A Mermaid diagram of tables and their references. Mermaid renders at most 50,000 characters or 500 edges, and a
 * diagram becomes unreadable long before that. A large schema therefore has several diagrams, each with a group of
 * related tables.
 *
 * @param text Mermaid, without a line end after the last line
 */
record Diagram(String text) {

    /** A schema with more tables than this is split into groups. */
    private static final int MOST_TABLES = 40;

    /** A diagram with more tables than this shows only their keys. */
    private static final int MOST_IN_FULL = 20;

    private static final int MOST_CHARACTERS = 40_000;
    private static final int MOST_REFERENCES = 400;

    /** The diagrams of a catalog; empty if it has no tables. */
    static List<Diagram> of(Catalog catalog) {
        return of(catalog, DiagramMarks.NONE);
    }

    /** The diagrams of a catalog in which some objects are marked. With marks, other columns are shown only if they are keys. */
    static List<Diagram> of(Catalog catalog, DiagramMarks marks) {
        SortedMap<QualifiedName, Table> tables = new TreeMap<>();
        for (Schema schema : catalog.schemas()) {
            schema.tables().forEach(table -> tables.put(new QualifiedName(schema.name(), table.name()), table));
        }
        if (tables.isEmpty()) {
            return List.of();
        }
        boolean qualified =
                tables.keySet().stream().map(QualifiedName::schema).distinct().count() > 1;
        DiagramNames names = new DiagramNames(tables.keySet(), qualified, marks);
        if (tables.size() <= MOST_TABLES) {
            Diagram whole =
                    draw(tables, tables.keySet(), names, marks, marks.isEmpty() && tables.size() <= MOST_IN_FULL);
            if (whole.fits()) {
                return List.of(whole);
            }
        }
        List<Diagram> diagrams = new ArrayList<>();
        for (Set<QualifiedName> neighbourhood : neighbourhoods(tables)) {
            drawFitting(tables, List.copyOf(neighbourhood), names, marks, diagrams);
        }
        return diagrams;
    }

    private boolean fits() {
        return text.length() <= MOST_CHARACTERS
                && text.lines().filter(line -> line.contains(" : ")).count() <= MOST_REFERENCES;
    }

    /** Draws the tables in one diagram, or halves them until they fit. */
    private static void drawFitting(
            SortedMap<QualifiedName, Table> tables,
            List<QualifiedName> chosen,
            DiagramNames names,
            DiagramMarks marks,
            List<Diagram> diagrams) {
        Diagram diagram = draw(tables, new TreeSet<>(chosen), names, marks, false);
        if (diagram.fits()) {
            diagrams.add(diagram);
        } else if (chosen.size() > 1) {
            int half = chosen.size() / 2;
            drawFitting(tables, chosen.subList(0, half), names, marks, diagrams);
            drawFitting(tables, chosen.subList(half, chosen.size()), names, marks, diagrams);
        } else {
            diagrams.add(alone(names.entity(chosen.get(0))));
        }
    }

    /** Draws a table whose keys do not fit in any diagram, so that at least its name is shown. */
    private static Diagram alone(String name) {
        return new Diagram(DocumentMarker.DIAGRAM + "  \"" + name + "\"");
    }

    /** Groups of tables that refer to each other, limited in size. Tables without references are not in any group. */
    private static List<Set<QualifiedName>> neighbourhoods(SortedMap<QualifiedName, Table> tables) {
        SortedMap<QualifiedName, SortedSet<QualifiedName>> neighbours = new TreeMap<>();
        tables.forEach((name, table) -> table.foreignKeys().forEach(key -> {
            if (tables.containsKey(key.referencedTable())) {
                neighbours.computeIfAbsent(name, any -> new TreeSet<>()).add(key.referencedTable());
                neighbours
                        .computeIfAbsent(key.referencedTable(), any -> new TreeSet<>())
                        .add(name);
            }
        }));
        List<Set<QualifiedName>> groups = new ArrayList<>();
        Set<QualifiedName> left = new TreeSet<>(neighbours.keySet());
        Set<QualifiedName> current = new LinkedHashSet<>();
        while (!left.isEmpty()) {
            Set<QualifiedName> group = group(left, neighbours);
            if (!current.isEmpty() && current.size() + group.size() > MOST_TABLES) {
                groups.add(current);
                current = new LinkedHashSet<>();
            }
            current.addAll(group);
        }
        if (!current.isEmpty()) {
            groups.add(current);
        }
        return groups;
    }

    /** Adds a table and its neighbours, breadth first. */
    private static Set<QualifiedName> group(
            Set<QualifiedName> left, SortedMap<QualifiedName, SortedSet<QualifiedName>> neighbours) {
        Set<QualifiedName> group = new LinkedHashSet<>();
        Deque<QualifiedName> queue = new ArrayDeque<>();
        queue.add(left.iterator().next());
        while (!queue.isEmpty() && group.size() < MOST_TABLES) {
            QualifiedName name = queue.remove();
            if (left.remove(name)) {
                group.add(name);
                queue.addAll(neighbours.get(name));
            }
        }
        return group;
    }

    private static Diagram draw(
            SortedMap<QualifiedName, Table> tables,
            Set<QualifiedName> chosen,
            DiagramNames names,
            DiagramMarks marks,
            boolean all) {
        StringBuilder text = new StringBuilder(DocumentMarker.DIAGRAM);
        SortedMap<QualifiedName, Table> drawn = new TreeMap<>(tables);
        drawn.keySet().retainAll(chosen);
        drawn.forEach((name, table) -> entity(text, name, table, names.entity(name), marks, all));
        drawn.forEach((name, table) -> table.foreignKeys()
                .forEach(key -> reference(
                        text,
                        table,
                        key,
                        names.entity(name),
                        names.entity(key.referencedTable()),
                        marks.suffix(DiagramMarks.path(name, key)))));
        return new Diagram(text.toString().stripTrailing());
    }

    private static void entity(
            StringBuilder text, QualifiedName path, Table table, String name, DiagramMarks marks, boolean all) {
        KeyMarks keys = new KeyMarks(table, RelationNames.of(""));
        String attributes = table.columns().stream()
                .filter(column -> all
                        || !keys.marks(column.name()).isEmpty()
                        || marks.show(ObjectPath.column(path, column.name())))
                .map(column -> "    " + DiagramNames.type(column) + " " + DiagramNames.attribute(column.name()) + " "
                        + keys.marks(column.name())
                        + marks.comment(ObjectPath.column(path, column.name())))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
        text.append("  \"").append(name).append('"');
        text.append(attributes.isEmpty() ? "\n" : " {\n" + attributes + "\n  }\n");
    }

    /**
     * Draws a foreign key: one referenced row (or none if the key is nullable) has one or many rows of this table.
     */
    private static void reference(
            StringBuilder text, Table table, ForeignKey key, String child, String parent, String mark) {
        boolean optional = key.columns().stream()
                .anyMatch(name ->
                        table.column(name).map(column -> column.nullable()).orElse(true));
        boolean identifying =
                table.primaryKey() != null && table.primaryKey().columns().containsAll(key.columns());
        text.append("  \"").append(parent).append("\" ");
        text.append(optional ? "|o" : "||").append(identifying ? "--" : "..");
        text.append(isUnique(table, Set.copyOf(key.columns())) ? "o|" : "o{");
        text.append(" \"").append(child).append("\" : \"");
        text.append(key.columns().stream().map(DiagramNames::label).collect(Collectors.joining(", ")));
        text.append(mark).append("\"\n");
    }

    private static boolean isUnique(Table table, Set<String> columns) {
        return (table.primaryKey() != null
                        && columns.containsAll(table.primaryKey().columns()))
                || table.uniques().stream().anyMatch(unique -> columns.containsAll(unique.columns()))
                || table.indexes().stream()
                        .anyMatch(index -> index.enforcesUniqueness() && columns.containsAll(index.columnNames()));
    }
}
