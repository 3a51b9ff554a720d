package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.Domain;
import io.github.schemaguard.model.EnumType;
import io.github.schemaguard.model.RangeType;
import io.github.schemaguard.model.fact.ObjectKind;
import java.sql.SQLException;

/** Reads the enums, ranges and domains of the schemas; composite types are relations. */
final class TypeReader {

    private final GovernedObjects governed;
    private final GrantReader grants;
    private final CommentReader comments;

    TypeReader(GovernedObjects governed, GrantReader grants, CommentReader comments) {
        this.governed = governed;
        this.grants = grants;
        this.comments = comments;
    }

    void addEnums(CatalogSnapshot snapshot) throws SQLException {
        snapshot.forEach("enums", row -> {
            long oid = row.oid("oid");
            if (governed.holds("pg_type", row.oid("schema"), oid)) {
                EnumType type = new EnumType(
                        row.required("name"),
                        row.texts("labels"),
                        grants.on("pg_type", oid),
                        comments.on("pg_type", oid));
                governed.add(
                        oid,
                        ObjectKind.ENUM,
                        governed.name(row.oid("schema"), type.name()),
                        schema -> schema.enumType(type));
            }
        });
    }

    void addRanges(CatalogSnapshot snapshot, OperatorClassReader operatorClasses) throws SQLException {
        snapshot.forEach("ranges", ObjectKind.RANGE, "pg_range", row -> {
            long oid = row.oid("oid");
            if (governed.holds("pg_type", row.oid("schema"), oid)) {
                RangeType type = new RangeType(
                        row.required("name"),
                        row.required("subtype"),
                        row.text("multirange"),
                        operatorClasses.unlessDefault(row.oid("operator_class"), row.oid("subtype_oid")),
                        row.text("collation"),
                        row.text("canonical"),
                        row.text("difference"),
                        grants.on("pg_type", oid),
                        comments.on("pg_type", oid));
                governed.add(
                        oid,
                        ObjectKind.RANGE,
                        governed.name(row.oid("schema"), type.name()),
                        schema -> schema.range(type));
            }
        });
    }

    void addDomains(DomainReader domains, ConstraintReader constraints) {
        for (DomainReader.Row row : domains.all()) {
            if (governed.holds("pg_type", row.schema(), row.oid())) {
                Domain domain = new Domain(
                        row.name(),
                        row.type(),
                        !domains.refusesNull(row.oid()),
                        row.defaultValue(),
                        row.collation(),
                        constraints.ofDomain(row.oid()),
                        grants.on("pg_type", row.oid()),
                        comments.on("pg_type", row.oid()));
                governed.add(
                        row.oid(),
                        ObjectKind.DOMAIN,
                        governed.name(row.schema(), row.name()),
                        schema -> schema.domain(domain));
            }
        }
    }
}
