package io.github.schemaguard.goal.expected;

import io.github.schemaguard.finding.FirstNames;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What several persistence units expect of the one database that they use. Tables that two of them map have the columns and
 * keys of both.
 */
public final class UnitedCatalog {

    private static final int SHOWN = 3;

    /** Kinds whose facts must agree. A table can have all units' keys and constraints, so those never contradict. */
    private static final Set<ObjectKind> STATED_ONCE =
            Collections.unmodifiableSet(EnumSet.of(ObjectKind.COLUMN, ObjectKind.SEQUENCE, ObjectKind.ENUM));

    private UnitedCatalog() {}

    /** What one persistence unit expects. */
    public record OfUnit(String unit, Catalog catalog) {}

    /**
     * Merges the catalogs.
     *
     * @throws GoalException when the units contradict each other
     */
    public static Catalog of(List<OfUnit> units) {
        List<String> contradictions = new ArrayList<>();
        Catalog united = units.get(0).catalog();
        for (int i = 1; i < units.size(); i++) {
            for (OfUnit earlier : units.subList(0, i)) {
                contradictions.addAll(contradictions(earlier, units.get(i)));
            }
            united = both(united, units.get(i).catalog());
        }
        if (!contradictions.isEmpty()) {
            throw new GoalException("the persistence units "
                    + units.stream().map(OfUnit::unit).collect(Collectors.joining(", "))
                    + " use one database, but contradict each other: "
                    + FirstNames.of(contradictions, SHOWN, "; ")
                    + ". Set schema.persistenceUnit to the units that use this database, and check the others in a separate"
                    + " execution with their own schema.url");
        }
        return united;
    }

    private static List<String> contradictions(OfUnit one, OfUnit other) {
        Map<ObjectPath, SchemaObject> stated = new TreeMap<>();
        one.catalog().forEach((path, object) -> stated.put(comparable(path), object));
        List<String> contradictions = new ArrayList<>();
        other.catalog().forEach((path, object) -> {
            SchemaObject before = stated.get(comparable(path));
            if (before instanceof PrimaryKey key
                    && !Set.copyOf(key.columns()).equals(Set.copyOf(object.columnNames()))) {
                contradictions.add(words(one, before.summary(), other, object.summary(), path));
            } else if (before != null && STATED_ONCE.contains(path.kind())) {
                contradicted(before, object)
                        .forEach((attribute, value) -> contradictions.add(words(
                                one,
                                attribute.label() + " " + before.facts().get(attribute),
                                other,
                                attribute.label() + " " + value,
                                path)));
            }
        });
        return contradictions;
    }

    /** A primary key is the table's only one, whatever its columns are. */
    private static ObjectPath comparable(ObjectPath path) {
        return path.kind() == ObjectKind.PRIMARY_KEY
                ? ObjectPath.of(path.kind(), path.schema(), path.table(), "")
                : path;
    }

    private static Map<Attribute, String> contradicted(SchemaObject one, SchemaObject other) {
        Map<Attribute, String> contradicted = new TreeMap<>(other.facts());
        contradicted.entrySet().removeIf(fact -> {
            String before = one.facts().get(fact.getKey());
            return before == null || before.equals(fact.getValue());
        });
        return contradicted;
    }

    private static String words(OfUnit one, String said, OfUnit other, String otherwise, ObjectPath path) {
        return path.kind().label() + " " + path + " is " + said + " in " + one.unit() + " and " + otherwise + " in "
                + other.unit();
    }

    private static Catalog both(Catalog one, Catalog other) {
        return one.withSchemas(both(one.schemas(), other.schemas(), UnitedCatalog::both));
    }

    private static Schema both(Schema one, Schema other) {
        return one.withTables(both(one.tables(), other.tables(), UnitedCatalog::both))
                .withViews(either(one.views(), other.views()))
                .withSequences(either(one.sequences(), other.sequences()))
                .withEnums(either(one.enums(), other.enums()))
                .withDomains(either(one.domains(), other.domains()))
                .withComposites(either(one.composites(), other.composites()))
                .withRanges(either(one.ranges(), other.ranges()))
                .withOperators(either(one.operators(), other.operators()))
                .withOtherObjects(either(one.otherObjects(), other.otherObjects()))
                .withFunctions(either(one.functions(), other.functions()))
                .withComment(either(one.comment(), other.comment()));
    }

    private static Table both(Table one, Table other) {
        Table first = one.comment() == null ? other : one;
        Table second = one.comment() == null ? one : other;
        return first.withConstraintsOf(second)
                .withColumns(both(first.columns(), second.columns(), UnitedCatalog::both));
    }

    private static Column both(Column one, Column other) {
        return one.withDefaultValue(either(one.defaultValue(), other.defaultValue()))
                .withIdentity(one.identity() == null ? other.identity() : one.identity())
                .withGenerated(one.generated() == null ? other.generated() : one.generated())
                .withComment(either(one.comment(), other.comment()));
    }

    private static @Nullable String either(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static <T extends SchemaObject> List<T> either(List<T> one, List<T> other) {
        return both(one, other, (first, second) -> first);
    }

    private static <T extends SchemaObject> List<T> both(List<T> one, List<T> other, BinaryOperator<T> both) {
        Map<String, T> all = new LinkedHashMap<>();
        Stream.concat(one.stream(), other.stream()).forEach(object -> all.merge(object.key(), object, both));
        return List.copyOf(all.values());
    }
}
