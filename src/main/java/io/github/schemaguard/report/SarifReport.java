package io.github.schemaguard.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Severity;
import java.util.Map;
import java.util.TreeMap;

/** SARIF 2.1.0, with relative locations and stable partial fingerprints. */
final class SarifReport implements ReportFormat {

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public String file() {
        return "report.sarif";
    }

    @Override
    public String render(RunVerdict verdict) {
        ObjectNode root = JsonText.object();
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Schemaguard");
        Map<String, String> rules = new TreeMap<>();
        verdict.findings()
                .forEach(j -> rules.put(j.finding().code(), j.finding().rule()));
        ArrayNode ruleNodes = driver.putArray("rules");
        rules.forEach((code, rule) -> ruleNodes.addObject().put("id", code).put("name", rule));
        ArrayNode results = run.putArray("results");
        verdict.findings().forEach(judged -> result(results.addObject(), judged));
        return JsonText.text(root);
    }

    private static void result(ObjectNode node, RunVerdict.Judged judged) {
        Finding finding = judged.finding();
        node.put("ruleId", finding.code());
        node.put("level", level(finding.severity()));
        node.putObject("message").put("text", finding.object() + ": " + ReportText.sentence(finding.message()));
        ArrayNode locations = node.putArray("locations");
        for (Location location : finding.locations()) {
            ObjectNode physical = locations.addObject().putObject("physicalLocation");
            physical.putObject("artifactLocation").put("uri", RelativeUri.relative(location.file()));
            if (location.line() > 0) {
                physical.putObject("region").put("startLine", location.line());
            }
        }
        node.putObject("partialFingerprints")
                .put("schemaguard/v1", finding.fingerprint().value());
        if (judged.state() == RunVerdict.Judged.State.BASELINED) {
            node.putArray("suppressions").addObject().put("kind", "external");
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
