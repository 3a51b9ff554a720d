package io.github.schemaguard.postgres;

import io.github.schemaguard.model.Domain;
import io.github.schemaguard.model.EnumType;
import io.github.schemaguard.model.ObjectKind;
import java.sql.SQLException;

/** The types that are defined in the schemas. */
final class Types {

    private Types() {}

    /** Reads the types and adds them, with the domains that are known already, to what was found. */
    static void read(Snapshot snapshot, Governed governed, Domains domains, Constraints constraints, Comments comments)
            throws SQLException {
        snapshot.forEach("enums", row -> addEnum(row, governed, comments));
        for (Domains.Row row : domains.all()) {
            if (governed.holds(row.schema(), row.oid())) {
                Domain domain = new Domain(
                        row.name(),
                        row.type(),
                        !domains.refusesNull(row.oid()),
                        row.defaultValue(),
                        row.collation(),
                        constraints.ofDomain(row.oid()),
                        comments.on("pg_type", row.oid()));
                governed.add(
                        row.oid(),
                        ObjectKind.DOMAIN,
                        governed.name(row.schema(), row.name()),
                        schema -> schema.domain(domain));
            }
        }
    }

    private static void addEnum(Row row, Governed governed, Comments comments) throws SQLException {
        long oid = row.oid("oid");
        if (governed.holds(row.oid("schema"), oid)) {
            EnumType type = new EnumType(row.required("name"), row.texts("labels"), comments.on("pg_type", oid));
            governed.add(
                    oid,
                    ObjectKind.ENUM,
                    governed.name(row.oid("schema"), type.name()),
                    schema -> schema.enumType(type));
        }
    }
}
