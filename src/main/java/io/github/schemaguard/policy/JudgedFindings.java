package io.github.schemaguard.policy;

import io.github.schemaguard.finding.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Findings as a policy judges them.
 *
 * @param findings those that are reported, with the severities of the policy
 * @param off how many findings of each rule the policy turns off, by code
 */
public record JudgedFindings(List<Finding> findings, SortedMap<String, Integer> off) {
    public JudgedFindings {
        findings = List.copyOf(findings);
        off = Collections.unmodifiableSortedMap(new TreeMap<>(off));
    }

    /** Judges each finding. */
    public static JudgedFindings of(SchemaPolicy policy, Collection<Finding> findings) {
        List<Finding> judged = new ArrayList<>();
        SortedMap<String, Integer> off = new TreeMap<>();
        for (Finding finding : findings) {
            policy.judge(finding).ifPresentOrElse(judged::add, () -> off.merge(finding.code(), 1, Integer::sum));
        }
        return new JudgedFindings(judged, off);
    }

    /** What the policy turns off, so that nobody takes it for agreement; empty when it turns off nothing. */
    public Optional<String> note() {
        return off.isEmpty()
                ? Optional.empty()
                : Optional.of("not reported, because the policy turns them off: "
                        + off.entrySet().stream()
                                .map(rule -> rule.getKey() + " (" + rule.getValue() + ")")
                                .collect(Collectors.joining(", ")));
    }
}
