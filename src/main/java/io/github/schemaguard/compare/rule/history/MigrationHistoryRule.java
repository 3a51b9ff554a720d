package io.github.schemaguard.compare.rule.history;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.FirstNames;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The migrations that a live database has applied are not the migrations of the project. */
public final class MigrationHistoryRule extends Rule {

    /** How many migrations a message names. */
    private static final int NAMED = 5;

    public MigrationHistoryRule() {
        super("SG604", "migration-history");
    }

    /** A migration of the project that the database has not applied. */
    public Finding notApplied(String migration) {
        return about(
                        migration,
                        info("is not applied to the database yet; what it creates is not compared with the database"))
                .values(Map.of(Side.MIGRATIONS, "applied"))
                .build();
    }

    /** A migration that the database has applied and the project does not have. */
    public Finding unknown(String migration) {
        return about(
                        migration,
                        warning(
                                Consequence.DIVERGED,
                                "is applied to the database, but the project does not have it: check out the branch that"
                                        + " has it, or restore the file"))
                .values(Map.of(Side.DATABASE, "applied"))
                .build();
    }

    /** A migration that the database has applied, and whose file has changed since. */
    public Finding edited(String migration) {
        return about(
                        migration,
                        warning(
                                Consequence.DIVERGED,
                                "was edited after it was applied to the database: its checksum there is another one."
                                        + " Restore the file, and write the change as a new migration"))
                .values(Map.of(Side.DATABASE, "applied", Side.MIGRATIONS, "edited"))
                .build();
    }

    /** A migration that failed on the database. */
    public Finding failed(String migration) {
        return about(
                        migration,
                        error(
                                Consequence.DIVERGED,
                                "failed when it was applied to the database: complete or undo its changes, then remove"
                                        + " the failed entry (flyway repair)"))
                .values(Map.of(Side.DATABASE, "failed", Side.MIGRATIONS, "applied"))
                .build();
    }

    /**
     * The one finding in place of all that only migrations that are not applied yet explain.
     *
     * @param migrations their names, at least one
     * @param explained the findings that disappear once the migrations are applied, at least one
     */
    public Finding pending(List<String> migrations, List<Finding> explained) {
        Finding worst =
                explained.stream().max(Comparator.comparing(Finding::severity)).orElseThrow();
        boolean one = migrations.size() == 1;
        String names = FirstNames.of(migrations, NAMED);
        String message = "the database does not have " + (one ? "the migration " : migrations.size() + " migrations, ")
                + names + ": " + explained.size()
                + (explained.size() == 1 ? " difference disappears" : " differences disappear")
                + " when " + (one ? "it is" : "they are") + " applied";
        return about(migrations.get(0), finding(worst.severity(), worst.consequence(), message))
                .values(Map.of(Side.MIGRATIONS, "applied"))
                .members(explained.stream()
                        .map(Finding::object)
                        .distinct()
                        .sorted()
                        .toList())
                .build();
    }

    private static FindingBuilder about(String migration, FindingBuilder finding) {
        return finding.about(ObjectPath.of(ObjectKind.MIGRATION, null, null, migration), Attribute.EXISTS)
                .odd(Side.DATABASE);
    }
}
