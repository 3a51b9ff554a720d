package io.github.schemaguard.goal.verdict;

import io.github.schemaguard.compare.RuleList;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.history.MigrationHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The findings about migrations that a database has and the project does not have, and the reverse: SG604. */
public final class HistoryFindings {

    private HistoryFindings() {}

    /**
     * The findings about the migrations of a database.
     *
     * @param mayChange whether the tool accepts that a migration is edited, or whether that is not known
     */
    public static List<Finding> of(
            MigrationHistory history, List<AppliedMigration> project, Predicate<AppliedMigration> mayChange) {
        List<Finding> findings = new ArrayList<>();
        history.pending(project).forEach(pending -> findings.add(RuleList.MIGRATION_HISTORY.notApplied(name(pending))));
        history.unknown(project).forEach(unknown -> findings.add(RuleList.MIGRATION_HISTORY.unknown(unknown)));
        history.edited(project).stream()
                .filter(edited -> !mayChange.test(edited))
                .forEach(edited -> findings.add(RuleList.MIGRATION_HISTORY.edited(name(edited))));
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
        return migration.isChangeSet() ? " (" + migration.version() + ")" : "";
    }
}
