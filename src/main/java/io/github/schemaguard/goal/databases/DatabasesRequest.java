package io.github.schemaguard.goal.databases;

import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.policy.SchemaPolicy;
import java.util.List;

/**
 * What a goal that compares a live database with other databases is asked for.
 *
 * @param database the database that findings are about, with the settings of the scratch server
 * @param failOn from which severity on a finding fails the build
 * @param ignore patterns of objects and codes that are not reported
 * @param policy how severe the team takes each rule
 */
public record DatabasesRequest(
        Project project, DatabaseChoice database, FailureThreshold failOn, List<String> ignore, SchemaPolicy policy) {

    public DatabasesRequest {
        ignore = List.copyOf(ignore);
    }
}
