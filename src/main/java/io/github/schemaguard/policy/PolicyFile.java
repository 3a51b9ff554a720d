package io.github.schemaguard.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.schemaguard.finding.NearestName;
import io.github.schemaguard.finding.PathPattern;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.lint.rule.RuleSettings;
import io.github.schemaguard.policy.RulePolicy.ObjectLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code schema-policy.yaml}. A rule is named by its code or its name. What is not known is refused. */
public final class PolicyFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();
    private static final List<String> TOP = List.of("rules");
    private static final List<String> OF_A_RULE = List.of("severity", "parameters", "objects");

    private final String name;
    private final Collection<? extends Rule> known;

    private PolicyFile(String name, Collection<? extends Rule> known) {
        this.name = name;
        this.known = known;
    }

    /**
     * Reads a policy.
     *
     * @param name the file's name for messages
     * @param known all rules
     * @throws PolicyException when the text is no policy, or names what does not exist
     */
    public static SchemaPolicy read(String name, String text, Collection<? extends Rule> known) {
        return new PolicyFile(name, known).read(text);
    }

    private SchemaPolicy read(String text) {
        JsonNode root;
        try {
            root = YAML.readTree(text);
        } catch (JsonProcessingException e) {
            throw new PolicyException(
                    name + ", line "
                            + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + ": this is no YAML: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    e);
        }
        Map<String, RulePolicy> policies = new TreeMap<>();
        if (root.isMissingNode() || root.isNull()) {
            return new SchemaPolicy(text, policies);
        }
        requireObject(root, "the file");
        requireKnown(root, "", TOP);
        JsonNode rules = root.path("rules");
        if (!rules.isMissingNode() && !rules.isNull()) {
            requireObject(rules, "rules");
            rules.properties().forEach(entry -> {
                Rule rule = rule(entry.getKey());
                if (policies.put(rule.code(), policy(rule, "rules." + entry.getKey(), entry.getValue())) != null) {
                    throw new PolicyException(name + ": rules names " + rule + " twice, by its code and by its name");
                }
            });
        }
        return new SchemaPolicy(text, policies);
    }

    private Rule rule(String given) {
        return known.stream()
                .filter(rule -> rule.code().equals(given) || rule.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new PolicyException(name + ": there is no rule " + given
                        + NearestName.suggestion(
                                given,
                                known.stream()
                                        .flatMap(rule -> Stream.of(rule.code(), rule.name()))
                                        .toList())));
    }

    private RulePolicy policy(Rule rule, String place, JsonNode node) {
        RuleSettings defaults = rule instanceof LintRule lint ? lint.defaults() : RuleSettings.NONE;
        if (node.isValueNode()) {
            RulePolicy policy = new RulePolicy(level(node, place), defaults, List.of());
            return usable(rule, place, policy);
        }
        requireObject(node, place);
        requireKnown(node, place + ".", OF_A_RULE);
        JsonNode severity = node.path("severity");
        return usable(
                rule,
                place,
                new RulePolicy(
                        severity.isMissingNode() ? implied(node) : level(severity, place + ".severity"),
                        defaults.with(parameters(rule, defaults, place + ".parameters", node.path("parameters"))),
                        objects(place + ".objects", node.path("objects"))));
    }

    /** Who sets parameters of a rule wants it asked. */
    private static @Nullable PolicyLevel implied(JsonNode node) {
        return node.has("parameters") && !node.has("objects") ? PolicyLevel.ON : null;
    }

    private RulePolicy usable(Rule rule, String place, RulePolicy policy) {
        if (rule instanceof LintRule lint && policy.isOn(lint.isOnByDefault())) {
            try {
                lint.requireUsable(policy.settings());
            } catch (IllegalArgumentException e) {
                throw new PolicyException(name + ": " + place + ": " + e.getMessage(), e);
            }
        }
        return policy;
    }

    private PolicyLevel level(JsonNode node, String place) {
        String label = node.isBoolean() ? (node.booleanValue() ? "on" : "off") : node.asText();
        return PolicyLevel.labelled(label)
                .orElseThrow(() -> new PolicyException(name + ": " + place + " is one of "
                        + String.join(", ", PolicyLevel.labels()) + ", not '" + label + "'"
                        + NearestName.suggestion(label, PolicyLevel.labels())));
    }

    private Map<String, String> parameters(Rule rule, RuleSettings defaults, String place, JsonNode node) {
        Map<String, String> values = new TreeMap<>();
        if (node.isMissingNode()) {
            return values;
        }
        requireObject(node, place);
        if (defaults.values().isEmpty() && !node.isEmpty()) {
            throw new PolicyException(name + ": " + place + ": " + rule + " has no parameters");
        }
        requireKnown(node, place + ".", defaults.values().keySet());
        node.properties().forEach(entry -> values.put(entry.getKey(), text(entry.getValue(), place)));
        return values;
    }

    private String text(JsonNode value, String place) {
        if (value.isArray()) {
            List<String> words = new ArrayList<>();
            value.forEach(word -> words.add(word.asText()));
            return String.join(", ", words);
        }
        if (!value.isValueNode()) {
            throw new PolicyException(name + ": " + place + ": a parameter is a text, a number or a list of them");
        }
        return value.asText();
    }

    private List<ObjectLevel> objects(String place, JsonNode node) {
        List<ObjectLevel> objects = new ArrayList<>();
        if (node.isMissingNode()) {
            return objects;
        }
        requireObject(node, place);
        node.properties().forEach(entry -> {
            boolean except = entry.getKey().startsWith("!");
            String pattern = entry.getKey().substring(except ? 1 : 0).strip();
            if (pattern.isEmpty()) {
                throw new PolicyException(
                        name + ": " + place + " has an empty pattern; write an object, such as audit.*");
            }
            objects.add(new ObjectLevel(
                    PathPattern.of(pattern), except, level(entry.getValue(), place + "." + entry.getKey())));
        });
        return objects;
    }

    private void requireObject(JsonNode node, String place) {
        if (!node.isObject()) {
            throw new PolicyException(name + ": " + place + " has the form 'name: value', a line each");
        }
    }

    private void requireKnown(JsonNode node, String place, Collection<String> keys) {
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                throw new PolicyException(name + ": " + place + key + " is not known"
                        + NearestName.suggestion(key, keys) + ". Known are " + String.join(", ", keys));
            }
        });
    }
}
