package io.github.schemaguard.compare;

import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.source.Source;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What to compare.
 *
 * @param sides every side that the checks need
 * @param mapping the mapping of the entities; {@link Mapping#EMPTY} without entities
 * @param checks which sides to compare; {@link CheckName#CHANGE_LOG} is not part of this comparison and is ignored
 */
public record ComparisonRequest(
        Map<Side, Source.Known> sides,
        Mapping mapping,
        Set<CheckName> checks,
        IgnoreList ignore,
        LocationLookup places) {

    public ComparisonRequest {
        sides = Map.copyOf(sides);
        checks = Set.copyOf(checks);
        Objects.requireNonNull(mapping);
        Objects.requireNonNull(ignore);
        Objects.requireNonNull(places);
        for (CheckName check : checks) {
            for (Side side : check.sides()) {
                if (!sides.containsKey(side)) {
                    throw new IllegalArgumentException(
                            "the check " + check.label() + " needs the " + side.label() + " side, which was not read");
                }
            }
        }
    }

    /** The sides that the checks need, most trusted first. */
    Map<Side, Source.Known> compared() {
        Map<Side, Source.Known> compared = new EnumMap<>(Side.class);
        for (CheckName check : checks) {
            for (Side side : check.sides()) {
                compared.put(side, Objects.requireNonNull(sides.get(side)));
            }
        }
        return compared;
    }
}
