package io.github.schemaguard.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Severity;

/** GitLab's code quality report (a subset of Code Climate's). Fingerprints must be unique, or GitLab drops entries. */
final class GitlabReport implements ReportFormat {

    @Override
    public String name() {
        return "gitlab";
    }

    @Override
    public String file() {
        return "gl-code-quality-report.json";
    }

    @Override
    public boolean isForRepository() {
        return true;
    }

    @Override
    public String render(RunVerdict verdict) {
        ArrayNode root = JsonNodeFactory.instance.arrayNode();
        for (Finding finding : verdict.open()) {
            Location location = finding.locations().isEmpty()
                    ? new Location("pom.xml", 1)
                    : finding.locations().get(0);
            ObjectNode node = root.addObject();
            node.put("description", finding.object() + ": " + ReportText.sentence(finding.message()));
            node.put("check_name", finding.code());
            node.put("fingerprint", finding.fingerprint().value());
            node.put("severity", severity(finding.severity()));
            node.putObject("location")
                    .put("path", location.file())
                    .putObject("lines")
                    .put("begin", Math.max(1, location.line()));
        }
        return JsonText.text(root);
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "major";
            case INFO -> "info";
        };
    }
}
