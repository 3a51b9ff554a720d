package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.Policy;
import io.github.schemaguard.model.fact.ObjectKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The row-level security policies of tables. */
final class PolicyReader {

    private final Map<Long, List<Policy>> byRelation = new HashMap<>();

    static PolicyReader read(CatalogSnapshot snapshot, CommentReader comments) throws SQLException {
        PolicyReader policies = new PolicyReader();
        snapshot.forEach("policies", ObjectKind.POLICY, "pg_policy", row -> {
            long relation = row.oid("relation");
            Policy policy = new Policy(
                    row.required("name"),
                    row.flag("permissive"),
                    command(row.code("command")),
                    row.texts("roles"),
                    expression(snapshot, row, "has_using", "using"),
                    expression(snapshot, row, "has_check", "with_check"),
                    comments.on("pg_policy", row.oid("oid")));
            policies.byRelation
                    .computeIfAbsent(relation, r -> new ArrayList<>())
                    .add(policy);
        });
        return policies;
    }

    private static @Nullable String expression(CatalogSnapshot snapshot, ResultRow row, String has, String column)
            throws SQLException {
        return row.flag(has) ? SqlExpression.unwrap(snapshot.printed(row.text(column), row.oid("relation"))) : null;
    }

    private static String command(char code) {
        return switch (code) {
            case 'r' -> "select";
            case 'a' -> "insert";
            case 'w' -> "update";
            case 'd' -> "delete";
            default -> "all";
        };
    }

    List<Policy> of(long relation) {
        return byRelation.getOrDefault(relation, List.of());
    }
}
