package io.github.schemaguard.compare.align;

import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Matches the objects of the sides: those with the same key. Constraints and indexes without a match are matched by name,
 * and then by their columns where only one is possible.
 */
final class ObjectMatching {

    private ObjectMatching() {}

    /** Each object once, by the sides that have it, in the order of the first side that has it. */
    static List<Map<Side, SchemaObject>> of(Map<Side, List<? extends SchemaObject>> children) {
        Map<Key, Map<Side, SchemaObject>> groups = new LinkedHashMap<>();
        children.forEach((side, objects) -> {
            for (SchemaObject object : objects) {
                int earlier = 0;
                Map<Side, SchemaObject> group;
                do {
                    Key key = new Key(object.kind(), object.key(), earlier++);
                    group = groups.computeIfAbsent(key, unused -> new EnumMap<>(Side.class));
                } while (group.putIfAbsent(side, object) != null);
            }
        });
        List<Map<Side, SchemaObject>> matched = new ArrayList<>(groups.values());
        if (matched.stream().anyMatch(group -> isUnmatched(group, children.size()))) {
            merge(matched, children.size(), ObjectMatching::name);
            merge(matched, children.size(), ObjectMatching::columns);
        }
        return matched;
    }

    private static boolean isUnmatched(Map<Side, SchemaObject> group, int sides) {
        return group.size() < sides && kind(group).matchedByDefinition();
    }

    /** Merges unmatched groups that share a trait, where only one match is possible. */
    private static void merge(
            List<Map<Side, SchemaObject>> groups, int sides, Function<SchemaObject, @Nullable String> trait) {
        Map<String, List<Map<Side, SchemaObject>>> alike = new LinkedHashMap<>();
        for (Map<Side, SchemaObject> group : groups) {
            if (isUnmatched(group, sides)) {
                group.values().stream()
                        .map(object -> trait.apply(object))
                        .filter(text -> text != null)
                        .distinct()
                        .forEach(text -> alike.computeIfAbsent(kind(group) + " " + text, unused -> new ArrayList<>())
                                .add(group));
            }
        }
        for (List<Map<Side, SchemaObject>> sharing : alike.values()) {
            List<Map<Side, SchemaObject>> candidates = sharing.stream()
                    .filter(candidate -> groups.stream().anyMatch(group -> group == candidate))
                    .toList();
            if (candidates.size() > 1 && disjoint(candidates)) {
                Iterator<Map<Side, SchemaObject>> all = candidates.iterator();
                Map<Side, SchemaObject> target = all.next();
                while (all.hasNext()) {
                    Map<Side, SchemaObject> merged = all.next();
                    target.putAll(merged);
                    groups.removeIf(group -> group == merged);
                }
            }
        }
    }

    private static boolean disjoint(List<Map<Side, SchemaObject>> groups) {
        List<Side> all =
                groups.stream().map(Map::keySet).flatMap(Collection::stream).toList();
        return all.size() == Set.copyOf(all).size();
    }

    private static ObjectKind kind(Map<Side, SchemaObject> group) {
        return group.values().iterator().next().kind();
    }

    private static @Nullable String name(SchemaObject object) {
        return object.name().isEmpty() ? null : object.name();
    }

    private static @Nullable String columns(SchemaObject object) {
        return object.columnNames().isEmpty()
                ? null
                : new TreeSet<>(object.columnNames()).stream().collect(Collectors.joining("\u0000"));
    }

    private record Key(ObjectKind kind, String text, int earlier) {}
}
