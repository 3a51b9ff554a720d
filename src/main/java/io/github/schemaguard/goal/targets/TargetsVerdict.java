package io.github.schemaguard.goal.targets;

import io.github.schemaguard.compare.ComparisonResult;
import io.github.schemaguard.compare.DatabaseComparison;
import io.github.schemaguard.compare.IgnoreList;
import io.github.schemaguard.finding.AttributeCoverage;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.QueryCoverage;
import io.github.schemaguard.goal.databases.DatabasesRequest;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.StepListener;
import io.github.schemaguard.goal.verdict.FailureReasons;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.policy.JudgedFindings;
import io.github.schemaguard.report.RunVerdict;
import io.github.schemaguard.report.TargetsReport;
import io.github.schemaguard.source.Coverage;
import io.github.schemaguard.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares each group of targets with what is expected, and decides whether the build fails. A finding names its targets. */
public final class TargetsVerdict {

    /** At most this many targets are named in a sentence; {@code targets.json} names them all. */
    private static final int NAMED = 10;

    private final DatabasesRequest request;
    private final CheckName check;
    private final StepListener steps;
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Difference> differences = new LinkedHashMap<>();
    private final Set<String> ignored = new TreeSet<>();
    private final Set<String> unseen = new TreeSet<>();
    private final List<String> off = new ArrayList<>();
    private final List<TargetsReport.Group> reported = new ArrayList<>();
    private long compared;
    private int asExpected;

    public TargetsVerdict(DatabasesRequest request, CheckName check, StepListener steps) {
        this.request = request;
        this.check = check;
        this.steps = steps;
    }

    /** The same difference of several targets. */
    private record Difference(Finding finding, Set<String> targets) {}

    /** Adds a sentence that the user should know. */
    public TargetsVerdict note(Optional<String> sentence) {
        sentence.ifPresent(notes::add);
        return this;
    }

    public VerdictOutcome of(String targets, TargetGroups groups, ExpectedTarget expected) {
        List<CheckRun> runs = new ArrayList<>();
        notes.addAll(expected.notes());
        if (expected.source() instanceof Source.Known known) {
            List<String> patterns = new ArrayList<>(request.ignore());
            patterns.addAll(expected.historyTables());
            IgnoreList ignore = IgnoreList.of(patterns);
            steps.run("comparing", () -> compare(groups.groups(), known, ignore));
            if (compared > 0) {
                runs.add(CheckRun.ran(check, (int) Math.min(compared, Integer.MAX_VALUE)));
            }
            notes.add(summary(groups));
            if (!ignored.isEmpty()) {
                notes.add("ignored: " + String.join(", ", ignored));
            }
            notes.addAll(off);
            unseen.forEach(each -> notes.add("not compared: " + each));
        } else {
            runs.add(CheckRun.failed(check, expected.source().failure().orElse("")));
            groups.groups()
                    .forEach(
                            group -> reported.add(new TargetsReport.Group(group.fingerprint(), group.targets(), null)));
        }
        unreadable(groups).forEach((reason, names) -> runs.add(CheckRun.failed(check, named(names) + ": " + reason)));
        if (runs.isEmpty()) {
            runs.add(CheckRun.ran(check, 0));
        }
        write(expected, groups);
        List<RunVerdict.ReportedFinding> findings = differences.values().stream()
                .map(difference -> RunVerdict.ReportedFinding.fresh(withTargets(difference)))
                .toList();
        List<String> reasons = FailureReasons.of(request.failOn(), runs, findings);
        return new VerdictOutcome(
                new RunVerdict(
                        reasons,
                        List.of("targets: " + targets, expected.source().description()),
                        runs,
                        findings,
                        AttributeCoverage.NONE,
                        request.failOn(),
                        QueryCoverage.NONE,
                        Catalog.EMPTY,
                        List.of()),
                Collections.emptySortedMap(),
                notes);
    }

    private boolean compare(List<TargetGroups.Group> groups, Source.Known expected, IgnoreList ignore) {
        for (TargetGroups.Group group : groups) {
            Source.Known target = new Source.Known("target", group.catalog(), Coverage.everything());
            ComparisonResult result = DatabaseComparison.run(check, target, expected, ignore);
            compared += (long) result.compared().getOrDefault(check, 0)
                    * group.targets().size();
            ignored.addAll(result.ignored());
            target.catalog()
                    .unseen()
                    .forEach(each -> unseen.add(named(group.targets()) + ": " + each.path() + ": " + each.reason()));
            List<String> lines = new ArrayList<>();
            JudgedFindings judged = JudgedFindings.of(request.policy(), result.findings());
            judged.note().ifPresent(note -> off.add(named(group.targets()) + ": " + note));
            for (Finding finding : judged.findings()) {
                differences
                        .computeIfAbsent(
                                finding.fingerprint().value() + finding.message(),
                                first -> new Difference(finding, new TreeSet<>()))
                        .targets()
                        .addAll(group.targets());
                lines.add(finding.code() + " " + finding.object() + ": " + finding.message());
            }
            asExpected += lines.isEmpty() ? group.targets().size() : 0;
            reported.add(new TargetsReport.Group(group.fingerprint(), group.targets(), lines));
        }
        return true;
    }

    private String summary(TargetGroups groups) {
        int read = groups.groups().stream()
                .mapToInt(group -> group.targets().size())
                .sum();
        int failed = groups.unreadable().size();
        List<String> others = new ArrayList<>(new TreeSet<>(reported.stream()
                .filter(group ->
                        group.differences() != null && !group.differences().isEmpty())
                .flatMap(group -> group.targets().stream())
                .toList()));
        return asExpected + " of " + (read + failed) + " targets are as expected"
                + (others.isEmpty() ? "" : "; " + named(others) + (others.size() == 1 ? " differs" : " differ"))
                + (failed == 0 ? "" : "; " + failed + " could not be read");
    }

    private static Finding withTargets(Difference difference) {
        Finding finding = difference.finding();
        return finding.toBuilder()
                .message(named(List.copyOf(difference.targets())) + ": " + finding.message())
                .build();
    }

    /** Targets that could not be read, by the reason. */
    private static Map<String, List<String>> unreadable(TargetGroups groups) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        groups.unreadable()
                .forEach((target, reason) -> byReason.computeIfAbsent(reason, first -> new ArrayList<>())
                        .add(target));
        return byReason;
    }

    /** Names as a part of a sentence: {@code t07, t12 and t31}. */
    private static String named(List<String> targets) {
        int shown = targets.size() <= NAMED ? targets.size() - 1 : NAMED;
        String last = targets.size() <= NAMED
                ? targets.get(targets.size() - 1)
                : targets.size() - NAMED + " others (all of them are in targets.json)";
        return shown == 0 ? last : String.join(", ", targets.subList(0, shown)) + " and " + last;
    }

    private void write(ExpectedTarget expected, TargetGroups groups) {
        TargetsReport report = new TargetsReport(
                expected.source().description(),
                reported,
                groups.unreadable().entrySet().stream()
                        .map(each -> new TargetsReport.Unreadable(each.getKey(), each.getValue()))
                        .toList());
        Path file = request.project().work().resolve("targets.json");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, report.text());
        } catch (IOException e) {
            throw new GoalException("cannot write " + file + ": " + e + ". Set schema.outputDirectory", e);
        }
    }
}
