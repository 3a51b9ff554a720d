package io.github.schemaguard.goal.checks;

import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.goal.project.Project;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What {@code schema:validate} and the other goals that run checks are asked for.
 *
 * @param checks the checks to run; never empty
 * @param failOn from which severity on a new finding fails the build
 * @param ignore patterns of objects and codes that are not reported
 * @param baseline the file of accepted findings; need not exist
 * @param policy how severe the team takes each rule
 * @param today the day on which an accepted finding must not have expired
 * @param failOnStale whether a baseline entry that accepts nothing fails the build
 * @param advisesIndexes whether the check of the queries also looks for indexes that they lack
 */
public record ChecksRequest(
        Project project,
        DatabaseChoice database,
        EntitySelection entities,
        DocumentChoice documents,
        Set<CheckName> checks,
        FailureThreshold failOn,
        List<String> ignore,
        Path baseline,
        PolicyChoice policy,
        LocalDate today,
        boolean failOnStale,
        boolean advisesIndexes) {

    public ChecksRequest {
        checks = Set.copyOf(checks);
        ignore = List.copyOf(ignore);
        if (checks.isEmpty()) {
            throw new IllegalArgumentException("without checks nothing would be compared");
        }
    }

    /** The same with other checks. */
    public ChecksRequest with(Set<CheckName> others) {
        return new ChecksRequest(
                project,
                database,
                entities,
                documents,
                others,
                failOn,
                ignore,
                baseline,
                policy,
                today,
                failOnStale,
                advisesIndexes);
    }

    /** Whether any of the checks needs the document. */
    boolean readsDocument() {
        return compares(Side.DOCUMENT)
                || checks.contains(CheckName.CHANGE_LOG)
                || (lints() && policy.judged() == Side.DOCUMENT);
    }

    /** Whether indexes that queries lack are looked for. */
    boolean plansQueries() {
        return advisesIndexes && checks.contains(CheckName.QUERIES);
    }

    /** Whether the schema is judged by the rules of the team. */
    boolean lints() {
        return checks.contains(CheckName.LINT);
    }

    /** Whether any of the checks needs the database. */
    public boolean readsDatabase() {
        return compares(Side.DATABASE) || (lints() && policy.judged() == Side.DATABASE);
    }

    /** Whether any of the checks compares this side. */
    public boolean compares(Side side) {
        return checks.stream().anyMatch(check -> check.sides().contains(side));
    }
}
