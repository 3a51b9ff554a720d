package io.github.schemaguard.report;

import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FindingMember;
import io.github.schemaguard.finding.FirstNames;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.VisibleText;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The findings for a console: what breaks first, one block per finding. What does not fail the build and has no effect at run
 * time is one line per rule.
 */
public final class ConsoleReport {

    /** At most this many blocks of a severity. The rest is one line per rule, and the reports have all of it. */
    private static final int BLOCKS = 20;

    private static final int NAMED = 3;
    private static final String INDENT = "    ";
    private static final String DEEPER = INDENT + INDENT;

    private final int width;
    private final boolean verbose;
    private final List<Line> lines = new ArrayList<>();

    /** One line, and the severity of what it is about. */
    public record Line(Severity severity, String text) {}

    /**
     * A report that has no lines yet.
     *
     * @param width the longest line
     * @param verbose whether each finding has a block
     */
    public ConsoleReport(int width, boolean verbose) {
        this.width = width;
        this.verbose = verbose;
    }

    /** The lines about the findings that nobody has accepted. */
    public List<Line> of(RunVerdict verdict) {
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            List<Finding> findings = worstFirst(verdict.open().stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList());
            boolean brief = severity == Severity.INFO && !verdict.failOn().blocks(severity);
            int blocks = verbose ? findings.size() : brief ? 0 : Math.min(BLOCKS, findings.size());
            findings.subList(0, blocks).forEach(this::block);
            perRule(severity, findings.subList(blocks, findings.size()), blocks > 0);
        }
        return List.copyOf(lines);
    }

    /** Findings of one severity by what happens at run time, the worst first. */
    static List<Finding> worstFirst(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .reversed()
                        .thenComparing(Finding::consequence)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** What was compared with what: {@code Compared database with entities (380 facts), change log (3 entries)}. */
    public static String compared(RunVerdict verdict) {
        return verdict.checks().stream()
                .filter(run -> run.state() == CheckRun.State.RAN)
                .filter(run -> run.check() != CheckName.QUERIES || run.compared() > 0)
                .map(ConsoleReport::compared)
                .collect(Collectors.joining(", ", "Compared: ", ""));
    }

    private static String compared(CheckRun run) {
        if (run.check() == CheckName.CHANGE_LOG) {
            return "change log with document (" + ReportText.count(run.compared(), "entry", "entries") + ")";
        }
        if (run.check() == CheckName.LINT) {
            return "schema with its rules (" + ReportText.count(run.compared(), "object", "objects") + ")";
        }
        if (run.check() == CheckName.QUERIES) {
            return "queries with database (" + ReportText.count(run.compared(), "query", "queries") + ")";
        }
        return run.check().sides().stream().map(ReportText::side).collect(Collectors.joining(" with ")) + " ("
                + ReportText.count(run.compared(), "fact", "facts") + ")";
    }

    private void block(Finding finding) {
        Severity severity = finding.severity();
        add(severity, finding.code() + " " + finding.object() + ": " + finding.message());
        ShownValues values = ShownValues.of(finding);
        if (values.areLists()) {
            values.bySide().forEach((side, text) -> add(severity, INDENT + ReportText.side(side) + ": " + text));
        }
        if (finding.members().stream().anyMatch(member -> !member.repairs().isEmpty())) {
            int shown = finding.size() <= NAMED + 1 || verbose ? finding.size() : NAMED;
            finding.members().subList(0, shown).forEach(member -> member(severity, member));
            if (shown < finding.size()) {
                add(severity, INDENT + "… and " + (finding.size() - shown) + " more, each in the reports");
            }
            return;
        }
        for (Location location : finding.locations()) {
            add(severity, INDENT + "at " + location);
        }
        repairs(severity, INDENT, finding.repairs());
    }

    private void member(Severity severity, FindingMember member) {
        String place =
                member.locations().isEmpty() ? "" : " at " + member.locations().get(0);
        add(severity, INDENT + member.object() + place);
        repairs(severity, DEEPER, member.repairs());
    }

    private void repairs(Severity severity, String indent, List<Repair> repairs) {
        for (Repair repair : repairs) {
            String hazard = repair.hazard() == null ? "" : " (" + repair.hazard() + ")";
            add(severity, indent + ReportText.target(repair.target()) + ": " + repair.text() + hazard);
        }
    }

    /** @param more whether other findings of this severity have blocks */
    private void perRule(Severity severity, List<Finding> findings, boolean more) {
        Map<String, List<Finding>> rules = new TreeMap<>(
                findings.stream().collect(Collectors.groupingBy(finding -> finding.code() + " " + finding.rule())));
        rules.forEach((rule, members) -> {
            List<String> names = members.stream()
                    .flatMap(finding -> finding.members().isEmpty()
                            ? List.of(finding.object()).stream()
                            : finding.memberObjects().stream())
                    .map(ObjectPath::toString)
                    .distinct()
                    .toList();
            add(severity, rule + ": " + names.size() + (more ? " more" : "") + " (" + some(names) + ")");
        });
        if (!rules.isEmpty()) {
            add(severity, INDENT + "-Dschema.verbose=true lists each of them");
        }
    }

    private static String some(List<String> names) {
        return FirstNames.of(names, names.size() <= NAMED + 1 ? names.size() : NAMED);
    }

    /** Another text in lines of that width, safe for a log. */
    public static List<String> wrapped(String text, int width) {
        return WrappedText.of(VisibleText.line(text), width);
    }

    private void add(Severity severity, String text) {
        wrapped(text, width).forEach(line -> lines.add(new Line(severity, line)));
    }
}
