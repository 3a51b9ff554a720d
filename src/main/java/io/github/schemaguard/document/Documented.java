package io.github.schemaguard.document;

import static io.github.schemaguard.model.Attribute.*;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Fingerprint;
import io.github.schemaguard.model.ObjectKind;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.source.Coverage;
import java.util.List;

/** The part of a catalog that a document describes: each fact of these kinds, and partitions only as their parent's. */
public final class Documented {

    /** What a document states; its silence about anything else says nothing. */
    public static final Coverage COVERAGE = Coverage.builder()
            .of(ObjectKind.SCHEMA, COMMENT)
            .of(ObjectKind.EXTENSION)
            .of(ObjectKind.TABLE, KIND, PARTITIONING, INHERITS, PERSISTENCE, COMMENT)
            .of(
                    ObjectKind.COLUMN,
                    TYPE,
                    NULLABLE,
                    DEFAULT,
                    GENERATED,
                    IDENTITY,
                    COLLATION,
                    STORAGE,
                    COMPRESSION,
                    COMMENT)
            .of(ObjectKind.PRIMARY_KEY, NAME, COLUMNS, INCLUDE, DEFERRABLE, COMMENT)
            .of(ObjectKind.UNIQUE, NAME, COLUMNS, INCLUDE, NULLS_NOT_DISTINCT, DEFERRABLE, COMMENT)
            .of(
                    ObjectKind.FOREIGN_KEY,
                    NAME,
                    COLUMNS,
                    REFERENCES,
                    MATCH,
                    ON_DELETE,
                    ON_UPDATE,
                    DEFERRABLE,
                    VALIDATED,
                    ENFORCED,
                    COMMENT)
            .of(ObjectKind.CHECK, NAME, DEFINITION, VALIDATED, ENFORCED, NO_INHERIT, COMMENT)
            .of(ObjectKind.EXCLUSION, NAME, DEFINITION, COMMENT)
            .of(
                    ObjectKind.INDEX,
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
                    COMMENT)
            .of(ObjectKind.PARTITION, BOUND)
            .of(ObjectKind.VIEW, KIND, DEFINITION, OPTIONS, COMMENT)
            .of(ObjectKind.SEQUENCE, TYPE, INCREMENT, START, MINIMUM, MAXIMUM, CACHE, CYCLE, OWNED_BY, COMMENT)
            .of(ObjectKind.ENUM, LABELS, COMMENT)
            .of(ObjectKind.DOMAIN, TYPE, NULLABLE, DEFAULT, COLLATION, COMMENT)
            .build();

    private Documented() {}

    /** The catalog without the tables that are partitions: their parent lists them. */
    public static Catalog part(Catalog catalog) {
        return new Catalog(
                catalog.postgresMajor(),
                catalog.schemas().stream().map(Documented::part).toList(),
                catalog.extensions(),
                catalog.unseen());
    }

    /** Of the facts that a document of this catalog would state. */
    public static Fingerprint fingerprint(Catalog catalog) {
        return Fingerprint.of(part(catalog), COVERAGE::covers);
    }

    private static Schema part(Schema schema) {
        List<Table> tables = schema.tables().stream()
                .filter(table -> table.partitionOf() == null)
                .toList();
        return tables.size() == schema.tables().size()
                ? schema
                : new Schema(
                        schema.name(),
                        tables,
                        schema.views(),
                        schema.sequences(),
                        schema.enums(),
                        schema.domains(),
                        schema.comment());
    }
}
