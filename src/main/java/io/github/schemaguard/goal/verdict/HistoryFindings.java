package io.github.schemaguard.goal.verdict;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.history.MigrationHistory;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Where a database's migrations are not the project's: SG604. */
public final class HistoryFindings {

    private HistoryFindings() {}

    public static List<Finding> of(MigrationHistory history, List<AppliedMigration> project) {
        List<Finding> findings = new ArrayList<>();
        for (AppliedMigration pending : history.pending(project)) {
            findings.add(finding(
                    Severity.INFO,
                    Consequence.COSMETIC,
                    name(pending),
                    Map.of(Side.MIGRATIONS, "applied"),
                    "is not applied to the database yet; what it makes is not held against the database"));
        }
        for (String unknown : history.unknown(project)) {
            findings.add(finding(
                    Severity.WARNING,
                    Consequence.DIVERGED,
                    unknown,
                    Map.of(Side.DATABASE, "applied"),
                    "is applied to the database, but the project does not have it: check out the branch that has it, or"
                            + " bring it back"));
        }
        for (String failed : history.failed()) {
            findings.add(finding(
                    Severity.ERROR,
                    Consequence.DIVERGED,
                    failed,
                    Map.of(Side.DATABASE, "failed", Side.MIGRATIONS, "applied"),
                    "broke off when it was applied to the database: mend what it left half done, then remove the failed"
                            + " entry (flyway repair)"));
        }
        return findings;
    }

    /**
     * The one finding that stands for what is only not applied yet.
     *
     * @param explained the findings that are gone once it is; at least one
     */
    public static Finding cause(List<AppliedMigration> pending, List<Finding> explained) {
        Finding worst =
                explained.stream().max(Comparator.comparing(Finding::severity)).orElseThrow();
        List<String> names = pending.stream().map(HistoryFindings::name).toList();
        List<ObjectPath> members =
                explained.stream().map(Finding::object).distinct().sorted().toList();
        String shown = String.join(", ", names.subList(0, Math.min(5, names.size())))
                + (names.size() > 5 ? " and " + (names.size() - 5) + " more" : "");
        return new Finding(
                "SG604",
                "migration-history",
                worst.severity(),
                worst.consequence(),
                ObjectPath.of(ObjectKind.MIGRATION, null, null, names.get(0)),
                Attribute.EXISTS,
                Map.of(Side.MIGRATIONS, "applied"),
                Side.DATABASE,
                null,
                List.of(),
                "the database does not have " + (names.size() == 1 ? "the migration " : names.size() + " migrations, ")
                        + shown + ": " + explained.size()
                        + (explained.size() == 1 ? " difference is" : " differences are")
                        + " gone when " + (names.size() == 1 ? "it is" : "they are") + " applied",
                List.of(),
                members);
    }

    private static String name(AppliedMigration migration) {
        return migration.script().isEmpty()
                ? String.valueOf(migration.version())
                : migration.script() + liquibase(migration);
    }

    private static String liquibase(AppliedMigration migration) {
        return migration.description().startsWith("by ") ? " (" + migration.version() + ")" : "";
    }

    private static Finding finding(
            Severity severity, Consequence consequence, String script, Map<Side, String> values, String message) {
        return new Finding(
                "SG604",
                "migration-history",
                severity,
                consequence,
                ObjectPath.of(ObjectKind.MIGRATION, null, null, script),
                Attribute.EXISTS,
                values,
                Side.DATABASE,
                null,
                List.of(),
                message,
                List.of(),
                List.of());
    }
}
