package io.github.schemaguard.goal.checks;

import io.github.schemaguard.compare.ComparisonRequest;
import io.github.schemaguard.compare.ComparisonResult;
import io.github.schemaguard.compare.IgnoreList;
import io.github.schemaguard.compare.LocationLookup;
import io.github.schemaguard.compare.SchemaComparison;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.finding.AttributeCoverage;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.QueryCoverage;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.policy.JudgedFindings;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The outcome of the checks, before baseline and threshold are applied.
 *
 * @param runs how each wanted check went, in the order in which reports list them
 * @param notes what the user should know, each a sentence
 */
public record ComparisonOutcome(
        List<CheckRun> runs,
        List<Finding> findings,
        AttributeCoverage coverage,
        QueryCoverage queries,
        List<String> notes) {

    public static ComparisonOutcome of(ChecksRequest request, SchemaDescriptions sides) {
        Map<CheckName, CheckRun> runs = new EnumMap<>(CheckName.class);
        Set<CheckName> able = EnumSet.noneOf(CheckName.class);
        SchemaSelection governed = new SchemaSelection(request.database().schemas());
        IgnoreList ignore = ignoreList(request, sides).governing(governed::includes);
        Optional<String> unrelated = unrelated(sides.known(), ignore);
        for (CheckName check : request.checks()) {
            Optional<String> obstacle = sides.obstacle(check, request.policy())
                    .or(() -> ungoverned(check, sides, governed))
                    .or(() -> concerns(check, sides, ignore) ? unrelated : Optional.empty());
            if (obstacle.isPresent()) {
                runs.put(check, CheckRun.failed(check, obstacle.get()));
            } else if (check.sides().size() > 1) {
                able.add(check);
            }
        }
        ChangedNames changes =
                new ChangedNames(request.project(), request.database().migrations());
        LocationLookup places = new ProjectPlaces(request.project(), sides.document(), changes);
        ComparisonResult result = SchemaComparison.run(new ComparisonRequest(
                sides.known(),
                sides.entities() == null ? Mapping.EMPTY : sides.entities().mapping(),
                able,
                ignore,
                places));
        List<Finding> findings = new ArrayList<>(result.findings());
        findings.addAll(ofDocumentItself(sides, able, places, result.findings()).stream()
                .filter(finding -> !ignore.ignores(finding))
                .toList());
        able.forEach(check ->
                runs.put(check, CheckRun.ran(check, result.compared().getOrDefault(check, 0))));
        List<String> notes = new ArrayList<>(furtherFailures(sides, runs.values()));
        if (!result.ignored().isEmpty()) {
            notes.add("ignored: " + String.join(", ", result.ignored()));
        }
        if (request.checks().contains(CheckName.CHANGE_LOG) && !runs.containsKey(CheckName.CHANGE_LOG)) {
            ChangeLogCheck log = ChangeLogCheck.of(request, sides);
            runs.put(CheckName.CHANGE_LOG, log.run());
            findings.addAll(log.findings().stream()
                    .filter(finding -> !ignore.ignores(finding))
                    .toList());
        }
        if (request.lints() && !runs.containsKey(CheckName.LINT)) {
            LintCheck lint = LintCheck.of(request, sides, ignore, places, findings);
            runs.put(CheckName.LINT, lint.run());
            findings.addAll(lint.findings().stream()
                    .filter(finding -> !ignore.ignores(finding))
                    .toList());
        }
        QueryCoverage queries = QueryCoverage.NONE;
        if (sides.queries() != null && !runs.containsKey(CheckName.QUERIES)) {
            QueryCheck check = QueryCheck.of(request, sides, findings, ignore);
            runs.put(CheckName.QUERIES, check.run());
            findings = new ArrayList<>(check.findings());
            queries = check.coverage();
            notes.addAll(check.notes());
        }
        findings = changes.explaining(findings);
        JudgedFindings judged = JudgedFindings.of(request.policy().policy(), findings);
        judged.note().ifPresent(notes::add);
        return new ComparisonOutcome(
                List.copyOf(runs.values()), judged.findings(), result.attributes(), queries, notes);
    }

    /** Why sides could not be read, where no check says so: a check that lacks two sides names the first one. */
    private static List<String> furtherFailures(SchemaDescriptions sides, Collection<CheckRun> runs) {
        return sides.sources().values().stream()
                .flatMap(source -> source.failure().stream())
                .filter(failure -> runs.stream().noneMatch(run -> failure.equals(run.reason())))
                .map(failure -> "this fails too: " + failure)
                .toList();
    }

    /** Faults within the document: cells that contradict each other, and entities whose names have changed. */
    private static List<Finding> ofDocumentItself(
            SchemaDescriptions sides, Set<CheckName> able, LocationLookup places, List<Finding> known) {
        DocumentReading document =
                sides.document() == null ? null : sides.document().reading();
        List<Finding> findings = new ArrayList<>();
        if (document != null && able.stream().anyMatch(check -> check.sides().contains(Side.DOCUMENT))) {
            findings.addAll(Contradictions.of(document, known));
        }
        if (document != null && sides.entities() != null && able.contains(CheckName.MODELS_DOC)) {
            findings.addAll(DocumentedEntities.stale(document, sides.entities().mapping(), places, known));
        }
        return findings;
    }

    /** The same with other findings. */
    ComparisonOutcome with(List<Finding> changed) {
        return new ComparisonOutcome(runs, changed, coverage, queries, notes);
    }

    private static IgnoreList ignoreList(ChecksRequest request, SchemaDescriptions sides) {
        List<String> patterns = new ArrayList<>(request.ignore());
        if (sides.database() != null) {
            patterns.addAll(sides.database().historyTables());
        }
        return IgnoreList.of(patterns);
    }

    /** Why the database is not the one that the document describes; empty if it may be. */
    private static Optional<String> unrelated(Map<Side, Source.Known> known, IgnoreList ignore) {
        Source.Known database = known.get(Side.DATABASE);
        Source.Known document = known.get(Side.DOCUMENT);
        return database == null || document == null
                ? Optional.empty()
                : UnrelatedDatabase.reason(ignore.apply(document.catalog()), ignore.apply(database.catalog()));
    }

    /** Whether each finding of the check would only repeat that the database is another one. */
    private static boolean concerns(CheckName check, SchemaDescriptions sides, IgnoreList ignore) {
        if (check == CheckName.DB_DOC) {
            return true;
        }
        Source.Known database = sides.known().get(Side.DATABASE);
        return check == CheckName.DB_MODELS
                && database != null
                && sides.entities() != null
                && UnrelatedDatabase.hasNone(
                        sides.entities().mapping().tables().stream()
                                .map(table -> table.name().name())
                                .toList(),
                        ignore.apply(database.catalog()));
    }

    /** Why no entity can be compared although there are entities; empty if one can. */
    private static Optional<String> ungoverned(CheckName check, SchemaDescriptions sides, SchemaSelection governed) {
        if (!check.sides().contains(Side.ENTITIES) || sides.entities() == null) {
            return Optional.empty();
        }
        Set<String> mapped = new TreeSet<>();
        sides.entities()
                .mapping()
                .tables()
                .forEach(table -> mapped.add(table.name().schema()));
        return mapped.isEmpty() || mapped.stream().anyMatch(governed::includes)
                ? Optional.empty()
                : Optional.of("no entity is mapped to a governed schema: schema.schemas is "
                        + String.join(", ", governed.patterns()) + ", the entities' tables are in "
                        + String.join(", ", mapped));
    }
}
