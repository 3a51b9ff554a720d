package io.github.schemaguard.baseline;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.model.fact.ObjectPath;
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
                .flatMap(AcceptedFinding::of)
                .map(fresh -> known.getOrDefault(fresh.fingerprint(), fresh))
                .distinct()
                .toList());
    }

    /** This baseline and the entries of another one that it does not have. */
    public Baseline and(Baseline other) {
        Map<String, AcceptedFinding> known = byFingerprint();
        List<AcceptedFinding> both = new ArrayList<>(entries);
        other.entries().stream()
                .filter(entry -> !known.containsKey(entry.fingerprint()))
                .forEach(both::add);
        return new Baseline(both);
    }

    /**
     * Separates accepted findings from new ones. An expired entry accepts nothing. A group of which only some members are
     * accepted is divided into an accepted and a new one.
     *
     * @param everything whether all checks ran: only then is an entry that matches nothing stale
     */
    public Outcome apply(Collection<Finding> findings, LocalDate today, boolean everything) {
        Map<String, AcceptedFinding> known = byFingerprint();
        List<Finding> accepted = new ArrayList<>();
        List<Finding> open = new ArrayList<>();
        Set<String> met = new LinkedHashSet<>();
        List<String> grown = new ArrayList<>();
        for (Finding finding : findings) {
            Set<ObjectPath> fresh = new LinkedHashSet<>();
            finding.fingerprints().forEach((part, fingerprint) -> {
                AcceptedFinding entry = known.get(fingerprint.value());
                if (entry != null && entry.holdsOn(today)) {
                    met.add(entry.fingerprint());
                } else {
                    fresh.add(part);
                }
            });
            if (fresh.isEmpty()) {
                accepted.add(finding);
            } else if (fresh.size() == finding.fingerprints().size()) {
                open.add(finding);
            } else {
                String names = fresh.stream().map(ObjectPath::toString).collect(Collectors.joining(", "));
                grown.add(finding.code() + " " + finding.object() + ": the baseline accepts all of it but " + names);
                accepted.add(finding.toBuilder()
                        .keeping(part -> !fresh.contains(part))
                        .build());
                open.add(finding.toBuilder()
                        .keeping(fresh::contains)
                        .message("not accepted yet: " + names + ". " + finding.message())
                        .build());
            }
        }
        List<AcceptedFinding> stale = new ArrayList<>(entries);
        stale.removeIf(entry -> met.contains(entry.fingerprint()) || (!everything && entry.holdsOn(today)));
        return new Outcome(accepted, open, stale, grown);
    }

    private Map<String, AcceptedFinding> byFingerprint() {
        return entries.stream()
                .collect(Collectors.toMap(AcceptedFinding::fingerprint, Function.identity(), (first, second) -> first));
    }

    /**
     * The result of applying a baseline to the findings of a run.
     *
     * @param accepted the findings, and parts of groups, that do not fail the build
     * @param open the others
     * @param stale the entries that matched no finding, or have expired
     * @param grown a sentence for each group of which only some members are accepted
     */
    public record Outcome(List<Finding> accepted, List<Finding> open, List<AcceptedFinding> stale, List<String> grown) {
        public Outcome {
            grown = List.copyOf(grown);
            accepted = List.copyOf(accepted);
            open = List.copyOf(open);
            stale = List.copyOf(stale);
        }
    }
}
