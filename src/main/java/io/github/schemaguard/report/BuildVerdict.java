package io.github.schemaguard.report;

import io.github.schemaguard.finding.AttributeCoverage;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.QueryCoverage;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.model.Catalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Unites the verdicts of the modules of a build into one. */
public final class BuildVerdict {

    private BuildVerdict() {}

    /**
     * A module and its report.
     *
     * @param name as the build shows it
     * @param directory relative to the root of the build, with forward slashes; empty for the root itself
     * @param verdict null if the module has no report
     */
    public record OfModule(
            String name, String directory, @Nullable RunVerdict verdict) {

        public OfModule {
            Objects.requireNonNull(name);
            Objects.requireNonNull(directory);
        }

        /** One line: the result of the module. */
        public String line() {
            if (verdict == null) {
                return name + ": no report";
            }
            int compared =
                    verdict.checks().stream().mapToInt(CheckRun::compared).sum();
            return name + ": " + (verdict.passed() ? "pass" : "fail") + ", "
                    + ReportText.count(compared, "fact", "facts") + " compared, "
                    + ReportText.count(verdict.count(Severity.ERROR), "error", "errors") + ", "
                    + ReportText.count(verdict.count(Severity.WARNING), "warning", "warnings") + ", "
                    + verdict.count(Severity.INFO) + " info";
        }

        private String prefixed(String text) {
            return name + ": " + text;
        }

        private Location located(Location location) {
            return directory.isEmpty() || location.file().startsWith("/") || location.isInJar()
                    ? location
                    : new Location(directory + "/" + location.file(), location.line());
        }

        private Finding located(Finding finding) {
            return finding.toBuilder().eachLocation(this::located).build();
        }
    }

    /** The verdict about all modules. The build passes if every module that has a report does. */
    public static RunVerdict of(List<OfModule> modules) {
        List<OfModule> reported =
                modules.stream().filter(module -> module.verdict() != null).toList();
        List<RunVerdict.ReportedFinding> findings = new ArrayList<>();
        List<CheckRun> checks = new ArrayList<>();
        for (OfModule module : reported) {
            RunVerdict verdict = Objects.requireNonNull(module.verdict());
            verdict.findings()
                    .forEach(each ->
                            findings.add(new RunVerdict.ReportedFinding(module.located(each.finding()), each.state())));
            verdict.checks()
                    .forEach(run -> checks.add(new CheckRun(
                            run.check(),
                            run.state(),
                            run.compared(),
                            run.reason() == null ? null : module.prefixed(run.reason()))));
        }
        return new RunVerdict(
                texts(reported, RunVerdict::reasons),
                texts(reported, RunVerdict::sources),
                united(checks),
                findings,
                new AttributeCoverage(
                        sum(reported, verdict -> verdict.coverage().checked()),
                        texts(reported, verdict -> verdict.coverage().skipped()),
                        texts(reported, verdict -> verdict.coverage().unknown())),
                strictest(reported),
                new QueryCoverage(
                        sum(reported, verdict -> verdict.queries().checked()),
                        texts(reported, verdict -> verdict.queries().skipped()),
                        texts(reported, verdict -> verdict.queries().unknown())),
                Catalog.EMPTY,
                modules.stream().map(OfModule::line).toList());
    }

    private static List<String> texts(List<OfModule> modules, Function<RunVerdict, List<String>> of) {
        return modules.stream()
                .flatMap(module -> of.apply(Objects.requireNonNull(module.verdict())).stream()
                        .map(module::prefixed))
                .toList();
    }

    private static int sum(List<OfModule> modules, Function<RunVerdict, Integer> of) {
        return modules.stream()
                .mapToInt(module -> of.apply(Objects.requireNonNull(module.verdict())))
                .sum();
    }

    private static FailureThreshold strictest(List<OfModule> modules) {
        return modules.stream()
                .map(module -> Objects.requireNonNull(module.verdict()).failOn())
                .max(Comparator.comparing(threshold -> List.of(Severity.values()).stream()
                        .filter(threshold::blocks)
                        .count()))
                .orElse(FailureThreshold.ERROR);
    }

    /** One run for each check: it failed if it failed in a module, and ran if it ran in one. */
    private static List<CheckRun> united(List<CheckRun> all) {
        Map<CheckName, CheckRun> united = new EnumMap<>(CheckName.class);
        all.forEach(run -> united.merge(run.check(), run, BuildVerdict::united));
        return List.copyOf(united.values());
    }

    private static CheckRun united(CheckRun one, CheckRun other) {
        if (one.state() == CheckRun.State.FAILED && other.state() == CheckRun.State.FAILED) {
            return new CheckRun(
                    one.check(), one.state(), one.compared() + other.compared(), one.reason() + "; " + other.reason());
        }
        CheckRun lead = rank(other) > rank(one) ? other : one;
        return new CheckRun(lead.check(), lead.state(), one.compared() + other.compared(), lead.reason());
    }

    private static int rank(CheckRun run) {
        return switch (run.state()) {
            case SKIPPED -> 0;
            case RAN -> 1;
            case FAILED -> 2;
        };
    }
}
