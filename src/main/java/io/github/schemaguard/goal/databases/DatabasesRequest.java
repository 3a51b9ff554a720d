package io.github.schemaguard.goal.databases;

import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.Project;
import java.util.List;

/**
 * What a goal is asked for that compares a live database with another one.
 *
 * @param database the one that findings are about; with what the scratch server needs
 * @param failOn from which severity on the verdict is a failure
 * @param ignore patterns of objects and codes that are not reported
 */
public record DatabasesRequest(Project project, DatabaseChoice database, FailureThreshold failOn, List<String> ignore) {

    public DatabasesRequest {
        ignore = List.copyOf(ignore);
    }
}
