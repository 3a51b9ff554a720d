package io.github.schemaguard.goal.verdict;

import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.report.RunVerdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Why a build fails: a check that could not run, nothing compared, or new findings at the threshold. */
public final class FailureReasons {

    private FailureReasons() {}

    /**
     * The reasons, most important first; empty when the build may go on.
     *
     * @param failOn from which severity on a new finding fails the build
     */
    public static List<String> of(
            FailureThreshold failOn, List<CheckRun> runs, List<RunVerdict.ReportedFinding> reported) {
        Set<String> reasons = new LinkedHashSet<>();
        runs.stream()
                .filter(run -> run.state() == CheckRun.State.FAILED)
                .forEach(run -> reasons.add(String.valueOf(run.reason())));
        if (reasons.isEmpty() && runs.stream().allMatch(run -> run.compared() == 0)) {
            boolean queriesAlone = !runs.isEmpty() && runs.stream().allMatch(run -> run.check() == CheckName.QUERIES);
            reasons.add(
                    !queriesAlone
                            ? "nothing was compared, so the build must not pass"
                            : "nothing was compared, because no queries were found in the compiled classes: none of a"
                                    + " repository, none with a name, and no constant that is given to JdbcTemplate or"
                                    + " EntityManager");
        }
        Map<Severity, Integer> blocking = new EnumMap<>(Severity.class);
        reported.stream()
                .filter(each -> each.state() == RunVerdict.ReportedFinding.State.NEW)
                .map(each -> each.finding().severity())
                .filter(failOn::blocks)
                .forEach(severity -> blocking.merge(severity, 1, Integer::sum));
        if (!blocking.isEmpty()) {
            boolean onlyJudged = runs.stream().allMatch(run -> run.check() == CheckName.LINT);
            reasons.add((onlyJudged ? "the schema breaks its rules: " : "the schema has drifted: ") + counts(blocking)
                    + " (failOn=" + failOn.label() + ")");
        }
        return List.copyOf(reasons);
    }

    private static String counts(Map<Severity, Integer> blocking) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            Integer count = blocking.get(severity);
            if (count != null) {
                String name = severity == Severity.INFO
                        ? "difference"
                        : severity.name().toLowerCase(Locale.ROOT);
                counts.add(count + " " + name + (count == 1 ? "" : "s"));
            }
        }
        return String.join(", ", counts);
    }
}
