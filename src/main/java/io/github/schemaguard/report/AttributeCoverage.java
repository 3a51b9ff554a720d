package io.github.schemaguard.report;

import java.util.List;

/**
 * How many mapped attributes were compared, and which were not.
 *
 * @param skipped those that have no column to compare, each with the reason
 * @param unknown those that could not be compared, each with the reason; never passed over in silence
 */
public record AttributeCoverage(int checked, List<String> skipped, List<String> unknown) {

    public static final AttributeCoverage NONE = new AttributeCoverage(0, List.of(), List.of());

    public AttributeCoverage {
        skipped = List.copyOf(skipped);
        unknown = List.copyOf(unknown);
    }
}
