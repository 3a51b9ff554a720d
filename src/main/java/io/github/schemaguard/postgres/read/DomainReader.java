package io.github.schemaguard.postgres.read;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the domains of the database: their base types and constraints. */
final class DomainReader {

    /** One domain; {@code type} is its direct base, which may be a domain again. */
    record Row(
            long oid,
            long schema,
            String name,
            long base,
            String type,
            boolean notNull,
            @Nullable String defaultValue,
            @Nullable String collation) {}

    private final Map<Long, Row> rows = new HashMap<>();

    static DomainReader read(CatalogSnapshot snapshot) throws SQLException {
        DomainReader domains = new DomainReader();
        snapshot.forEach(
                "domains",
                row -> domains.rows.put(
                        row.oid("oid"),
                        new Row(
                                row.oid("oid"),
                                row.oid("schema"),
                                row.required("name"),
                                row.oid("base"),
                                row.required("type"),
                                row.flag("not_null"),
                                row.text("default_value"),
                                row.text("collation"))));
        return domains;
    }

    Iterable<Row> all() {
        return rows.values();
    }

    /** The type that values of a type really have, with modifiers; null when the type is no domain. */
    @Nullable
    String baseType(long type) {
        String base = null;
        for (Row row = rows.get(type); row != null; row = rows.get(row.base)) {
            base = row.type;
        }
        return base;
    }

    /** The OID of the type under all domains; the type itself when it is none. */
    long baseOid(long type) {
        Row row = rows.get(type);
        return row == null ? type : baseOid(row.base);
    }

    /** Whether the domain, or one that it is based on, is NOT NULL. */
    boolean refusesNull(long type) {
        Row row = rows.get(type);
        return row != null && (row.notNull || refusesNull(row.base));
    }
}
