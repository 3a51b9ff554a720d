package io.github.schemaguard.compare;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Finding.Provenance;
import io.github.schemaguard.finding.FirstNames;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Groups differences that one rule reports in a schema, with the same consequence, into one finding: inferred ones, which
 * nobody declared, and harmless ones of types. Those of primitive attributes are grouped by table. Nobody would read each of
 * them.
 */
final class FindingGrouping {

    /** How many names a message lists. All of them are members of the finding. */
    private static final int NAMED = 5;

    private FindingGrouping() {}

    static List<Finding> of(List<Finding> findings) {
        List<Finding> result = new ArrayList<>();
        Map<Key, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            QualifiedName relation = finding.object().relation();
            if (isGrouped(finding) && relation != null) {
                groups.computeIfAbsent(Key.of(finding, relation), unused -> new ArrayList<>())
                        .add(finding);
            } else {
                result.add(finding);
            }
        }
        groups.forEach((key, group) -> result.add(group.size() == 1 ? group.get(0) : one(key, group)));
        return result;
    }

    /** A harmless difference of types is often the same in many columns, declared or not. */
    private static boolean isGrouped(Finding finding) {
        return finding.provenance() == Provenance.INFERRED
                || isOfPrimitive(finding)
                || (finding.severity() == Severity.INFO
                        && finding.attribute() == Attribute.TYPE
                        && finding.object().kind() == ObjectKind.COLUMN);
    }

    /** A nullable column of a primitive attribute: a table often has many. */
    private static boolean isOfPrimitive(Finding finding) {
        return finding.attribute() == Attribute.NULLABLE && finding.consequence() == Consequence.READ_FAILS;
    }

    private static Finding one(Key key, List<Finding> group) {
        group.sort(Comparator.comparing(Finding::object));
        Finding first = group.get(0);
        List<QualifiedName> tables = group.stream()
                .map(finding -> Objects.requireNonNull(finding.object().relation()))
                .distinct()
                .toList();
        Function<Finding, String> name = finding -> name(finding.object(), tables.size() > 1);
        Map<Side, String> values = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            String all = group.stream()
                    .filter(finding -> finding.value(side).isPresent())
                    .map(finding ->
                            name.apply(finding) + " " + finding.value(side).orElseThrow())
                    .collect(Collectors.joining(", "));
            if (!all.isEmpty()) {
                values.put(side, all);
            }
        }
        List<Location> locations = group.stream()
                .flatMap(finding -> finding.locations().stream())
                .distinct()
                .toList();
        List<Repair> repairs = group.stream()
                .flatMap(finding -> finding.repairs().stream())
                .distinct()
                .sorted(Comparator.comparingInt(repair -> order(repair.target())))
                .toList();
        String names = FirstNames.of(group.stream().map(name).toList(), NAMED);
        String where = tables.size() == 1 ? "" : " in " + tables.size() + " tables";
        return first.toBuilder()
                .about(
                        tables.size() == 1
                                ? ObjectPath.table(tables.get(0))
                                : ObjectPath.of(ObjectKind.SCHEMA, key.schema, null, key.schema),
                        first.attribute())
                .values(values)
                .at(locations)
                .message(notDeclared(first, group.size()) + where + " (" + names + "), for example " + name.apply(first)
                        + ": " + first.message())
                .repairs(repairs)
                .grouping(group)
                .build();
    }

    /** {@code nullability is not declared for 3 columns}, {@code 3 checks are not declared}. */
    private static String notDeclared(Finding first, int number) {
        String things = number + " " + plural(first.object().kind());
        if (isOfPrimitive(first)) {
            return "reading null fails for " + things + " of primitive attributes";
        }
        if (first.provenance() == Provenance.DECLARED) {
            return things + " have another type than declared, without effect at run time";
        }
        return switch (first.attribute()) {
            case NULLABLE -> "nullability is not declared for " + things;
            case TYPE -> "length or precision is not declared for " + things;
            case ON_DELETE -> "cascades are not declared for " + things;
            case EXISTS, COLUMNS, UNIQUE -> things + " are not declared";
            default -> first.attribute().label().replace('-', ' ') + " is not declared for " + things;
        };
    }

    private static String plural(ObjectKind kind) {
        return switch (kind) {
            case UNIQUE -> "unique constraints";
            case EXCLUSION -> "exclusion constraints";
            case INDEX -> "unique indexes";
            default -> kind.label().replace('-', ' ') + "s";
        };
    }

    /** A constraint is named by its columns. */
    private static String name(ObjectPath path, boolean withTable) {
        String own = path.columns().isEmpty() ? path.name() : String.join("+", path.columns());
        return withTable && path.table() != null ? path.table() + "." + own : own;
    }

    private static int order(Side target) {
        return switch (target) {
            case ENTITIES -> 0;
            case DATABASE -> 1;
            case DOCUMENT -> 2;
            case MIGRATIONS, OTHER -> 3;
        };
    }

    private record Key(
            String code,
            String schema,
            @Nullable QualifiedName table,
            Severity severity,
            Consequence consequence,
            Attribute attribute,
            @Nullable Provenance provenance,
            @Nullable Side odd) {

        static Key of(Finding finding, QualifiedName relation) {
            return new Key(
                    finding.code(),
                    relation.schema(),
                    isOfPrimitive(finding) ? relation : null,
                    finding.severity(),
                    finding.consequence(),
                    finding.attribute(),
                    finding.provenance(),
                    finding.odd());
        }
    }
}
