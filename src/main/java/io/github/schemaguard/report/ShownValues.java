package io.github.schemaguard.report;

import io.github.schemaguard.compare.sql.ReadableExpression;
import io.github.schemaguard.compare.sql.ValueList;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FindingMember;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The values of a finding as people read them. Lists of values are shown as lists, each with what others have and it does not
 * have; expressions are shown without the casts that PostgreSQL adds.
 *
 * @param bySide the text for each side that has a value
 * @param areLists whether all values are lists
 */
record ShownValues(Map<Side, String> bySide, boolean areLists) {

    private static final String CHECK = "check (";

    static ShownValues of(Finding finding) {
        return of(finding.object().kind(), finding.attribute(), finding.values());
    }

    static ShownValues of(FindingMember member, Attribute attribute) {
        return of(member.object().kind(), attribute, member.values());
    }

    Optional<String> of(Side side) {
        return Optional.ofNullable(bySide.get(side));
    }

    private static ShownValues of(ObjectKind kind, Attribute attribute, Map<Side, String> values) {
        Map<Side, Set<String>> lists = new EnumMap<>(Side.class);
        boolean listed = attribute == Attribute.LABELS || kind == ObjectKind.CHECK;
        if (listed) {
            values.forEach((side, value) -> list(attribute, value).ifPresent(list -> lists.put(side, list)));
        }
        Map<Side, String> shown = new EnumMap<>(Side.class);
        if (!lists.isEmpty() && lists.keySet().equals(values.keySet())) {
            Set<String> all = new LinkedHashSet<>();
            lists.values().forEach(all::addAll);
            boolean quoted = values.values().stream().anyMatch(value -> value.contains("'"));
            lists.forEach((side, list) -> {
                Set<String> missing = new LinkedHashSet<>(all);
                missing.removeAll(list);
                shown.put(
                        side,
                        text(list, quoted) + (missing.isEmpty() ? "" : " (without " + text(missing, quoted) + ")"));
            });
            return new ShownValues(shown, true);
        }
        values.forEach((side, value) -> shown.put(side, readable(kind, value)));
        return new ShownValues(shown, false);
    }

    private static Optional<Set<String>> list(Attribute attribute, String value) {
        return ValueList.of(attribute == Attribute.LABELS ? "x = ANY (ARRAY[" + value + "])" : condition(value));
    }

    private static String condition(String value) {
        return value.startsWith(CHECK) && value.endsWith(")")
                ? value.substring(CHECK.length(), value.length() - 1)
                : value;
    }

    private static String text(Set<String> values, boolean quoted) {
        return values.stream()
                .map(value -> quoted ? "'" + value.replace("'", "''") + "'" : value)
                .collect(Collectors.joining(", "));
    }

    private static String readable(ObjectKind kind, String value) {
        if (kind != ObjectKind.CHECK) {
            return value;
        }
        String condition = condition(value);
        String readable = ReadableExpression.of(condition);
        return condition.equals(value) ? readable : CHECK + readable + ")";
    }
}
