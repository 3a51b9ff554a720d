package io.github.schemaguard.goal.checks;

import io.github.schemaguard.compare.IgnoreList;
import io.github.schemaguard.entities.source.SourceLocator;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.QueryCoverage;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.queries.QueryFindings;
import io.github.schemaguard.goal.queries.QueryReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of the check of the queries.
 *
 * @param findings those of all checks
 */
record QueryCheck(CheckRun run, List<Finding> findings, QueryCoverage coverage) {

    /** @param others what the other checks have found */
    static QueryCheck of(QueryReading queries, List<Finding> others, Project project, IgnoreList ignore) {
        Optional<String> problem = queries.problem();
        if (problem.isPresent()) {
            return new QueryCheck(CheckRun.skipped(CheckName.QUERIES, problem.get()), others, QueryCoverage.NONE);
        }
        SourceLocator sources = project.sources();
        QueryFindings found = QueryFindings.of(
                queries.queries(),
                others,
                query -> sources.find(query.place())
                        .map(line -> new Location(project.relative(line.file()), line.line())));
        List<Finding> all = new ArrayList<>(found.explained());
        found.findings().stream().filter(finding -> !ignore.ignores(finding)).forEach(all::add);
        return new QueryCheck(CheckRun.ran(CheckName.QUERIES, found.coverage().checked()), all, found.coverage());
    }
}
