package io.github.schemaguard.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Severity;
import java.util.Locale;
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
        verdict.findings().forEach(reported -> result(results.addObject(), reported));
        return JsonText.text(root);
    }

    private static void rule(ObjectNode node, String code, Finding example) {
        String words = example.rule().replace('-', ' ');
        String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        String page = "docs/rules/" + code + ".md";
        node.put("id", code).put("name", example.rule());
        node.putObject("shortDescription").put("text", title);
        node.putObject("fullDescription").put("text", title + ": found in " + attribute(example));
        node.putObject("help")
                .put("text", "What it means, and how to fix it: " + page + " of schema-maven-plugin.")
                .put("markdown", "What it means, and how to fix it: `" + page + "` of schema-maven-plugin.");
        node.putObject("defaultConfiguration").put("level", level(example.severity()));
        node.putObject("properties").putArray("tags").add("database").add("schema");
    }

    private static String attribute(Finding example) {
        return "the database schema, attribute " + example.attribute().label() + ".";
    }

    private static void result(ObjectNode node, RunVerdict.ReportedFinding reported) {
        Finding finding = reported.finding();
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
        if (reported.state() == RunVerdict.ReportedFinding.State.BASELINED) {
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
