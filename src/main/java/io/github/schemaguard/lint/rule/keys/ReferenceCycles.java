package io.github.schemaguard.lint.rule.keys;

import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Groups of tables each of which references the others, directly or through others of the group: Tarjan's algorithm, with a
 * stack of its own because a chain of references may be longer than Java's.
 */
final class ReferenceCycles {

    private final Map<QualifiedName, Node> nodes = new TreeMap<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private final List<NavigableSet<QualifiedName>> groups = new ArrayList<>();
    private int numbered;

    private ReferenceCycles(List<LintedTable> tables, BiPredicate<LintedTable, ForeignKey> counts) {
        tables.forEach(table -> nodes.put(table.name(), new Node(table.name())));
        for (LintedTable table : tables) {
            table.table().foreignKeys().stream()
                    .filter(key ->
                            counts.test(table, key) && !key.referencedTable().equals(table.name()))
                    .flatMap(key -> Optional.ofNullable(nodes.get(key.referencedTable())).stream())
                    .forEach(referenced -> Optional.ofNullable(nodes.get(table.name()))
                            .ifPresent(node -> node.references.add(referenced)));
        }
    }

    /**
     * The groups of more than one table, in the order of their first tables.
     *
     * @param counts the foreign keys to follow
     */
    static List<NavigableSet<QualifiedName>> of(List<LintedTable> tables, BiPredicate<LintedTable, ForeignKey> counts) {
        ReferenceCycles cycles = new ReferenceCycles(tables, counts);
        cycles.nodes.values().forEach(cycles::visit);
        return cycles.groups.stream()
                .filter(group -> group.size() > 1)
                .sorted(Comparator.comparing(NavigableSet::first))
                .toList();
    }

    private void visit(Node root) {
        if (root.number > 0) {
            return;
        }
        Deque<Node> path = new ArrayDeque<>();
        enter(root, path);
        while (!path.isEmpty()) {
            Node node = path.getFirst();
            if (node.followed < node.references.size()) {
                Node referenced = node.references.get(node.followed++);
                if (referenced.number == 0) {
                    enter(referenced, path);
                } else if (referenced.isOpen) {
                    node.lowest = Math.min(node.lowest, referenced.number);
                }
            } else {
                path.removeFirst();
                leave(node);
                if (!path.isEmpty()) {
                    Node from = path.getFirst();
                    from.lowest = Math.min(from.lowest, node.lowest);
                }
            }
        }
    }

    private void enter(Node node, Deque<Node> path) {
        node.number = ++numbered;
        node.lowest = node.number;
        node.isOpen = true;
        open.addFirst(node);
        path.addFirst(node);
    }

    private void leave(Node node) {
        if (node.lowest != node.number) {
            return;
        }
        NavigableSet<QualifiedName> group = new TreeSet<>();
        Node member;
        do {
            member = open.removeFirst();
            member.isOpen = false;
            group.add(member.table);
        } while (member.number != node.number);
        groups.add(group);
    }

    /** A table, with its place in the search; its number is 0 until it is reached. */
    private static final class Node {
        private final QualifiedName table;
        private final List<Node> references = new ArrayList<>();
        private int followed;
        private int number;
        private int lowest;
        private boolean isOpen;

        private Node(QualifiedName table) {
            this.table = table;
        }
    }
}
