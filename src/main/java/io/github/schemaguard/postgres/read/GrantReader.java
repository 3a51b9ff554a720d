package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.DefaultPrivileges;
import io.github.schemaguard.model.fact.Grant;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads the privileges on each object, and the default privileges on future objects. */
final class GrantReader {

    /** Stands for all privileges on a table; which these are depends on PostgreSQL's version. */
    private static final String ALL = "ALL";

    private static final Set<String> ON_TABLES =
            Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER");
    /** Exists since PostgreSQL 17, and from there on is part of all privileges. */
    private static final String MAINTAIN = "MAINTAIN";

    private static final int MAINTAIN_SINCE = 17;

    private record Subject(String catalog, long oid) {}

    private record Entry(long schema, String role, String objects) {}

    private record Holder(String grantee, List<String> columns, boolean grantable) {}

    private final Map<Subject, List<Grant>> grants = new HashMap<>();
    private final Map<Entry, List<Grant>> defaults = new HashMap<>();
    private final Set<String> allOnTables;

    private GrantReader(int serverMajor) {
        allOnTables = new HashSet<>(ON_TABLES);
        if (serverMajor >= MAINTAIN_SINCE) {
            allOnTables.add(MAINTAIN);
        }
    }

    static GrantReader read(CatalogSnapshot snapshot) throws SQLException {
        GrantReader grants = new GrantReader(snapshot.serverMajor());
        snapshot.forEach("grants", row -> {
            List<Grant> granted = grants.granted(row);
            if (row.text("grantee") != null) {
                granted.add(grant(row));
            }
        });
        return grants;
    }

    /** The privileges on the object of a row, or the default privileges of an entry. */
    private List<Grant> granted(ResultRow row) throws SQLException {
        if (row.text("role") == null) {
            return grants.computeIfAbsent(
                    new Subject(row.required("catalog"), row.oid("oid")), subject -> new ArrayList<>());
        }
        return defaults.computeIfAbsent(
                new Entry(row.oid("schema"), row.required("role"), objects(row.code("objects"))),
                entry -> new ArrayList<>());
    }

    private static Grant grant(ResultRow row) throws SQLException {
        String column = row.text("column_name");
        return new Grant(
                row.required("grantee"),
                row.required("privilege"),
                column == null ? List.of() : List.of(column),
                row.flag("grantable"));
    }

    private static String objects(char code) {
        return switch (code) {
            case 'r' -> "tables";
            case 'S' -> "sequences";
            case 'f' -> "functions";
            case 'T' -> "types";
            case 'n' -> "schemas";
            case 'L' -> "large objects";
            default -> throw new IllegalStateException("pg_default_acl.defaclobjtype " + code);
        };
    }

    List<Grant> on(String catalog, long oid) {
        return grants.getOrDefault(new Subject(catalog, oid), List.of());
    }

    /** The privileges on a table or view; all of them together are shown as one, ALL. */
    List<Grant> onTable(long oid) {
        return collapsed(on("pg_class", oid));
    }

    /** The default privileges on future objects in a schema; 0 for those that apply in every schema. */
    List<DefaultPrivileges> defaultsIn(long schema) {
        return defaults.entrySet().stream()
                .filter(entry -> entry.getKey().schema == schema)
                .map(entry -> new DefaultPrivileges(
                        entry.getKey().role,
                        entry.getKey().objects,
                        entry.getKey().objects.equals("tables") ? collapsed(entry.getValue()) : entry.getValue()))
                .toList();
    }

    private List<Grant> collapsed(List<Grant> single) {
        if (single.size() < allOnTables.size()) {
            return single;
        }
        Map<Holder, Set<String>> held = new HashMap<>();
        for (Grant grant : single) {
            held.computeIfAbsent(holder(grant), h -> new HashSet<>()).add(grant.privilege());
        }
        Set<Grant> collapsed = new HashSet<>();
        for (Grant grant : single) {
            boolean all = Objects.requireNonNull(held.get(holder(grant))).containsAll(allOnTables);
            collapsed.add(all ? new Grant(grant.grantee(), ALL, grant.columns(), grant.grantable()) : grant);
        }
        return List.copyOf(collapsed);
    }

    private static Holder holder(Grant grant) {
        return new Holder(grant.grantee(), grant.columns(), grant.grantable());
    }
}
