package io.github.schemaguard.goal.targets;

import io.github.schemaguard.compare.IgnoreList;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.goal.side.LiveDatabase;
import io.github.schemaguard.goal.side.MigratedCoverage;
import io.github.schemaguard.goal.side.MigratedDatabase;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.postgres.CatalogReadException;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.source.Coverage;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what the targets of a request should be like. */
public final class ExpectedTargets {

    private final TargetsRequest request;
    private final TargetList list;
    private final TargetReader reader;
    private final List<TargetGroups.Group> groups;

    public ExpectedTargets(
            TargetsRequest request, TargetList list, TargetReader reader, List<TargetGroups.Group> groups) {
        this.request = request;
        this.list = list;
        this.reader = reader;
        this.groups = groups;
    }

    /**
     * Reads it. A failure is part of the result.
     *
     * @param base the database that the targets are schemas of; null when they are databases
     */
    public ExpectedTarget read(@Nullable LiveDatabase base, RunSession session) {
        String expected = request.expected();
        boolean schemas = !list.schemas().isEmpty();
        if (expected.equals(TargetsRequest.MIGRATIONS)) {
            return ofMigrations(session);
        }
        if (expected.equals(TargetsRequest.MAJORITY)) {
            return ExpectedTarget.of(majority());
        }
        if (schemas == TargetList.isUrl(expected)) {
            throw new GoalException("schema.expected is " + (schemas ? "a database" : "\"" + expected + "\"")
                    + ", and the targets are " + (schemas ? "schemas" : "databases") + "; valid values: "
                    + TargetsRequest.MIGRATIONS + ", " + TargetsRequest.MAJORITY
                    + (schemas ? ", the name of a schema" : ", a URL"));
        }
        if (!schemas) {
            Source source = reader.database(expected).source();
            return ExpectedTarget.of(
                    source.failure().isPresent() ? source.describedAs("expected: a database") : source);
        }
        return ExpectedTarget.of(schema(expected, Objects.requireNonNull(base)));
    }

    private Source schema(String name, LiveDatabase base) {
        String description = "expected: schema " + name;
        try {
            Catalog catalog = PostgresReader.read(base.connection(), SchemaSelection.of(name));
            return catalog.schema(name)
                    .<Source>map(schema -> known(description, renamed(catalog, schema)))
                    .orElseGet(() -> new Source.Unreadable(description, "the database has no schema " + name));
        } catch (CatalogReadException e) {
            return new Source.Unreadable(description, String.valueOf(e.getMessage()));
        } finally {
            base.connection().endTransaction();
        }
    }

    private Source majority() {
        String description = "expected: what most targets are like";
        if (groups.isEmpty()) {
            return new Source.Unreadable(description, "no target could be read");
        }
        int most = groups.get(0).targets().size();
        boolean clear =
                most > 1 && (groups.size() == 1 || groups.get(1).targets().size() < most);
        return clear
                ? known(
                        description + ": " + most + " of "
                                + groups.stream()
                                        .mapToInt(group -> group.targets().size())
                                        .sum(),
                        groups.get(0).catalog())
                : new Source.Unreadable(
                        description,
                        "there is no majority among the targets: no group of equal ones is larger than all others. Set"
                                + " schema.expected to what they should be like");
    }

    private ExpectedTarget ofMigrations(RunSession session) {
        DatabaseChoice choice = request.common().database();
        int major = groups.isEmpty()
                ? choice.postgresMajor()
                : groups.get(0).catalog().postgresMajor();
        DatabaseReading made = new MigratedDatabase(session, choice.onScratchServer(major)).read();
        Source named = made.source().describedAs(made.source().description().replaceFirst("^database", "expected"));
        if (!(named instanceof Source.Known known)) {
            return new ExpectedTarget(named, List.of(), made.notes());
        }
        String description = known.description();
        Catalog catalog = known.catalog();
        MigratedCoverage coverage = MigratedCoverage.of(catalog);
        List<String> notes = new ArrayList<>(made.notes());
        notes.addAll(coverage.notes());
        if (list.schemas().isEmpty()) {
            return new ExpectedTarget(known.covering(coverage.coverage()), made.historyTables(), notes);
        }
        List<Schema> filled = IgnoreList.of(made.historyTables()).apply(catalog).schemas().stream()
                .filter(schema -> !schema.isEmpty())
                .toList();
        if (filled.size() != 1) {
            return new ExpectedTarget(new Source.Unreadable(description, unclear(filled)), List.of(), notes);
        }
        return new ExpectedTarget(
                new Source.Known(description, renamed(catalog, filled.get(0)), coverage.coverage()),
                made.historyTables().stream()
                        .map(table -> TargetReader.NAME + table.substring(table.indexOf('.')))
                        .toList(),
                notes);
    }

    private static String unclear(List<Schema> filled) {
        return filled.isEmpty()
                ? "the migrations create nothing, so there is nothing to compare the targets with"
                : "the migrations create the schemas "
                        + filled.stream().map(Schema::name).collect(Collectors.joining(", "))
                        + ": set schema.schemas to the one that the targets should be like";
    }

    private static Catalog renamed(Catalog catalog, Schema schema) {
        return CatalogJson.parseBare(TargetReader.text(catalog, schema));
    }

    private static Source known(String description, Catalog catalog) {
        return new Source.Known(description, catalog, Coverage.everything());
    }
}
