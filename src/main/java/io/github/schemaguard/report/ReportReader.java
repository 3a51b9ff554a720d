package io.github.schemaguard.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.schemaguard.finding.AttributeCoverage;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FindingMember;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.QueryCoverage;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.report.RunVerdict.ReportedFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a {@code report.json}, so that another goal can show what it says. */
public final class ReportReader {

    private static final String ADVICE = "Write it with mvn schema:report";

    private ReportReader() {}

    /**
     * Reads a file.
     *
     * @throws IOException with a sentence that names the file and the next step, if it is missing or not such a report
     */
    public static RunVerdict read(Path file) throws IOException {
        try {
            JsonNode root = JsonMapper.builder().build().readTree(Files.readString(file));
            if (root.path("format").asInt() != 1) {
                throw new NoSuchElementException("format 1");
            }
            return verdict(root);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no " + file + ". " + ADVICE, e);
        } catch (JacksonException | IllegalArgumentException | NoSuchElementException e) {
            throw new IOException(file + " is no report.json of this version. " + ADVICE, e);
        }
    }

    private static RunVerdict verdict(JsonNode root) {
        JsonNode coverage = root.path("coverage");
        JsonNode queries = root.path("queries");
        RunVerdict verdict = new RunVerdict(
                texts(root, "reasons"),
                texts(root, "sources"),
                each(root, "checks", ReportReader::check),
                each(root, "findings", ReportReader::reported),
                new AttributeCoverage(
                        coverage.path("checked").asInt(),
                        texts(coverage, "skippedAttributes"),
                        texts(coverage, "unknownAttributes")),
                root.has("failOn")
                        ? FailureThreshold.labelled(text(root, "failOn")).orElseThrow()
                        : FailureThreshold.ERROR,
                new QueryCoverage(
                        queries.path("checked").asInt(), texts(queries, "skipped"), texts(queries, "unknown")),
                Catalog.EMPTY,
                texts(root, "modules"));
        if (verdict.passed() != text(root, "verdict").equals("PASS")) {
            throw new IllegalArgumentException("the verdict and its reasons disagree");
        }
        return verdict;
    }

    private static CheckRun check(JsonNode node) {
        return new CheckRun(
                CheckName.labelled(text(node, "check")).orElseThrow(),
                CheckRun.State.valueOf(text(node, "state")),
                node.path("compared").asInt(),
                node.path("reason").textValue());
    }

    private static ReportedFinding reported(JsonNode node) {
        return new ReportedFinding(
                new Finding(
                        text(node, "code"),
                        text(node, "rule"),
                        Severity.valueOf(text(node, "severity")),
                        Consequence.valueOf(text(node, "consequence")),
                        object(node.path("object")),
                        labelled(Attribute.values(), Attribute::label, text(node, "attribute")),
                        values(node),
                        optional(node, "odd", label -> labelled(Side.values(), Side::label, label)),
                        optional(node, "provenance", name -> Finding.Provenance.valueOf(name.toUpperCase(Locale.ROOT))),
                        each(node, "locations", ReportReader::location),
                        text(node, "message"),
                        each(node, "repairs", ReportReader::repair),
                        each(node, "members", ReportReader::member)),
                ReportedFinding.State.valueOf(text(node, "state")));
    }

    private static FindingMember member(JsonNode node) {
        return new FindingMember(
                object(node.path("object")),
                values(node),
                each(node, "locations", ReportReader::location),
                each(node, "repairs", ReportReader::repair));
    }

    private static Map<Side, String> values(JsonNode node) {
        Map<Side, String> values = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            String value = node.path(side.label()).textValue();
            if (value != null) {
                values.put(side, value);
            }
        }
        return values;
    }

    private static Location location(JsonNode node) {
        return new Location(text(node, "file"), node.path("line").asInt());
    }

    /** The steps of a repair are one text in the file. */
    private static Repair repair(JsonNode node) {
        return new Repair(
                labelled(Side.values(), Side::label, text(node, "target")),
                List.of(new Repair.Step(text(node, "text"), false)),
                node.path("hazard").textValue());
    }

    /** A table or view is its own {@code table} in the file. */
    private static ObjectPath object(JsonNode node) {
        ObjectKind kind = labelled(ObjectKind.values(), ObjectKind::label, text(node, "kind"));
        boolean relation = kind == ObjectKind.TABLE || kind == ObjectKind.VIEW;
        return new ObjectPath(
                kind,
                node.path("schema").textValue(),
                relation ? null : node.path("table").textValue(),
                text(node, "name"),
                texts(node, "columns"));
    }

    private static <T> T labelled(T[] all, Function<T, String> label, String wanted) {
        return List.of(all).stream()
                .filter(each -> label.apply(each).equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private static <T> @Nullable T optional(JsonNode node, String field, Function<String, T> reader) {
        String text = node.path(field).textValue();
        return text == null ? null : reader.apply(text);
    }

    private static <T> List<T> each(JsonNode node, String field, Function<JsonNode, T> reader) {
        List<T> all = new ArrayList<>();
        node.path(field).forEach(element -> all.add(reader.apply(element)));
        return all;
    }

    private static List<String> texts(JsonNode node, String field) {
        return each(node, field, JsonNode::asText);
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).textValue();
        if (text == null) {
            throw new NoSuchElementException(field);
        }
        return text;
    }
}
