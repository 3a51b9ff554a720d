package io.github.schemaguard.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FindingMember;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.report.RunVerdict.ReportedFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the findings of a {@code report.json} that this plugin wrote, without the values that they compare. */
public final class JsonReportReader {

    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonReportReader() {}

    /**
     * The findings in the order of the report.
     *
     * @throws IllegalArgumentException with a reason, when the text is not a report of format 1
     */
    public static List<ReportedFinding> findings(String text) {
        try {
            JsonNode root = MAPPER.readTree(text);
            if (root.path("format").asInt() != 1) {
                throw new IllegalArgumentException("it is not a report of format 1");
            }
            List<ReportedFinding> findings = new ArrayList<>();
            for (JsonNode node : root.path("findings")) {
                findings.add(new ReportedFinding(
                        finding(node),
                        ReportedFinding.State.valueOf(node.path("state").asText())));
            }
            return findings;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Finding finding(JsonNode node) {
        return new Finding(
                node.path("code").asText(),
                node.path("rule").asText(),
                Severity.valueOf(node.path("severity").asText()),
                Consequence.valueOf(node.path("consequence").asText()),
                object(node.path("object")),
                named(Attribute.values(), Attribute::label, node.path("attribute")),
                Map.of(),
                null,
                null,
                locations(node),
                node.path("message").asText(),
                repairs(node),
                elements(node.path("members"))
                        .map(member -> new FindingMember(
                                object(member.path("object")), Map.of(), locations(member), repairs(member)))
                        .toList());
    }

    private static ObjectPath object(JsonNode node) {
        ObjectKind kind = named(ObjectKind.values(), ObjectKind::label, node.path("kind"));
        boolean relation = kind == ObjectKind.TABLE || kind == ObjectKind.VIEW;
        return new ObjectPath(
                kind,
                node.path("schema").textValue(),
                relation ? null : node.path("table").textValue(),
                node.path("name").asText(),
                elements(node.path("columns")).map(JsonNode::asText).toList());
    }

    private static List<Location> locations(JsonNode node) {
        return elements(node.path("locations"))
                .map(place -> new Location(
                        place.path("file").asText(),
                        Math.max(0, place.path("line").asInt())))
                .toList();
    }

    private static List<Repair> repairs(JsonNode node) {
        return elements(node.path("repairs"))
                .map(repair -> new Repair(
                        named(Side.values(), Side::label, repair.path("target")),
                        List.of(new Repair.Step(repair.path("text").asText(), false)),
                        repair.path("hazard").textValue()))
                .toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements.stream();
    }

    private static <T> T named(T[] values, Function<T, String> label, JsonNode node) {
        return Stream.of(values)
                .filter(value -> label.apply(value).equals(node.asText()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it names an unknown \"" + node.asText() + "\""));
    }
}
