package io.github.schemaguard.finding;

import java.util.List;

/**
 * Which mapped attributes were compared. Every attribute is in one of the three groups, so that none is skipped silently.
 *
 * @param checked how many attributes were compared with a column, or found to have none
 * @param skipped the attributes without a column to compare, each with the reason
 * @param unknown the attributes that could not be compared, each with the reason
 */
public record AttributeCoverage(int checked, List<String> skipped, List<String> unknown) {

    /** No attribute was compared, because there are no entities to compare. */
    public static final AttributeCoverage NONE = new AttributeCoverage(0, List.of(), List.of());

    public AttributeCoverage {
        skipped = List.copyOf(skipped);
        unknown = List.copyOf(unknown);
    }
}
