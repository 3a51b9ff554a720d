package io.github.schemaguard.compare;

import io.github.schemaguard.finding.AttributeCoverage;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import java.util.List;
import java.util.Map;

/**
 * The result of a comparison.
 *
 * @param findings in the order of reports, one for each fact or group of facts
 * @param compared how many facts each check compared
 * @param attributes which mapped attributes were compared; all empty when entities were not compared
 * @param ignored the names of the tables, views and sequences that were ignored
 */
public record ComparisonResult(
        List<Finding> findings, Map<CheckName, Integer> compared, AttributeCoverage attributes, List<String> ignored) {

    public ComparisonResult {
        findings = findings.stream().sorted().toList();
        compared = Map.copyOf(compared);
        ignored = List.copyOf(ignored);
    }
}
