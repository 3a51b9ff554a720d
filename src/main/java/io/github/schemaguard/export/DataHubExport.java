package io.github.schemaguard.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code datahub.json}, for the file source of DataHub: a list of proposals, each with one aspect of a table or view. Names are
 * those that DataHub's own source for PostgreSQL gives, so that both describe the same datasets.
 */
final class DataHubExport implements ExportFormat {

    private static final String PLATFORM = "urn:li:dataPlatform:postgres";
    private static final String TYPES = "com.linkedin.schema.";

    @Override
    public String name() {
        return "datahub";
    }

    @Override
    public SortedMap<String, String> render(Catalog catalog, String database) {
        return new TreeMap<>(Map.of("datahub.json", ExportedJson.text(new Proposals(catalog, database).all())));
    }

    /** The proposals of one catalog. */
    private static final class Proposals {

        private final ArrayNode all = JsonNodeFactory.instance.arrayNode();
        private final Catalog catalog;
        private final String database;
        private final Set<String> enums = new HashSet<>();
        private final Set<String> composites = new HashSet<>();

        Proposals(Catalog catalog, String database) {
            this.catalog = catalog;
            this.database = database;
            catalog.schemas().forEach(schema -> {
                schema.enums().forEach(type -> enums.add(new QualifiedName(schema.name(), type.name()).toString()));
                schema.composites()
                        .forEach(type -> composites.add(new QualifiedName(schema.name(), type.name()).toString()));
            });
        }

        ArrayNode all() {
            for (Schema schema : catalog.schemas()) {
                schema.tables().forEach(table -> table(new QualifiedName(schema.name(), table.name()), table));
                schema.views().forEach(view -> view(new QualifiedName(schema.name(), view.name()), view));
            }
            return all;
        }

        private void table(QualifiedName name, Table table) {
            properties(name, table.comment());
            aspect(name, "subTypes").putArray("typeNames").add("Table");
            List<String> keys =
                    table.primaryKey() == null ? List.of() : table.primaryKey().columns();
            ObjectNode metadata = metadata(name, table.columns(), keys);
            if (!keys.isEmpty()) {
                ArrayNode primary = metadata.putArray("primaryKeys");
                keys.forEach(primary::add);
            }
            List<ForeignKey> references = table.foreignKeys().stream()
                    .filter(key -> catalog.table(key.referencedTable()).isPresent())
                    .toList();
            if (!references.isEmpty()) {
                ArrayNode foreign = metadata.putArray("foreignKeys");
                references.forEach(key -> reference(foreign.addObject(), name, key));
            }
        }

        private void view(QualifiedName name, View view) {
            properties(name, view.comment());
            aspect(name, "subTypes").putArray("typeNames").add("View");
            metadata(name, view.columns(), List.of());
            aspect(name, "viewProperties")
                    .put("materialized", view.materialized())
                    .put("viewLogic", view.definition())
                    .put("viewLanguage", "SQL");
            if (!view.dependsOn().isEmpty()) {
                ArrayNode upstreams = aspect(name, "upstreamLineage").putArray("upstreams");
                view.dependsOn().forEach(read -> {
                    ObjectNode upstream = upstreams.addObject();
                    upstream.putObject("auditStamp").put("time", 0).put("actor", "urn:li:corpuser:unknown");
                    upstream.put("dataset", urn(read)).put("type", "VIEW");
                });
            }
        }

        private void properties(QualifiedName name, @Nullable String comment) {
            aspect(name, "status").put("removed", false);
            ObjectNode properties =
                    aspect(name, "datasetProperties").put("name", name.name()).put("qualifiedName", named(name));
            if (comment != null) {
                properties.put("description", comment);
            }
        }

        private ObjectNode metadata(QualifiedName name, List<Column> columns, List<String> keys) {
            ObjectNode metadata = aspect(name, "schemaMetadata")
                    .put("schemaName", named(name))
                    .put("platform", PLATFORM)
                    .put("version", 0)
                    .put("hash", "");
            metadata.putObject("platformSchema")
                    .putObject(TYPES + "OtherSchema")
                    .put("rawSchema", "");
            ArrayNode fields = metadata.putArray("fields");
            for (Column column : columns) {
                ObjectNode field =
                        fields.addObject().put("fieldPath", column.name()).put("nullable", column.nullable());
                if (column.comment() != null) {
                    field.put("description", column.comment());
                }
                field.putObject("type").putObject("type").putObject(TYPES + type(column.valueType()));
                field.put("nativeDataType", column.type())
                        .put("recursive", false)
                        .put("isPartOfKey", keys.contains(column.name()));
            }
            return metadata;
        }

        private void reference(ObjectNode node, QualifiedName table, ForeignKey key) {
            node.put("name", key.name());
            ArrayNode foreign = node.putArray("foreignFields");
            key.referencedColumns().forEach(column -> foreign.add(field(key.referencedTable(), column)));
            ArrayNode source = node.putArray("sourceFields");
            key.columns().forEach(column -> source.add(field(table, column)));
            node.put("foreignDataset", urn(key.referencedTable()));
        }

        private ObjectNode aspect(QualifiedName name, String aspect) {
            ObjectNode proposal = all.addObject()
                    .put("entityType", "dataset")
                    .put("entityUrn", urn(name))
                    .put("changeType", "UPSERT")
                    .put("aspectName", aspect);
            return proposal.putObject("aspect").putObject("json");
        }

        private String named(QualifiedName name) {
            return database + "." + name.schema() + "." + name.name();
        }

        private String urn(QualifiedName name) {
            return "urn:li:dataset:(" + PLATFORM + "," + encoded(named(name)) + ",PROD)";
        }

        private String field(QualifiedName table, String column) {
            return "urn:li:schemaField:(" + urn(table) + "," + encoded(column) + ")";
        }

        /** The kind of a type; that of one which DataHub knows nothing like is null. */
        private String type(String type) {
            if (type.endsWith("[]")) {
                return "ArrayType";
            }
            if (enums.contains(type)) {
                return "EnumType";
            }
            if (composites.contains(type)) {
                return "RecordType";
            }
            return switch (type.replaceFirst("\\(.*?\\)", "")) {
                case "smallint", "integer", "bigint", "numeric", "real", "double precision", "money", "oid" ->
                    "NumberType";
                case "boolean" -> "BooleanType";
                case "bytea", "bit", "bit varying" -> "BytesType";
                case "date" -> "DateType";
                case "timestamp with time zone",
                        "timestamp without time zone",
                        "time with time zone",
                        "time without time zone",
                        "interval" -> "TimeType";
                case "json", "jsonb" -> "RecordType";
                case "text", "character varying", "character", "uuid", "inet", "cidr", "macaddr", "xml", "name" ->
                    "StringType";
                default -> "NullType";
            };
        }
    }

    /** As DataHub encodes the parts of a URN; control characters, which it would take as they are, have no place in one. */
    private static String encoded(String part) {
        StringBuilder encoded = new StringBuilder();
        part.codePoints().forEach(c -> {
            if (c == ',' || c == '(' || c == ')' || Character.isISOControl(c)) {
                encoded.append(String.format(Locale.ROOT, "%%%02X", c));
            } else {
                encoded.appendCodePoint(c);
            }
        });
        return encoded.toString();
    }
}
