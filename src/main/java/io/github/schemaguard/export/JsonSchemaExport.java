package io.github.schemaguard.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemaguard.document.content.PageFiles;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.EnumType;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code json-schema/}: a JSON Schema for each table. It describes a row as PostgreSQL's {@code to_jsonb} renders it. */
final class JsonSchemaExport implements ExportFormat {

    private static final Pattern LENGTH = Pattern.compile("character varying\\((\\d+)\\)|character\\((\\d+)\\)");

    @Override
    public String name() {
        return "json-schema";
    }

    @Override
    public SortedMap<String, String> render(Catalog catalog, String database) {
        Map<String, EnumType> enums = new HashMap<>();
        catalog.schemas()
                .forEach(schema -> schema.enums()
                        .forEach(type -> enums.put(new QualifiedName(schema.name(), type.name()).toString(), type)));
        SortedMap<String, String> files = new TreeMap<>();
        for (Schema schema : catalog.schemas()) {
            for (Table table : schema.tables()) {
                QualifiedName name = new QualifiedName(schema.name(), table.name());
                files.put(
                        "json-schema/" + PageFiles.file(name).replaceFirst("\\.md$", ".schema.json"),
                        ExportedJson.text(table(name, table, enums)));
            }
        }
        return files;
    }

    private static ObjectNode table(QualifiedName name, Table table, Map<String, EnumType> enums) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", name.toString());
        if (table.comment() != null) {
            root.put("description", table.comment());
        }
        root.put("type", "object");
        ObjectNode properties = root.putObject("properties");
        ArrayNode required = root.putArray("required");
        for (Column column : table.columns()) {
            ObjectNode property = properties.putObject(column.name());
            if (column.comment() != null) {
                property.put("description", column.comment());
            }
            ObjectNode value = column.nullable() ? property.putArray("anyOf").addObject() : property;
            if (column.nullable()) {
                ((ArrayNode) property.get("anyOf")).addObject().put("type", "null");
            }
            type(value, column.valueType(), enums);
            required.add(column.name());
        }
        root.put("additionalProperties", false);
        return root;
    }

    /** What a value of this type is in JSON. A type that has no fixed form is not limited. */
    private static void type(ObjectNode node, String type, Map<String, EnumType> enums) {
        if (type.endsWith("[]")) {
            // An array may have several dimensions, and nulls.
            node.put("type", "array");
            return;
        }
        EnumType labels = enums.get(type);
        if (labels != null) {
            ArrayNode values = node.put("type", "string").putArray("enum");
            labels.labels().forEach(values::add);
            return;
        }
        Matcher length = LENGTH.matcher(type);
        if (length.matches()) {
            String digits = length.group(1) == null ? length.group(2) : length.group(1);
            node.put("type", "string").put("maxLength", Integer.parseInt(digits));
            return;
        }
        switch (type.replaceFirst("\\(.*\\)", "")) {
            case "smallint" -> integer(node, Short.MIN_VALUE, Short.MAX_VALUE);
            case "integer" -> integer(node, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "bigint" -> integer(node, Long.MIN_VALUE, Long.MAX_VALUE);
            case "numeric", "real", "double precision" -> number(node);
            case "boolean" -> node.put("type", "boolean");
            case "uuid" -> node.put("type", "string").put("format", "uuid");
            case "date" -> node.put("type", "string").put("format", "date");
            case "timestamp with time zone" -> node.put("type", "string").put("format", "date-time");
            case "text",
                    "character varying",
                    "bytea",
                    "timestamp without time zone",
                    "time without time zone",
                    "time with time zone",
                    "interval",
                    "money",
                    "inet",
                    "cidr",
                    "macaddr",
                    "xml",
                    "tsvector",
                    "bit",
                    "bit varying" -> node.put("type", "string");
            default -> {
                // Such as json, a composite type, or a type of an extension.
            }
        }
    }

    private static void integer(ObjectNode node, long least, long most) {
        node.put("type", "integer").put("minimum", least).put("maximum", most);
    }

    /** What no number of JSON can say is a text. */
    private static void number(ObjectNode node) {
        ArrayNode either = node.putArray("anyOf");
        either.addObject().put("type", "number");
        ArrayNode others = either.addObject().putArray("enum");
        List.of("NaN", "Infinity", "-Infinity").forEach(others::add);
    }
}
