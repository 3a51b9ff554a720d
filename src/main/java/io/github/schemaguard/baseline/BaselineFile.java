package io.github.schemaguard.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The baseline as a checked-in JSON file that people edit: to give a reason, or an end date. */
public final class BaselineFile {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private BaselineFile() {}

    /**
     * Reads the file's text.
     *
     * @throws BaselineException when it is no baseline; the message says where
     */
    public static Baseline read(String file, String text) {
        try {
            JsonNode root = MAPPER.readTree(text);
            if (root.path("format").asInt() != 1 || !root.path("accepted").isArray()) {
                throw new BaselineException(file + ": not a baseline of format 1; write one with mvn schema:baseline");
            }
            List<AcceptedFinding> entries = new ArrayList<>();
            for (JsonNode entry : root.path("accepted")) {
                entries.add(entry(file, entries.size() + 1, entry));
            }
            return new Baseline(entries);
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            throw new BaselineException(file + line + ": not JSON: " + e.getOriginalMessage());
        }
    }

    private static AcceptedFinding entry(String file, int number, JsonNode node) {
        String fingerprint = node.path("fingerprint").asText();
        if (fingerprint.isEmpty()) {
            throw new BaselineException(file + ": entry " + number + " has no fingerprint");
        }
        String until = node.path("until").asText("");
        try {
            return new AcceptedFinding(
                    fingerprint,
                    node.path("code").asText(),
                    node.path("object").asText(),
                    node.path("attribute").asText(),
                    node.path("reason").asText(),
                    until.isEmpty() || until.equals("null") ? null : LocalDate.parse(until));
        } catch (DateTimeException e) {
            throw new BaselineException(file + ": entry " + number + " is accepted until '" + until
                    + "', which is no date like 2027-01-31");
        }
    }

    /** The whole content of the file. */
    public static String write(Baseline baseline) {
        ObjectNode root = MAPPER.createObjectNode().put("format", 1);
        ArrayNode accepted = root.putArray("accepted");
        for (AcceptedFinding entry : baseline.entries()) {
            accepted.addObject()
                    .put("code", entry.code())
                    .put("object", entry.object())
                    .put("attribute", entry.attribute())
                    .put("reason", entry.reason())
                    .put("until", entry.until() == null ? null : entry.until().toString())
                    .put("fingerprint", entry.fingerprint());
        }
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try {
            return MAPPER.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(indenter)
                                    .withArrayIndenter(indenter))
                            .writeValueAsString(root)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", e);
        }
    }
}
