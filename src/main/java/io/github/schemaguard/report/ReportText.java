package io.github.schemaguard.report;

import io.github.schemaguard.finding.AttributeCoverage;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.QueryCoverage;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Texts that several reports share. */
public final class ReportText {

    private ReportText() {}

    /**
     * The word for the outcome: {@code fail}, {@code pass}, or {@code drift} when there are errors that do not fail the build.
     */
    static String result(RunVerdict verdict) {
        if (!verdict.passed()) {
            return "fail";
        }
        return verdict.count(Severity.ERROR) > 0 ? "drift" : "pass";
    }

    /** One line with the number of findings per level and the number of compared facts. */
    public static String summary(RunVerdict verdict) {
        int compared = verdict.checks().stream().mapToInt(CheckRun::compared).sum();
        String missing = notCompared(verdict);
        if (compared == 0) {
            return missing.isEmpty() ? "Nothing was compared." : "Nothing was compared. " + missing;
        }
        String findings = verdict.findings().isEmpty()
                ? "No drift"
                : count(verdict.count(Severity.ERROR), "error") + ", "
                        + count(verdict.count(Severity.WARNING), "warning") + ", "
                        + verdict.count(Severity.INFO) + " info"
                        + (verdict.baselined() == 0 ? "" : ", " + verdict.baselined() + " accepted");
        AttributeCoverage coverage = verdict.coverage();
        String attributes = coverage.checked()
                                + coverage.skipped().size()
                                + coverage.unknown().size()
                        == 0
                ? ""
                : "; attributes: " + coverage.checked() + " checked, "
                        + coverage.skipped().size() + " skipped, "
                        + coverage.unknown().size() + " unknown";
        QueryCoverage prepared = verdict.queries();
        String queries = prepared.isEmpty()
                ? ""
                : "; queries: " + prepared.checked() + " checked, "
                        + prepared.skipped().size() + " skipped, "
                        + prepared.unknown().size() + " unknown";
        String rest = findings + " in " + count(compared, "compared fact") + attributes + queries + ".";
        return missing.isEmpty() ? rest : missing + " The other checks: " + rest;
    }

    /** A sentence for each reason why checks could not run; empty when all could. */
    private static String notCompared(RunVerdict verdict) {
        Map<String, List<String>> checks = new LinkedHashMap<>();
        for (CheckRun run : verdict.checks()) {
            if (run.state() == CheckRun.State.FAILED) {
                checks.computeIfAbsent(String.valueOf(run.reason()), reason -> new ArrayList<>())
                        .add(run.check().label());
            }
        }
        List<String> sentences = new ArrayList<>();
        checks.forEach((reason, labels) ->
                sentences.add("Not compared: " + String.join(", ", labels) + ", because " + sentence(reason)));
        return String.join(" ", sentences);
    }

    /** A finding in one line, for an annotation: what, where, what to do. Of a group, the first place. */
    static String line(Finding finding) {
        StringBuilder text =
                new StringBuilder().append(finding.object()).append(": ").append(sentence(finding.message()));
        if (finding.size() > 1) {
            finding.locations().stream()
                    .limit(1)
                    .forEach(first -> text.append(' ').append(first));
            return text.append(" [each place and repair: report.md]").toString();
        }
        for (Location location : finding.locations()) {
            text.append(' ').append(location);
        }
        for (Repair repair : finding.repairs()) {
            text.append(" [")
                    .append(target(repair.target()))
                    .append(": ")
                    .append(repair.text())
                    .append(']');
        }
        return text.toString();
    }

    static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }

    static String plural(Severity severity) {
        return switch (severity) {
            case ERROR -> "Errors";
            case WARNING -> "Warnings";
            case INFO -> "Information";
        };
    }

    static String state(CheckRun.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** The heading of the column of a side. */
    static String side(Side side) {
        return side == Side.OTHER ? "other database" : side.label();
    }

    /** Which side a repair changes, as the beginning of a line. A change to a database is always a proposal. */
    public static String target(Side side) {
        return switch (side) {
            case ENTITIES -> "in the entity";
            case DATABASE -> "or change the database";
            case DOCUMENT -> "for the document";
            case MIGRATIONS -> "in the migrations";
            case OTHER -> "or change the other database";
        };
    }

    /** An annotation or a command; otherwise the repair is described in words. */
    static boolean isCode(Repair repair) {
        return switch (repair.target()) {
            case ENTITIES -> repair.text().startsWith("@");
            case DOCUMENT -> repair.text().startsWith("mvn ");
            case DATABASE, OTHER, MIGRATIONS -> true;
        };
    }

    private static String count(long number, String thing) {
        return count(number, thing, thing + "s");
    }

    static String count(long number, String one, String several) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : several);
    }
}
