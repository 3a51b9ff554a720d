package io.github.schemaguard.json;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.ExclusionConstraint;
import io.github.schemaguard.model.ExtendedStatistics;
import io.github.schemaguard.model.RandomRecords;
import io.github.schemaguard.model.RewriteRule;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.UnreadableObject;
import io.github.schemaguard.model.part.GenerationExpression;
import io.github.schemaguard.model.part.NotNullConstraint;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;

/** The JSON Schema of {@code catalog.json}, made from the records that it consists of. */
final class CatalogSchema {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Definitions that were published under another name than the record has by now. */
    private static final Map<Class<?>, String> PUBLISHED_AS = Map.of(
            CheckConstraint.class, "Check",
            ExclusionConstraint.class, "Exclusion",
            ExtendedStatistics.class, "Statistics",
            GenerationExpression.class, "Generated",
            NotNullConstraint.class, "NotNull",
            RewriteRule.class, "Rule",
            TableJson.class, "Table",
            UnreadableObject.class, "Unseen");

    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private CatalogSchema() {}

    static String text() throws Exception {
        return new CatalogSchema().build();
    }

    private String build() throws Exception {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "schema-maven-plugin: catalog.json, format " + CatalogJson.FORMAT);
        root.put(
                "description",
                "One description of a PostgreSQL schema. Types, defaults and expressions are PostgreSQL's own rendering"
                        + " on an empty search_path; names are as PostgreSQL stores them, unquoted."
                        + " A property that may be missing is left out when there is nothing to say.");
        ObjectNode content = object(Catalog.class);
        ObjectNode properties = MAPPER.createObjectNode();
        properties.set("format", MAPPER.createObjectNode().put("const", CatalogJson.FORMAT));
        properties.set(
                "fingerprint",
                MAPPER.createObjectNode()
                        .put("type", "string")
                        .put("pattern", "^[0-9a-f]{16}$")
                        .put(
                                "description",
                                "Of the meaning: equal for two databases that were made in another order, by other"
                                        + " roles, with other OIDs."));
        content.get("properties").properties().forEach(p -> properties.set(p.getKey(), p.getValue()));
        root.put("type", "object");
        root.set("properties", properties);
        ArrayNode required = root.putArray("required").add("format").add("fingerprint");
        content.get("required").forEach(required::add);
        root.put("additionalProperties", false);
        ObjectNode defs = root.putObject("$defs");
        definitions.forEach(defs::set);
        return MAPPER.writer(new DefaultPrettyPrinter(
                                        new Separators().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                                .withObjectIndenter(new DefaultIndenter("  ", "\n")))
                        .writeValueAsString(root)
                + "\n";
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode node = MAPPER.createObjectNode().put("type", "object");
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = node.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), schemaOf(component.getGenericType()));
            if (!RandomRecords.isNullable(component)) {
                required.add(component.getName());
            }
        }
        return node.put("additionalProperties", false);
    }

    private ObjectNode schemaOf(Type type) {
        ObjectNode node = MAPPER.createObjectNode();
        if (type == String.class) {
            return node.put("type", "string");
        }
        if (type == boolean.class) {
            return node.put("type", "boolean");
        }
        if (type == int.class || type == long.class) {
            return node.put("type", "integer");
        }
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Map.class) {
                node.put("type", "object").set("additionalProperties", schemaOf(String.class));
            } else {
                node.put("type", "array").set("items", schemaOf(generic.getActualTypeArguments()[0]));
            }
            return node;
        }
        Class<?> plain = type == Table.class ? TableJson.class : (Class<?>) type;
        if (plain.isEnum()) {
            ArrayNode values = node.putArray("enum");
            for (Object constant : plain.getEnumConstants()) {
                values.add(constant instanceof ObjectKind kind ? kind.label() : ((Enum<?>) constant).name());
            }
            return node;
        }
        String name = PUBLISHED_AS.getOrDefault(plain, plain.getSimpleName());
        if (!definitions.containsKey(name)) {
            definitions.put(name, node);
            definitions.put(name, object(plain));
        }
        return MAPPER.createObjectNode().put("$ref", "#/$defs/" + name);
    }
}
