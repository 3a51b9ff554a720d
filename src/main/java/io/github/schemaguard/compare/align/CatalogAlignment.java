package io.github.schemaguard.compare.align;

import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.UnreadableObject;
import io.github.schemaguard.source.Coverage;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The catalogs of all sides, aligned by one join for every kind of object. A side is asked about an object when its
 * coverage includes the kind, unless the side could not see the object. The parts of an object are compared between the
 * sides that have it.
 */
public final class CatalogAlignment {

    private final Map<Side, Coverage> coverages = new EnumMap<>(Side.class);
    private final Map<Side, Set<ObjectPath>> unseen = new EnumMap<>(Side.class);
    private final Map<ObjectKind, Map<Attribute, Set<Side>>> covering = new EnumMap<>(ObjectKind.class);
    private final List<Disagreement> disagreements = new ArrayList<>();
    private final Map<Set<Side>, Integer> counts = new HashMap<>();

    private CatalogAlignment(Map<Side, Source.Known> sides) {
        sides.forEach((side, source) -> {
            coverages.put(side, source.coverage());
            Set<ObjectPath> paths = new HashSet<>();
            source.catalog().unseen().stream().map(UnreadableObject::path).forEach(paths::add);
            unseen.put(side, paths);
        });
    }

    /** Aligns two or three sides. */
    public static CatalogAlignment of(Map<Side, Source.Known> sides) {
        CatalogAlignment alignment = new CatalogAlignment(sides);
        Map<Side, List<? extends SchemaObject>> tops = new EnumMap<>(Side.class);
        sides.forEach((side, source) -> tops.put(side, top(source.catalog())));
        alignment.children(null, tops, Map.of());
        return alignment;
    }

    /** All facts on which sides differ, in canonical order. */
    public List<Disagreement> disagreements() {
        return List.copyOf(disagreements);
    }

    /** How many facts both of these sides were asked about. */
    public int compared(Side one, Side other) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().contains(one) && entry.getKey().contains(other))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static List<SchemaObject> top(Catalog catalog) {
        return catalog.children();
    }

    private void children(
            @Nullable ObjectPath parent,
            Map<Side, List<? extends SchemaObject>> children,
            Map<Side, SchemaObject> owners) {
        for (Map<Side, SchemaObject> same : ObjectMatching.of(children)) {
            object(parent, same, children.keySet(), owners);
        }
    }

    private void object(
            @Nullable ObjectPath parent,
            Map<Side, SchemaObject> objects,
            Set<Side> sides,
            Map<Side, SchemaObject> owners) {
        SchemaObject named = naming(objects);
        ObjectKind kind = named.kind();
        ObjectPath path = Catalog.path(parent, named);
        if (kind == ObjectKind.SCHEMA) {
            schema(path, objects, sides);
            return;
        }
        Set<Side> covering = covering(kind, Attribute.EXISTS);
        Set<Side> asked = EnumSet.noneOf(Side.class);
        for (Side side : sides) {
            if (objects.containsKey(side) || (covering.contains(side) && !isUnseen(side, path))) {
                asked.add(side);
            }
        }
        counts.merge(asked, 1, Integer::sum);
        if (asked.size() > objects.size()) {
            Map<Side, String> summaries = new EnumMap<>(Side.class);
            objects.forEach((side, object) -> summaries.put(side, object.summary()));
            disagreements.add(new Disagreement(path, Attribute.EXISTS, asked, summaries, objects, owners));
        }
        if (objects.size() > 1) {
            facts(path, objects, owners);
            inside(path, objects);
        }
    }

    /**
     * The object whose name and columns the path has: the database's, or that of the document, which stands in for the
     * database. So a difference has the same path whether the entities are compared with the one or the other.
     */
    private static SchemaObject naming(Map<Side, SchemaObject> objects) {
        SchemaObject first = objects.values().iterator().next();
        return objects.getOrDefault(Side.DATABASE, objects.getOrDefault(Side.DOCUMENT, first));
    }

    /** A schema only contains objects. Its own existence is not a fact: on a side without it, it is empty. */
    private void schema(ObjectPath path, Map<Side, SchemaObject> objects, Set<Side> sides) {
        Map<Side, SchemaObject> everywhere = new EnumMap<>(objects);
        Schema empty = Schema.named(path.name()).build();
        sides.forEach(side -> everywhere.putIfAbsent(side, empty));
        if (objects.size() > 1) {
            facts(path, objects, Map.of());
        }
        inside(path, everywhere);
    }

    private void inside(ObjectPath path, Map<Side, SchemaObject> objects) {
        Map<Side, List<? extends SchemaObject>> children = new EnumMap<>(Side.class);
        boolean any = false;
        for (Map.Entry<Side, SchemaObject> entry : objects.entrySet()) {
            List<SchemaObject> below = entry.getValue().children();
            any |= !below.isEmpty();
            children.put(entry.getKey(), below);
        }
        if (any) {
            children(path, children, objects);
        }
    }

    private void facts(ObjectPath path, Map<Side, SchemaObject> objects, Map<Side, SchemaObject> owners) {
        Map<Side, Map<Attribute, String>> stated = new EnumMap<>(Side.class);
        Set<Attribute> attributes = EnumSet.noneOf(Attribute.class);
        SchemaObject last = null;
        Map<Attribute, String> own = Map.of();
        int different = 0;
        for (Map.Entry<Side, SchemaObject> entry : objects.entrySet()) {
            // Most objects are the same on all sides, and rendering their facts is most of the work.
            if (!entry.getValue().equals(last)) {
                last = entry.getValue();
                own = last.facts();
                attributes.addAll(own.keySet());
                different++;
            }
            stated.put(entry.getKey(), own);
        }
        for (Attribute attribute : attributes) {
            Set<Side> asked = asked(objects.keySet(), path.kind(), attribute);
            counts.merge(asked, 1, Integer::sum);
            if (different > 1 && differ(asked, stated, attribute)) {
                Map<Side, String> values = new EnumMap<>(Side.class);
                for (Side side : asked) {
                    String value = Objects.requireNonNull(stated.get(side)).get(attribute);
                    if (value != null) {
                        values.put(side, value);
                    }
                }
                disagreements.add(new Disagreement(path, attribute, asked, values, objects, owners));
            }
        }
    }

    /** Those of the sides that are asked about the attribute. */
    private Set<Side> asked(Set<Side> sides, ObjectKind kind, Attribute attribute) {
        Set<Side> all = covering(kind, attribute);
        if (sides.size() == coverages.size()) {
            return all;
        }
        Set<Side> asked = EnumSet.copyOf(sides);
        asked.retainAll(all);
        return asked;
    }

    private static boolean differ(Set<Side> asked, Map<Side, Map<Attribute, String>> facts, Attribute attribute) {
        String first = null;
        boolean isFirst = true;
        for (Side side : asked) {
            String value = Objects.requireNonNull(facts.get(side)).get(attribute);
            if (isFirst) {
                first = value;
                isFirst = false;
            } else if (!Objects.equals(first, value)) {
                return true;
            }
        }
        return false;
    }

    /** All sides whose coverage includes the attribute of objects of this kind. */
    private Set<Side> covering(ObjectKind kind, Attribute attribute) {
        return covering.computeIfAbsent(kind, unused -> new EnumMap<>(Attribute.class))
                .computeIfAbsent(attribute, unused -> {
                    Set<Side> sides = EnumSet.noneOf(Side.class);
                    coverages.forEach((side, coverage) -> {
                        if (coverage.covers(kind, attribute)) {
                            sides.add(side);
                        }
                    });
                    return Collections.unmodifiableSet(sides);
                });
    }

    private boolean isUnseen(Side side, ObjectPath path) {
        Set<ObjectPath> hidden = unseen.getOrDefault(side, Set.of());
        return !hidden.isEmpty()
                && hidden.contains(ObjectPath.of(path.kind(), path.schema(), path.table(), path.name()));
    }
}
