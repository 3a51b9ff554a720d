package io.github.schemaguard.diagram;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of a catalog and which refer to which. Partitions are left out: their references are those of their parents. */
public final class TableGraph {

    private final SortedMap<QualifiedName, Table> tables = new TreeMap<>();
    private final SortedMap<QualifiedName, NavigableSet<QualifiedName>> neighbours = new TreeMap<>();

    public TableGraph(Catalog catalog) {
        for (Schema schema : catalog.schemas()) {
            for (Table table : schema.tables()) {
                if (table.partitionOf() == null) {
                    tables.put(new QualifiedName(schema.name(), table.name()), table);
                }
            }
        }
        tables.forEach((name, table) -> table.foreignKeys().forEach(key -> {
            QualifiedName other = key.referencedTable();
            if (tables.containsKey(other) && !other.equals(name)) {
                neighbours.computeIfAbsent(name, any -> new TreeSet<>()).add(other);
                neighbours.computeIfAbsent(other, any -> new TreeSet<>()).add(name);
            }
        }));
    }

    SortedMap<QualifiedName, Table> tables() {
        return Collections.unmodifiableSortedMap(tables);
    }

    public boolean contains(QualifiedName table) {
        return tables.containsKey(table);
    }

    /** Whether the table refers to another one, or another one to it. */
    public boolean isConnected(QualifiedName table) {
        return neighbours.containsKey(table);
    }

    /** The table, and the tables that so many references or fewer lead to, in either direction. */
    public NavigableSet<QualifiedName> around(QualifiedName centre, int steps) {
        NavigableSet<QualifiedName> found = new TreeSet<>(List.of(centre));
        Collection<QualifiedName> last = List.of(centre);
        for (int i = 0; i < steps; i++) {
            NavigableSet<QualifiedName> next = new TreeSet<>();
            last.forEach(name -> next.addAll(neighbours.getOrDefault(name, Collections.emptyNavigableSet())));
            next.removeAll(found);
            found.addAll(next);
            last = next;
        }
        return found;
    }

    /**
     * The connected tables in groups of limited size. A group grows around the table that has the most references; what is
     * small is put together.
     */
    public List<NavigableSet<QualifiedName>> groups(Collection<QualifiedName> chosen, int most) {
        NavigableSet<QualifiedName> left = new TreeSet<>(chosen);
        left.removeIf(name -> !isConnected(name));
        List<NavigableSet<QualifiedName>> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            NavigableSet<QualifiedName> group = grown(left, most);
            left.removeAll(group);
            groups.stream()
                    .filter(other -> other.size() + group.size() <= most / 2)
                    .findFirst()
                    .ifPresentOrElse(other -> other.addAll(group), () -> groups.add(group));
        }
        return groups;
    }

    private NavigableSet<QualifiedName> grown(NavigableSet<QualifiedName> left, int most) {
        QualifiedName first = Collections.max(
                left,
                Comparator.comparingInt((QualifiedName name) -> degree(name, left))
                        .thenComparing(Comparator.reverseOrder()));
        NavigableSet<QualifiedName> group = new TreeSet<>();
        Deque<QualifiedName> queue = new ArrayDeque<>(List.of(first));
        while (!queue.isEmpty() && group.size() < most) {
            QualifiedName name = queue.remove();
            if (left.contains(name) && group.add(name)) {
                queue.addAll(neighbours.getOrDefault(name, Collections.emptyNavigableSet()));
            }
        }
        return group;
    }

    private int degree(QualifiedName name, NavigableSet<QualifiedName> among) {
        return (int) neighbours.getOrDefault(name, Collections.emptyNavigableSet()).stream()
                .filter(among::contains)
                .count();
    }
}
