package io.github.schemaguard.document.content;

import io.github.schemaguard.document.row.ColumnRows;
import io.github.schemaguard.document.row.ObjectProperty;
import io.github.schemaguard.document.table.RelationNames;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentMarker;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Fingerprint;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.source.Coverage;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts that a document states, as {@link DocumentSection}, {@link TableObjects} and the formats of rows declare
 * them. Tables that are partitions are described only as partitions of their parent.
 */
public final class DocumentCoverage {

    /** The facts that no document states, by kind, each with the reason. */
    public static final Map<ObjectKind, Map<Attribute, String>> LEFT_OUT = Map.of(
            ObjectKind.EXTENSION,
            Map.of(Attribute.VERSION, "servers have different versions, which are not part of the schema"));

    /** What a document without grants covers. The absence of anything else has no meaning. */
    public static final Coverage COVERAGE = coverage(false);

    private static final Coverage WITH_GRANTS = coverage(true);

    private DocumentCoverage() {}

    /** What a document covers, with or without grants. */
    public static Coverage coverageWith(boolean grants) {
        return grants ? WITH_GRANTS : COVERAGE;
    }

    private static Coverage coverage(boolean grants) {
        Map<ObjectKind, Set<Attribute>> facts = facts();
        if (grants) {
            granted().forEach(kind -> state(facts, kind, Set.of(Attribute.GRANTS)));
        }
        Coverage.Builder coverage = Coverage.builder();
        facts.forEach((kind, attributes) -> coverage.of(kind, attributes.toArray(new Attribute[0])));
        return coverage.build();
    }

    /** The facts that the sections and their tables declare. */
    private static Map<ObjectKind, Set<Attribute>> facts() {
        Map<ObjectKind, Set<Attribute>> facts = new EnumMap<>(ObjectKind.class);
        state(facts, ObjectKind.SCHEMA, Set.of(Attribute.COMMENT));
        for (ObjectKind kind : List.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.FUNCTION)) {
            // The heading states the kind of view or function.
            state(facts, kind, Set.of(Attribute.KIND, Attribute.COMMENT));
            for (ObjectProperty property : ObjectProperty.values()) {
                if (property.isOf(kind) && property.states() != null) {
                    state(facts, kind, Set.of(property.states()));
                }
            }
        }
        state(facts, ColumnRows.forReading());
        TableObjects.ALL.forEach(objects -> state(facts, objects.format().apply(RelationNames.of(""))));
        state(facts, TableObjects.PARTITIONS.format().apply(RelationNames.of("")));
        for (DocumentSection section : DocumentSection.values()) {
            if (section.listed() != null) {
                section.listed().formats().forEach(format -> state(facts, format));
            }
        }
        return facts;
    }

    private static void state(Map<ObjectKind, Set<Attribute>> facts, RowFormat<?> format) {
        format.kinds().forEach(kind -> state(facts, kind, format.states()));
    }

    private static void state(Map<ObjectKind, Set<Attribute>> facts, ObjectKind kind, Set<Attribute> attributes) {
        facts.computeIfAbsent(kind, any -> EnumSet.noneOf(Attribute.class)).addAll(attributes);
    }

    /** The kinds whose grants a document states. */
    private static Set<ObjectKind> granted() {
        Set<ObjectKind> granted = EnumSet.of(
                ObjectKind.SCHEMA,
                ObjectKind.TABLE,
                ObjectKind.VIEW,
                ObjectKind.FUNCTION,
                ObjectKind.DEFAULT_PRIVILEGES);
        for (DocumentSection section : DocumentSection.values()) {
            if (section.listed() != null && section.listed().withGrants() != null) {
                granted.addAll(section.listed().format().kinds());
            }
        }
        return granted;
    }

    /** The catalog without the tables that are partitions. Their parent table lists them. */
    public static Catalog part(Catalog catalog) {
        return catalog.withSchemas(
                catalog.schemas().stream().map(DocumentCoverage::part).toList());
    }

    /** The fingerprint of the facts that a document of this catalog would state. */
    public static Fingerprint fingerprint(Catalog catalog) {
        return fingerprint(catalog, false);
    }

    /** The same fingerprint, with or without grants. */
    static Fingerprint fingerprint(Catalog catalog, boolean grants) {
        return Fingerprint.of(part(catalog), coverageWith(grants)::covers);
    }

    /** The marker line at the top of a document of this catalog. */
    public static DocumentMarker machineLine(Catalog catalog, boolean grants) {
        return new DocumentMarker(
                DocumentMarker.FORMAT,
                catalog.postgresMajor(),
                fingerprint(catalog),
                grants ? fingerprint(catalog, true) : null);
    }

    private static Schema part(Schema schema) {
        List<Table> tables = schema.tables().stream()
                .filter(table -> table.partitionOf() == null)
                .toList();
        return tables.size() == schema.tables().size() ? schema : schema.withTables(tables);
    }
}
