package io.github.schemaguard.compare;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Finding.Provenance;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.ObjectPath;
import io.github.schemaguard.model.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts inferred differences of one rule in one table into one finding: nobody said them, so nobody reads each. */
final class Grouping {

    private Grouping() {}

    static List<Finding> of(List<Finding> findings) {
        List<Finding> result = new ArrayList<>();
        Map<Key, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            QualifiedName relation = finding.object().relation();
            if (finding.provenance() == Provenance.INFERRED && relation != null) {
                Key key = new Key(finding.code(), relation, finding.severity().name(), finding.odd());
                groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(finding);
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
        Map<Side, String> values = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            String all = group.stream()
                    .filter(finding -> finding.value(side).isPresent())
                    .map(finding ->
                            finding.object().name() + " " + finding.value(side).orElseThrow())
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
        String names = group.stream().map(finding -> finding.object().name()).collect(Collectors.joining(", "));
        return new Finding(
                first.code(),
                first.rule(),
                first.severity(),
                first.consequence(),
                ObjectPath.table(key.relation),
                first.attribute(),
                values,
                first.odd(),
                first.provenance(),
                locations,
                group.size() + " columns on which the entity says nothing itself (" + names + "), for example "
                        + first.object().name() + ": " + first.message(),
                repairs,
                group.stream().map(Finding::object).toList());
    }

    private static int order(Side target) {
        return switch (target) {
            case ENTITIES -> 0;
            case DATABASE -> 1;
            case DOCUMENT -> 2;
        };
    }

    private record Key(
            String code,
            QualifiedName relation,
            String severity,
            @Nullable Side odd) {}
}
