package io.github.schemaguard.goal.verdict;

import io.github.schemaguard.compare.RuleList;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.history.MigrationHistory;
import java.util.ArrayList;
import java.util.List;

/** The findings about migrations that a database has and the project does not have, and the reverse: SG604. */
public final class HistoryFindings {

    private HistoryFindings() {}

    public static List<Finding> of(MigrationHistory history, List<AppliedMigration> project) {
        List<Finding> findings = new ArrayList<>();
        history.pending(project).forEach(pending -> findings.add(RuleList.MIGRATION_HISTORY.notApplied(name(pending))));
        history.unknown(project).forEach(unknown -> findings.add(RuleList.MIGRATION_HISTORY.unknown(unknown)));
        history.failed().forEach(failed -> findings.add(RuleList.MIGRATION_HISTORY.failed(failed)));
        return findings;
    }

    /**
     * The one finding in place of those that only migrations that are not applied yet explain.
     *
     * @param explained the findings that disappear once the migrations are applied; at least one
     */
    public static Finding cause(List<AppliedMigration> pending, List<Finding> explained) {
        return RuleList.MIGRATION_HISTORY.pending(
                pending.stream().map(HistoryFindings::name).toList(), explained);
    }

    private static String name(AppliedMigration migration) {
        return migration.script().isEmpty()
                ? String.valueOf(migration.version())
                : migration.script() + liquibase(migration);
    }

    private static String liquibase(AppliedMigration migration) {
        return migration.description().startsWith("by ") ? " (" + migration.version() + ")" : "";
    }
}
