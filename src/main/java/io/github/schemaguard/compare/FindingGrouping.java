package io.github.schemaguard.compare;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Finding.Provenance;
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
 * Groups the inferred differences that one rule reports in a schema, with the same consequence, into one finding. Nobody
 * declared them, so nobody would read each of them.
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
            if (finding.provenance() == Provenance.INFERRED && relation != null) {
                groups.computeIfAbsent(Key.of(finding, relation), unused -> new ArrayList<>())
                        .add(finding);
            } else {
                result.add(finding);
            }
        }
        groups.forEach((key, group) -> result.add(group.size() == 1 ? group.get(0) : one(key, group)));
        return result;
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
        String names = group.stream().limit(NAMED).map(name).collect(Collectors.joining(", "));
        String where = tables.size() == 1 ? "" : " in " + tables.size() + " tables";
        return first.toBuilder()
                .about(
                        tables.size() == 1
                                ? ObjectPath.table(tables.get(0))
                                : ObjectPath.of(ObjectKind.SCHEMA, key.schema, null, key.schema),
                        first.attribute())
                .values(values)
                .at(locations)
                .message(subject(first.attribute()) + " not declared for " + group.size() + " columns" + where + " ("
                        + names + (group.size() > NAMED ? " and " + (group.size() - NAMED) + " more" : "")
                        + "), for example " + name.apply(first) + ": " + first.message())
                .repairs(repairs)
                .members(group.stream().map(Finding::object).toList())
                .build();
    }

    private static String subject(Attribute attribute) {
        return switch (attribute) {
            case NULLABLE -> "nullability is";
            case TYPE -> "length or precision is";
            case EXISTS, COLUMNS, UNIQUE -> "uniqueness is";
            case ON_DELETE -> "cascades are";
            default -> attribute.label().replace('-', ' ') + " is";
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
            Severity severity,
            Consequence consequence,
            Attribute attribute,
            @Nullable Side odd) {

        static Key of(Finding finding, QualifiedName relation) {
            return new Key(
                    finding.code(),
                    relation.schema(),
                    finding.severity(),
                    finding.consequence(),
                    finding.attribute(),
                    finding.odd());
        }
    }
}
