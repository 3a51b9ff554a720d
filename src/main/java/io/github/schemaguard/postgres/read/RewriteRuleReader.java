package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.RewriteRule;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rewrite rules of tables and views. */
final class RewriteRuleReader {

    private final Map<Long, List<RewriteRule>> byRelation = new HashMap<>();

    static RewriteRuleReader read(CatalogSnapshot snapshot, CommentReader comments) throws SQLException {
        RewriteRuleReader rules = new RewriteRuleReader();
        snapshot.forEach("rules", row -> {
            long relation = row.oid("relation");
            RewriteRule rule = new RewriteRule(
                    row.required("name"),
                    ViewDefinition.withoutSemicolon(snapshot.printed(row.text("definition"), relation)),
                    TriggerReader.enabled(row.code("enabled")),
                    comments.on("pg_rewrite", row.oid("oid")));
            rules.byRelation.computeIfAbsent(relation, r -> new ArrayList<>()).add(rule);
        });
        return rules;
    }

    List<RewriteRule> of(long relation) {
        return byRelation.getOrDefault(relation, List.of());
    }
}
