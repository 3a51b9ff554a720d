package io.github.schemaguard.goal.targets;

import io.github.schemaguard.goal.databases.DatabasesRequest;
import io.github.schemaguard.goal.project.GoalException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code schema:compare-targets} is asked for.
 *
 * @param common with the database whose schemas the targets are, or that lists them
 * @param targets names of schemas, with {@code *} as wildcard, or URLs of databases; empty when a query lists them
 * @param query an SQL query that returns them in its first column; null when they are listed
 * @param expected what they should be like: {@value #MIGRATIONS}, {@value #MAJORITY}, a schema or a URL
 */
public record TargetsRequest(
        DatabasesRequest common,
        List<String> targets,
        @Nullable String query,
        String expected) {

    /** The targets should be like what the project's migrations create. */
    public static final String MIGRATIONS = "migrations";

    /** The targets should be like most of them are. */
    public static final String MAJORITY = "majority";

    public TargetsRequest {
        targets = List.copyOf(targets);
        if (targets.isEmpty() == (query == null)) {
            throw new GoalException("set either schema.targets, the schemas or database URLs to compare, or"
                    + " schema.targetsQuery, an SQL query that lists them");
        }
    }
}
