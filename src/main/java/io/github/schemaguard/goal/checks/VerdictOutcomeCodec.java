package io.github.schemaguard.goal.checks;

import io.github.schemaguard.cache.InputFingerprint;
import io.github.schemaguard.finding.AttributeCoverage;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.QueryCoverage;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.session.NumberedTexts;
import io.github.schemaguard.goal.session.RunCache;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.json.FindingsJson;
import io.github.schemaguard.json.JsonReadException;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.report.RunVerdict;
import io.github.schemaguard.report.RunVerdict.ReportedFinding;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the outcome of the checks as text. Only an outcome that another run would reproduce is written, with all sides read.
 * Findings name lines of sources, which nothing else depends on; so the sources matter only if there are findings.
 */
public final class VerdictOutcomeCodec implements RunCache.Codec<VerdictOutcome> {

    private static final String PROPOSAL = "proposal ";

    private final Project project;
    private final RunCache cache;

    public VerdictOutcomeCodec(Project project, RunCache cache) {
        this.project = project;
        this.cache = cache;
    }

    @Override
    public Optional<Map<String, String>> write(VerdictOutcome outcome) {
        RunVerdict verdict = outcome.verdict();
        if (!cache.isReproducible() || !verdict.checks().stream().allMatch(run -> run.state() == CheckRun.State.RAN)) {
            return Optional.empty();
        }
        Map<String, String> text = new TreeMap<>();
        NumberedTexts.write("reason", verdict.reasons(), text);
        NumberedTexts.write("source", verdict.sources(), text);
        NumberedTexts.write(
                "check",
                verdict.checks().stream().map(run -> run.check().name()).toList(),
                text);
        NumberedTexts.write(
                "compared",
                verdict.checks().stream()
                        .map(run -> String.valueOf(run.compared()))
                        .toList(),
                text);
        text.put("fail on", verdict.failOn().name());
        text.put("checked", String.valueOf(verdict.coverage().checked()));
        NumberedTexts.write("skipped", verdict.coverage().skipped(), text);
        NumberedTexts.write("unknown", verdict.coverage().unknown(), text);
        text.put("checked queries", String.valueOf(verdict.queries().checked()));
        NumberedTexts.write("skipped query", verdict.queries().skipped(), text);
        NumberedTexts.write("unknown query", verdict.queries().unknown(), text);
        NumberedTexts.write("note", outcome.notes(), text);
        if (!verdict.findings().isEmpty()) {
            Optional<String> sources = sources();
            if (sources.isEmpty()) {
                return Optional.empty();
            }
            text.put("sources", sources.get());
            text.put(
                    "findings",
                    FindingsJson.text(verdict.findings().stream()
                            .map(ReportedFinding::finding)
                            .toList()));
            NumberedTexts.write(
                    "state",
                    verdict.findings().stream().map(each -> each.state().name()).toList(),
                    text);
            text.put("surroundings", CatalogJson.bare(verdict.surroundings()));
            outcome.proposals().forEach((file, content) -> text.put(PROPOSAL + file, content));
        }
        return Optional.of(text);
    }

    @Override
    public VerdictOutcome read(Map<String, String> text) {
        List<String> reasons = NumberedTexts.read("reason", text);
        List<String> compared = NumberedTexts.read("compared", text);
        List<CheckRun> runs = new ArrayList<>();
        for (String check : NumberedTexts.read("check", text)) {
            runs.add(CheckRun.ran(CheckName.valueOf(check), Integer.parseInt(compared.get(runs.size()))));
        }
        RunVerdict verdict = new RunVerdict(
                reasons,
                NumberedTexts.read("source", text),
                runs,
                findings(text),
                new AttributeCoverage(
                        Integer.parseInt(text.getOrDefault("checked", "0")),
                        NumberedTexts.read("skipped", text),
                        NumberedTexts.read("unknown", text)),
                FailureThreshold.valueOf(text.getOrDefault("fail on", "")),
                new QueryCoverage(
                        Integer.parseInt(text.getOrDefault("checked queries", "0")),
                        NumberedTexts.read("skipped query", text),
                        NumberedTexts.read("unknown query", text)),
                text.containsKey("surroundings")
                        ? CatalogJson.parseBare(text.getOrDefault("surroundings", ""))
                        : Catalog.EMPTY,
                List.of());
        return new VerdictOutcome(verdict, proposals(text), NumberedTexts.read("note", text));
    }

    private List<ReportedFinding> findings(Map<String, String> text) {
        String kept = text.get("findings");
        if (kept == null) {
            return List.of();
        }
        if (!sources().equals(Optional.ofNullable(text.get("sources")))) {
            throw new JsonReadException("the sources have changed, and lines may have moved");
        }
        List<String> states = NumberedTexts.read("state", text);
        List<ReportedFinding> findings = new ArrayList<>();
        for (Finding finding : FindingsJson.parse(kept)) {
            findings.add(new ReportedFinding(finding, ReportedFinding.State.valueOf(states.get(findings.size()))));
        }
        return findings;
    }

    private static SortedMap<String, String> proposals(Map<String, String> text) {
        SortedMap<String, String> proposals = new TreeMap<>();
        text.forEach((name, content) -> {
            if (name.startsWith(PROPOSAL)) {
                proposals.put(name.substring(PROPOSAL.length()), content);
            }
        });
        return proposals;
    }

    /** Empty when a source cannot be read: then its lines are unknown. */
    private Optional<String> sources() {
        InputFingerprint inputs = new InputFingerprint("sources");
        try {
            project.sourceRoots().forEach(inputs::with);
            project.neededResources().forEach(each -> inputs.with(each.directory()));
        } catch (UncheckedIOException unreadable) {
            return Optional.empty();
        }
        return Optional.of(inputs.key());
    }
}
