package io.github.schemaguard.baseline;

import io.github.schemaguard.finding.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The findings that a team has accepted, so that only new ones fail its build. */
public record Baseline(List<AcceptedFinding> entries) {

    private static final Comparator<AcceptedFinding> ORDER = Comparator.comparing(AcceptedFinding::object)
            .thenComparing(AcceptedFinding::attribute)
            .thenComparing(AcceptedFinding::code)
            .thenComparing(AcceptedFinding::fingerprint);

    public static final Baseline EMPTY = new Baseline(List.of());

    public Baseline {
        entries = entries.stream().sorted(ORDER).toList();
    }

    /** Accepts these findings and no others, keeping the reason and end date of those already accepted. */
    public Baseline accepting(Collection<Finding> findings) {
        Map<String, AcceptedFinding> known = byFingerprint();
        return new Baseline(findings.stream()
                .map(AcceptedFinding::of)
                .map(fresh -> known.getOrDefault(fresh.fingerprint(), fresh))
                .distinct()
                .toList());
    }

    /** Separates accepted findings from new ones. An expired entry accepts nothing. */
    public Outcome apply(Collection<Finding> findings, LocalDate today) {
        Map<String, AcceptedFinding> known = byFingerprint();
        Set<Finding> accepted = new LinkedHashSet<>();
        Set<String> met = new LinkedHashSet<>();
        for (Finding finding : findings) {
            AcceptedFinding entry = known.get(finding.fingerprint().value());
            if (entry != null && entry.holdsOn(today)) {
                accepted.add(finding);
                met.add(entry.fingerprint());
            }
        }
        List<AcceptedFinding> stale = new ArrayList<>(entries);
        stale.removeIf(entry -> met.contains(entry.fingerprint()));
        return new Outcome(accepted, stale);
    }

    private Map<String, AcceptedFinding> byFingerprint() {
        return entries.stream()
                .collect(Collectors.toMap(AcceptedFinding::fingerprint, Function.identity(), (first, second) -> first));
    }

    /**
     * The result of applying a baseline to the findings of a run.
     *
     * @param accepted the findings that do not fail the build
     * @param stale the entries that matched no finding, or have expired
     */
    public record Outcome(Set<Finding> accepted, List<AcceptedFinding> stale) {
        public Outcome {
            accepted = Set.copyOf(accepted);
            stale = List.copyOf(stale);
        }
    }
}
