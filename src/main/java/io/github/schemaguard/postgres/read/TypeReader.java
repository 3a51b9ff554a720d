package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.Domain;
import io.github.schemaguard.model.EnumType;
import io.github.schemaguard.model.RangeType;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
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

    /** Where the role may not read {@code pg_range}, ranges are unseen. */
    void addEnumsAndRanges(CatalogSnapshot snapshot, OperatorClassReader operatorClasses) throws SQLException {
        boolean seesRanges = snapshot.sees(ObjectKind.RANGE, "pg_range");
        snapshot.forEach("types", row -> {
            long oid = row.oid("oid");
            if (!governed.holds("pg_type", row.oid("schema"), oid)) {
                return;
            }
            QualifiedName name = governed.name(row.oid("schema"), row.required("name"));
            if (!row.flag("range")) {
                EnumType type = new EnumType(
                        name.name(), row.texts("labels"), grants.on("pg_type", oid), comments.on("pg_type", oid));
                governed.add(oid, ObjectKind.ENUM, name, schema -> schema.enumType(type));
            } else if (seesRanges) {
                RangeType type = range(row, operatorClasses);
                governed.add(oid, ObjectKind.RANGE, name, schema -> schema.range(type));
            }
        });
    }

    private RangeType range(ResultRow row, OperatorClassReader operatorClasses) throws SQLException {
        long oid = row.oid("oid");
        return new RangeType(
                row.required("name"),
                row.required("subtype"),
                row.text("multirange"),
                operatorClasses.unlessDefault(row.oid("operator_class"), row.oid("subtype_oid")),
                row.text("collation"),
                row.text("canonical"),
                row.text("difference"),
                grants.on("pg_type", oid),
                comments.on("pg_type", oid));
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
