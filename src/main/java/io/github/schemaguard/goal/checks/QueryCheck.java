package io.github.schemaguard.goal.checks;

import io.github.schemaguard.compare.IgnoreList;
import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.entities.source.SourceLocator;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.QueryCoverage;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.queries.IndexAdvice;
import io.github.schemaguard.goal.queries.QueryFindings;
import io.github.schemaguard.goal.queries.QueryReading;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The outcome of the check of the queries.
 *
 * @param findings those of all checks
 * @param notes what the user should know, each a sentence
 */
record QueryCheck(CheckRun run, List<Finding> findings, QueryCoverage coverage, List<String> notes) {

    /**
     * Makes it.
     *
     * @param sides with the queries
     * @param others what the other checks have found
     */
    static QueryCheck of(ChecksRequest request, SchemaDescriptions sides, List<Finding> others, IgnoreList ignore) {
        QueryReading queries = Objects.requireNonNull(sides.queries());
        Optional<String> problem = queries.problem();
        if (problem.isPresent()) {
            return new QueryCheck(
                    CheckRun.failed(CheckName.QUERIES, problem.get()), others, QueryCoverage.NONE, List.of());
        }
        Project project = request.project();
        SourceLocator sources = project.sources();
        JarClasses jars = new JarClasses(project.classPath());
        Function<DeclaredQuery, Optional<Location>> places = query -> sources.find(query.place())
                .map(line -> new Location(project.relative(line.file()), line.line()))
                .or(() -> jars.find(query.place().className()));
        QueryFindings found = QueryFindings.of(queries.queries(), others, places);
        Source.Known database = sides.known().get(Side.DATABASE);
        IndexAdvice advice = request.plansQueries() && database != null
                ? IndexAdvice.of(queries.queries(), ignore.apply(database.catalog()), sides.smallTables(), places)
                : IndexAdvice.NONE;
        List<Finding> all = new ArrayList<>(found.explained());
        Stream.concat(found.findings().stream(), advice.findings().stream())
                .filter(finding -> !ignore.ignores(finding))
                .forEach(all::add);
        return new QueryCheck(
                CheckRun.ran(CheckName.QUERIES, found.coverage().checked()), all, found.coverage(), advice.notes());
    }
}
