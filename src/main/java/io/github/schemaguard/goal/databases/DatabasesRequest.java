package io.github.schemaguard.goal.databases;

import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.Project;
import java.util.List;

/**
 * What a goal that compares a live database with other databases is asked for.
 *
 * @param database the database that findings are about, with the settings of the scratch server
 * @param failOn from which severity on a finding fails the build
 * @param ignore patterns of objects and codes that are not reported
 */
public record DatabasesRequest(Project project, DatabaseChoice database, FailureThreshold failOn, List<String> ignore) {

    public DatabasesRequest {
        ignore = List.copyOf(ignore);
    }
}
