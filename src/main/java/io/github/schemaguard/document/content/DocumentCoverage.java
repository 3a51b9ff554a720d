package io.github.schemaguard.document.content;

import static io.github.schemaguard.model.fact.Attribute.*;

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

/** The part of a catalog that a document describes: each fact of these kinds, and partitions only as their parent's. */
public final class DocumentCoverage {

    private static final Set<ObjectKind> GRANTED = EnumSet.of(
            ObjectKind.SCHEMA,
            ObjectKind.TABLE,
            ObjectKind.VIEW,
            ObjectKind.SEQUENCE,
            ObjectKind.ENUM,
            ObjectKind.DOMAIN,
            ObjectKind.COMPOSITE,
            ObjectKind.RANGE,
            ObjectKind.FUNCTION);

    /** What a document states unless it also tells of grants; its silence about anything else says nothing. */
    public static final Coverage COVERAGE = coverage(false);

    private static final Coverage WITH_GRANTS = coverage(true);

    private DocumentCoverage() {}

    /** What a document states that also tells who may do what, or not. */
    public static Coverage coverageWith(boolean grants) {
        return grants ? WITH_GRANTS : COVERAGE;
    }

    private static Coverage coverage(boolean grants) {
        Coverage.Builder coverage = Coverage.builder();
        facts().forEach((kind, attributes) -> {
            Set<Attribute> stated = EnumSet.copyOf(attributes);
            if (grants && GRANTED.contains(kind)) {
                stated.add(GRANTS);
            }
            coverage.of(kind, stated.toArray(new Attribute[0]));
        });
        if (grants) {
            coverage.of(ObjectKind.DEFAULT_PRIVILEGES, GRANTS);
        }
        return coverage.build();
    }

    private static Map<ObjectKind, Set<Attribute>> facts() {
        Map<ObjectKind, Set<Attribute>> facts = new EnumMap<>(ObjectKind.class);
        facts.put(ObjectKind.SCHEMA, EnumSet.of(COMMENT));
        facts.put(ObjectKind.EXTENSION, EnumSet.noneOf(Attribute.class));
        facts.put(
                ObjectKind.TABLE,
                EnumSet.of(
                        KIND,
                        PARTITIONING,
                        INHERITS,
                        OF_TYPE,
                        SERVER,
                        PERSISTENCE,
                        METHOD,
                        OPTIONS,
                        ROW_SECURITY,
                        REPLICA_IDENTITY,
                        COMMENT));
        facts.put(
                ObjectKind.COLUMN,
                EnumSet.of(TYPE, NULLABLE, DEFAULT, GENERATED, IDENTITY, COLLATION, STORAGE, COMPRESSION, COMMENT));
        facts.put(ObjectKind.PRIMARY_KEY, EnumSet.of(NAME, COLUMNS, INCLUDE, DEFERRABLE, COMMENT));
        facts.put(ObjectKind.UNIQUE, EnumSet.of(NAME, COLUMNS, INCLUDE, NULLS_NOT_DISTINCT, DEFERRABLE, COMMENT));
        facts.put(
                ObjectKind.FOREIGN_KEY,
                EnumSet.of(
                        NAME,
                        COLUMNS,
                        REFERENCES,
                        MATCH,
                        ON_DELETE,
                        ON_UPDATE,
                        DEFERRABLE,
                        VALIDATED,
                        ENFORCED,
                        COMMENT));
        facts.put(ObjectKind.CHECK, EnumSet.of(NAME, DEFINITION, VALIDATED, ENFORCED, NO_INHERIT, COMMENT));
        facts.put(ObjectKind.EXCLUSION, EnumSet.of(NAME, DEFINITION, COMMENT));
        facts.put(
                ObjectKind.INDEX,
                EnumSet.of(
                        NAME,
                        METHOD,
                        UNIQUE,
                        NULLS_NOT_DISTINCT,
                        COLUMNS,
                        INCLUDE,
                        PREDICATE,
                        VALID,
                        REPLICA_IDENTITY,
                        OPTIONS,
                        COMMENT));
        facts.put(
                ObjectKind.TRIGGER,
                EnumSet.of(
                        TIMING,
                        EVENTS,
                        COLUMNS,
                        CONDITION,
                        FUNCTION,
                        ENABLED,
                        DEFERRABLE,
                        REFERENCES,
                        OPTIONS,
                        COMMENT));
        facts.put(ObjectKind.POLICY, EnumSet.of(KIND, COMMAND, ROLES, USING, WITH_CHECK, COMMENT));
        facts.put(ObjectKind.RULE, EnumSet.of(DEFINITION, ENABLED, COMMENT));
        facts.put(ObjectKind.STATISTICS, EnumSet.of(KIND, COLUMNS, COMMENT));
        facts.put(ObjectKind.PARTITION, EnumSet.of(BOUND));
        facts.put(ObjectKind.VIEW, EnumSet.of(KIND, DEFINITION, OPTIONS, COMMENT));
        facts.put(
                ObjectKind.SEQUENCE,
                EnumSet.of(TYPE, INCREMENT, START, MINIMUM, MAXIMUM, CACHE, CYCLE, OWNED_BY, COMMENT));
        facts.put(ObjectKind.ENUM, EnumSet.of(LABELS, COMMENT));
        facts.put(ObjectKind.DOMAIN, EnumSet.of(TYPE, NULLABLE, DEFAULT, COLLATION, COMMENT));
        facts.put(ObjectKind.COMPOSITE, EnumSet.of(COLUMNS, COMMENT));
        facts.put(ObjectKind.RANGE, EnumSet.of(TYPE, METHOD, COLLATION, FUNCTION, COMMENT));
        facts.put(
                ObjectKind.FUNCTION,
                EnumSet.of(KIND, OPTIONS, ARGUMENTS, RESULT, LANGUAGE, VOLATILITY, SECURITY, BODY, COMMENT));
        facts.put(ObjectKind.EVENT_TRIGGER, EnumSet.of(EVENTS, CONDITION, FUNCTION, ENABLED, COMMENT));
        facts.put(ObjectKind.PUBLICATION, EnumSet.of(EVENTS, DEFINITION, OPTIONS, COMMENT));
        return facts;
    }

    /** The catalog without the tables that are partitions: their parent lists them. */
    public static Catalog part(Catalog catalog) {
        return catalog.withSchemas(
                catalog.schemas().stream().map(DocumentCoverage::part).toList());
    }

    /** Of the facts that a document of this catalog would state. */
    public static Fingerprint fingerprint(Catalog catalog) {
        return fingerprint(catalog, false);
    }

    /** The same, of a document that also tells of grants, or not. */
    static Fingerprint fingerprint(Catalog catalog, boolean grants) {
        return Fingerprint.of(part(catalog), coverageWith(grants)::covers);
    }

    /** The line for the head of a document of this catalog. */
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
