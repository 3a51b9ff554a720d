package io.github.schemaguard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.goal.checks.KnownRules;
import io.github.schemaguard.lint.rule.LintRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The JSON Schema that editors use knows every rule and parameter. {@code -Dgolden.rewrite} writes it. */
class PolicySchemaTest {

    private static final Path FILE = Path.of("docs/policy.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Test
    void the_schema_has_every_rule_and_parameter() throws IOException {
        String text = JSON.writeValueAsString(schema()).replace("\r\n", "\n") + "\n";
        if (System.getProperty("golden.rewrite") != null) {
            Files.writeString(FILE, text);
        }
        assertThat(Files.readString(FILE)).isEqualTo(text);
    }

    private static ObjectNode schema() {
        ObjectNode schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Policy of schema-maven-plugin")
                .put("type", "object")
                .put("additionalProperties", false);
        ObjectNode rules = schema.putObject("properties")
                .putObject("rules")
                .put("type", "object")
                .put("additionalProperties", false);
        ObjectNode properties = rules.putObject("properties");
        for (Rule rule : KnownRules.ALL) {
            properties.set(rule.code(), ofRule(rule));
            properties.set(rule.name(), ofRule(rule));
        }
        ObjectNode level = schema.putObject("$defs").putObject("level").put("description", "off, on, or a severity");
        PolicyLevel.labels().forEach(level.putArray("enum")::add);
        level.withArray("enum").add(true).add(false);
        return schema;
    }

    private static ObjectNode ofRule(Rule rule) {
        ObjectNode node = JSON.createObjectNode().put("description", rule + ": " + rule.page());
        node.putArray("anyOf").addObject().put("$ref", "#/$defs/level");
        ObjectNode detailed =
                node.withArray("anyOf").addObject().put("type", "object").put("additionalProperties", false);
        ObjectNode parts = detailed.putObject("properties");
        parts.putObject("severity").put("$ref", "#/$defs/level");
        parts.putObject("objects")
                .put("type", "object")
                .putObject("additionalProperties")
                .put("$ref", "#/$defs/level");
        if (rule instanceof LintRule lint && !lint.defaults().values().isEmpty()) {
            ObjectNode parameters =
                    parts.putObject("parameters").put("type", "object").put("additionalProperties", false);
            ObjectNode each = parameters.putObject("properties");
            lint.defaults()
                    .values()
                    .forEach((name, value) -> each.putObject(name).put("description", "default: " + value));
        }
        return node;
    }
}
