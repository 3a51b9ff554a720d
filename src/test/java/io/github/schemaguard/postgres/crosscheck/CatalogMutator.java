package io.github.schemaguard.postgres.crosscheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.json.JsonReadException;
import io.github.schemaguard.model.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Creates catalogs that differ from the original in one fact: a field of {@code catalog.json} has another value or is
 * missing, or a list lacks an element. Each kind of fact is changed once, where it first occurs.
 */
public final class CatalogMutator {

    /**
     * A catalog with one changed fact.
     *
     * @param fact the kind of fact, as a path in {@code catalog.json}, and the change
     */
    public record Mutation(String fact, Catalog catalog) {}

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final int MOST_FAILURES = 50;

    /** The fields that are optional in the JSON Schema. */
    private static final Set<String> OPTIONAL = optional();

    /** All texts that occur in a field, by the field's name. Another one of them makes a readable change. */
    private final Map<String, Set<String>> texts = new HashMap<>();

    /** The facts already changed, and those that no server has: the file's own fields, inherited checks of a domain. */
    private final Set<String> mutated = new HashSet<>(
            Set.of("/format changed", "/fingerprint changed", "/schemas[]/domains[]/checks[]/inherited changed"));

    /** How often changing a kind of fact failed, for example because a value is valid only elsewhere. */
    private final Map<String, Integer> failures = new HashMap<>();

    /** @param catalogs the originals; a changed value comes from any of them */
    public CatalogMutator(Collection<Catalog> catalogs) {
        catalogs.forEach(catalog -> collect("", tree(catalog)));
    }

    private static Set<String> optional() {
        Set<String> optional = new HashSet<>();
        try {
            for (JsonNode type : MAPPER.readTree(
                            Path.of("docs/catalog.schema.json").toFile())
                    .path("$defs")) {
                Set<String> fields = new HashSet<>();
                type.path("properties").fieldNames().forEachRemaining(fields::add);
                type.path("required").forEach(field -> fields.remove(field.textValue()));
                optional.addAll(fields);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return optional;
    }

    private void collect(String field, JsonNode node) {
        if (node.isTextual()) {
            texts.computeIfAbsent(field, f -> new TreeSet<>()).add(node.textValue());
        }
        node.properties().forEach(entry -> collect(entry.getKey(), entry.getValue()));
        if (node.isArray()) {
            node.forEach(element -> collect(field, element));
        }
    }

    /** The mutations of a catalog, without kinds of facts that were already changed in another one. */
    public List<Mutation> mutate(Catalog catalog) {
        List<Mutation> mutations = new ArrayList<>();
        JsonNode tree = tree(catalog);
        visit("", "", tree, (fact, change, undo) -> {
            if (!mutated.contains(fact) && failures.getOrDefault(fact, 0) < MOST_FAILURES) {
                change.run();
                readable(tree)
                        .filter(other -> !other.equals(catalog))
                        .ifPresentOrElse(
                                other -> {
                                    mutated.add(fact);
                                    mutations.add(new Mutation(fact, other));
                                },
                                () -> failures.merge(fact, 1, Integer::sum));
                undo.run();
            }
        });
        return mutations;
    }

    private interface Attempts {
        void attempt(String fact, Runnable change, Runnable undo);
    }

    private void visit(String path, String field, JsonNode node, Attempts attempts) {
        if (node instanceof ObjectNode object) {
            // If options are a map, their names are values too.
            boolean options = field.equals("options") && !object.has("type");
            for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
                String name = entry.getKey();
                JsonNode value = entry.getValue();
                String inner = path + "/" + (options ? "*" : name);
                visit(inner, name, value, attempts);
                Runnable undo = () -> object.set(name, value);
                if (OPTIONAL.contains(name)) {
                    attempts.attempt(inner + " left out", () -> object.remove(name), undo);
                }
                otherValues(name, value)
                        .forEach(other -> attempts.attempt(inner + " changed", () -> object.set(name, other), undo));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int place = i;
                JsonNode element = array.get(i);
                visit(path + "[]", field, element, attempts);
                attempts.attempt(path + "[] lost", () -> array.remove(place), () -> array.insert(place, element));
                otherValues(field, element)
                        .forEach(other -> attempts.attempt(
                                path + "[] changed", () -> array.set(place, other), () -> array.set(place, element)));
            }
        }
    }

    private Stream<JsonNode> otherValues(String field, JsonNode value) {
        if (value.isBoolean()) {
            return Stream.of(BooleanNode.valueOf(!value.booleanValue()));
        }
        if (value.isNumber()) {
            return Stream.of(LongNode.valueOf(value.longValue() - 1));
        }
        return value.isTextual()
                ? Stream.concat(
                                Stream.of(value.textValue() + "x"),
                                texts.getOrDefault(field, Set.of()).stream()
                                        .filter(text -> !text.equals(value.textValue())))
                        .map(TextNode::valueOf)
                : Stream.empty();
    }

    private static JsonNode tree(Catalog catalog) {
        try {
            return MAPPER.readTree(CatalogJson.bare(catalog));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("catalog.json is JSON", e);
        }
    }

    /** The catalog of a tree; empty if no catalog can have the changed value. */
    private static Optional<Catalog> readable(JsonNode tree) {
        try {
            return Optional.of(CatalogJson.parseBare(tree.toString()));
        } catch (JsonReadException e) {
            return Optional.empty();
        }
    }
}
