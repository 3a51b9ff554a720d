package io.github.schemaguard.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemaguard.finding.AttributeCoverage;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FindingMember;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code report.json}, format 1: the format for scripts. Its JSON Schema is {@code report.schema.json} beside this class. */
final class JsonReport implements ReportFormat {

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String file() {
        return "report.json";
    }

    @Override
    public String render(RunVerdict verdict) {
        ObjectNode root = JsonText.object();
        root.put("format", 1);
        root.put("verdict", verdict.passed() ? "PASS" : "FAIL");
        ArrayNode reasons = root.putArray("reasons");
        verdict.reasons().forEach(reasons::add);
        ArrayNode sources = root.putArray("sources");
        verdict.sources().forEach(sources::add);
        if (!verdict.modules().isEmpty()) {
            ArrayNode modules = root.putArray("modules");
            verdict.modules().forEach(modules::add);
        }
        root.put("failOn", verdict.failOn().label());
        ArrayNode checks = root.putArray("checks");
        verdict.checks()
                .forEach(run -> checks.addObject()
                        .put("check", run.check().label())
                        .put("state", run.state().name())
                        .put("compared", run.compared())
                        .put("reason", run.reason()));
        root.putObject("summary")
                .put("error", verdict.count(Severity.ERROR))
                .put("warning", verdict.count(Severity.WARNING))
                .put("info", verdict.count(Severity.INFO))
                .put("baselined", verdict.baselined());
        coverage(root.putObject("coverage"), verdict.coverage());
        ObjectNode queries = root.putObject("queries");
        queries.put("checked", verdict.queries().checked());
        ArrayNode skipped = queries.putArray("skipped");
        verdict.queries().skipped().forEach(skipped::add);
        ArrayNode unknown = queries.putArray("unknown");
        verdict.queries().unknown().forEach(unknown::add);
        ArrayNode findings = root.putArray("findings");
        verdict.findings().forEach(reported -> finding(findings.addObject(), reported, verdict.sides()));
        return JsonText.text(root);
    }

    private static void coverage(ObjectNode node, AttributeCoverage coverage) {
        node.put("checked", coverage.checked());
        node.put("skipped", coverage.skipped().size());
        node.put("unknown", coverage.unknown().size());
        ArrayNode skipped = node.putArray("skippedAttributes");
        coverage.skipped().forEach(skipped::add);
        ArrayNode unknown = node.putArray("unknownAttributes");
        coverage.unknown().forEach(unknown::add);
    }

    private static void finding(ObjectNode node, RunVerdict.ReportedFinding reported, List<Side> sides) {
        Finding finding = reported.finding();
        node.put("code", finding.code());
        node.put("rule", finding.rule());
        node.put("severity", finding.severity().name());
        node.put("consequence", finding.consequence().name());
        object(node.putObject("object"), finding.object());
        node.put("attribute", finding.attribute().label());
        EnumSet<Side> columns = EnumSet.of(Side.DATABASE, Side.ENTITIES, Side.DOCUMENT);
        columns.addAll(sides);
        columns.forEach(side -> node.put(side.label(), finding.value(side).orElse(null)));
        node.put("odd", finding.odd() == null ? null : finding.odd().label());
        node.put(
                "provenance",
                finding.provenance() == null
                        ? null
                        : finding.provenance().name().toLowerCase(Locale.ROOT));
        locations(node, finding.locations());
        node.put("message", finding.message());
        repairs(node, finding.repairs());
        if (!finding.members().isEmpty()) {
            ArrayNode members = node.putArray("members");
            finding.members().forEach(member -> member(members.addObject(), member, columns));
        }
        node.put("fingerprint", finding.fingerprint().value());
        node.put("state", reported.state().name());
    }

    /** What the finding says of all members is not repeated for each of them. */
    private static void member(ObjectNode node, FindingMember member, Set<Side> columns) {
        object(node.putObject("object"), member.object());
        if (!member.values().isEmpty()) {
            columns.forEach(side -> node.put(side.label(), member.values().get(side)));
        }
        if (!member.locations().isEmpty()) {
            locations(node, member.locations());
        }
        if (!member.repairs().isEmpty()) {
            repairs(node, member.repairs());
        }
    }

    private static void locations(ObjectNode node, List<Location> places) {
        ArrayNode locations = node.putArray("locations");
        places.forEach(location -> locations
                .addObject()
                .put("file", location.file())
                .put("line", location.line() == 0 ? null : location.line()));
    }

    private static void repairs(ObjectNode node, List<Repair> all) {
        ArrayNode repairs = node.putArray("repairs");
        all.forEach(repair -> {
            ObjectNode entry =
                    repairs.addObject().put("target", repair.target().label()).put("text", repair.text());
            if (repair.hazard() != null) {
                entry.put("hazard", repair.hazard());
            }
        });
    }

    /** A table or view is also its own {@code table}, so that a script can filter all kinds by table. */
    private static void object(ObjectNode node, ObjectPath path) {
        boolean relation = path.kind() == ObjectKind.TABLE || path.kind() == ObjectKind.VIEW;
        node.put("kind", path.kind().label());
        node.put("schema", path.schema());
        node.put("table", relation ? path.name() : path.table());
        node.put("name", path.name());
        if (!path.columns().isEmpty()) {
            ArrayNode columns = node.putArray("columns");
            path.columns().forEach(columns::add);
        }
    }
}
