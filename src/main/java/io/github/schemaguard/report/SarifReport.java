package io.github.schemaguard.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.VisibleText;
import io.github.schemaguard.html.RelativeUri;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * SARIF 2.1.0, with relative locations and stable partial fingerprints, within what GitHub accepts: each result has a place with
 * a line, and at most 100 of them are shown.
 */
final class SarifReport implements ReportFormat {

    private static final int PLACES = 100;

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public String file() {
        return "report.sarif";
    }

    @Override
    public boolean isForRepository() {
        return true;
    }

    @Override
    public String render(RunVerdict verdict) {
        ObjectNode root = JsonText.object();
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Schemaguard");
        // Unknown while the classes do not come from the plugin's jar.
        String version = SarifReport.class.getPackage().getImplementationVersion();
        if (version != null) {
            driver.put("version", version);
        }
        Map<String, Finding> rules = new TreeMap<>();
        verdict.findings().forEach(j -> rules.putIfAbsent(j.finding().code(), j.finding()));
        ArrayNode ruleNodes = driver.putArray("rules");
        rules.forEach((code, example) -> rule(ruleNodes.addObject(), code, example));
        ArrayNode results = run.putArray("results");
        List<String> codes = List.copyOf(rules.keySet());
        verdict.findings().forEach(reported -> result(results.addObject(), reported, codes));
        return JsonText.text(root);
    }

    private static void rule(ObjectNode node, String code, Finding example) {
        String words = example.rule().replace('-', ' ');
        String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        node.put("id", code).put("name", example.rule());
        node.putObject("shortDescription").put("text", title);
        Optional<RulePage> page = RulePage.of(code);
        node.putObject("fullDescription")
                .put("text", page.map(RulePage::summary).orElse(title));
        node.putObject("help")
                .put("text", page.map(RulePage::reason).orElse(title))
                .put("markdown", page.map(RulePage::markdown).orElse(title));
        node.putObject("defaultConfiguration").put("level", level(example.severity()));
        node.putObject("properties").putArray("tags").add("database").add("schema");
    }

    private static void result(ObjectNode node, RunVerdict.ReportedFinding reported, List<String> codes) {
        Finding finding = reported.finding();
        node.put("ruleId", finding.code()).put("ruleIndex", codes.indexOf(finding.code()));
        node.put("level", level(finding.severity()));
        node.putObject("message").put("text", text(finding));
        ArrayNode locations = node.putArray("locations");
        finding.locations().stream().limit(PLACES).forEach(location -> {
            ObjectNode physical = locations.addObject().putObject("physicalLocation");
            physical.putObject("artifactLocation").put("uri", RelativeUri.relative(location.file()));
            physical.putObject("region").put("startLine", Math.max(1, location.line()));
        });
        node.putObject("partialFingerprints")
                .put("schemaguard/v1", finding.fingerprint().value());
        if (reported.state() != RunVerdict.ReportedFinding.State.NEW) {
            boolean comment = reported.state() == RunVerdict.ReportedFinding.State.SILENCED;
            node.putArray("suppressions").addObject().put("kind", comment ? "inSource" : "external");
        }
    }

    /** What, and what to do. A viewer takes text in brackets that a link follows as a link, so it is escaped. */
    private static String text(Finding finding) {
        StringBuilder text = new StringBuilder();
        text.append(finding.object()).append(": ").append(ReportText.sentence(finding.message()));
        for (Repair repair : finding.repairs()) {
            text.append('\n')
                    .append(ReportText.target(repair.target()))
                    .append(": ")
                    .append(repair.text());
        }
        return VisibleText.characters(
                text.toString().replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]"));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
