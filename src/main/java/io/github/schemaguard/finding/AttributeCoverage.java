package io.github.schemaguard.finding;

import java.util.List;

/**
 * How many mapped attributes were compared, and which were not.
 *
 * @param skipped the attributes without a column to compare, each with the reason
 * @param unknown the attributes that could not be compared, each with the reason
 */
public record AttributeCoverage(int checked, List<String> skipped, List<String> unknown) {

    public static final AttributeCoverage NONE = new AttributeCoverage(0, List.of(), List.of());

    public AttributeCoverage {
        skipped = List.copyOf(skipped);
        unknown = List.copyOf(unknown);
    }
}
