package io.github.schemaguard.goal;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.compare.IgnoreList;
import io.github.schemaguard.entities.EntityException;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.entities.query.QueryModel;
import io.github.schemaguard.entities.read.SharedFork;
import io.github.schemaguard.files.GeneratedFolder;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.queries.QueriedDatabase;
import io.github.schemaguard.goal.queries.QueryDetail;
import io.github.schemaguard.goal.queries.QueryReading;
import io.github.schemaguard.goal.queries.QuerySide;
import io.github.schemaguard.goal.session.BackgroundTasks;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.goal.session.ScratchSession;
import io.github.schemaguard.goal.side.DatabaseFinder;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.goal.side.DatabaseSide;
import io.github.schemaguard.goal.side.EntitySide;
import io.github.schemaguard.goal.side.LiveDatabase;
import io.github.schemaguard.goal.site.ReadQueries;
import io.github.schemaguard.goal.site.SiteExtras;
import io.github.schemaguard.goal.site.SourceLinks;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.postgres.CatalogReadException;
import io.github.schemaguard.postgres.TableSizes;
import io.github.schemaguard.site.SchemaSite;
import io.github.schemaguard.site.SiteContents;
import io.github.schemaguard.site.SiteSummary;
import io.github.schemaguard.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes the schema as a site: pages that a browser opens from disk. */
public final class WriteSite {

    private final Libraries libraries;
    private final ResultCache results;

    public WriteSite(Libraries libraries, ResultCache results) {
        this.libraries = libraries;
        this.results = results;
    }

    /**
     * What is asked for.
     *
     * @param changeLog need not exist
     * @param folder of the site
     * @param title of the site
     * @param repository the root of the repository
     * @param sourceUrl the URL of a line of source; null for links to the files on disk
     */
    public record Request(
            Project project,
            DatabaseChoice database,
            EntitySelection entities,
            Path changeLog,
            Path folder,
            String title,
            Path repository,
            @Nullable String sourceUrl) {}

    /**
     * What was done.
     *
     * @param lines for the log
     * @param summary of the site
     */
    public record Outcome(List<String> lines, SiteSummary summary) {
        public Outcome {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Runs the goal.
     *
     * @throws GoalException when the database cannot be read or a page cannot be written
     */
    public Outcome run(Request request) {
        Project project = request.project();
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        SiteContents contents = contents(request, lines);
        SiteExtras extras = new SiteExtras(project, lines);
        contents = extras.withHistory(contents, request.changeLog());
        contents = extras.withFindings(contents, project.work().resolve("report.json"));
        SiteContents shown = contents;
        SortedMap<String, Supplier<String>> files = SchemaSite.files(shown);
        int changed = project.steps().run("writing the pages", () -> replace(request.folder(), files));
        Path first = request.folder().resolve(SchemaSite.FIRST);
        lines.add((changed == 0 ? "up to date: " : "written: ") + project.relative(first) + " and " + (files.size() - 1)
                + " more files");
        return new Outcome(lines, SiteSummary.of(contents));
    }

    private static int replace(Path folder, SortedMap<String, Supplier<String>> files) {
        try {
            return new GeneratedFolder(folder, SchemaSite.MARKER).replace(files);
        } catch (IOException e) {
            throw new GoalException(
                    "cannot write the site: " + e.getMessage() + ". Set schema.siteDirectory to a folder of its own",
                    e);
        }
    }

    private SiteContents contents(Request request, List<String> lines) {
        try (RunSession session = new RunSession(request.project(), libraries, results)) {
            DatabaseSide database = new DatabaseFinder(session).find(request.database());
            ScratchSession scratch = session.scratch(request.database(), database.major());
            EntitySide entities = new EntitySide(session, request.entities(), database);
            QuerySide queries = new QuerySide(
                    session, entities, request.database().schemas().isEmpty(), Set.of(QueryDetail.TABLES));
            SharedFork shared = new SharedFork();
            Future<QueryModel> asked = queries.ask(scratch, shared);
            Future<Mapping> mapped = session.background().start(() -> mapping(entities, scratch, shared, lines));
            TableSizes sizes = sizes(database, lines);
            DatabaseReading reading = database.read();
            Source.Known known = reading.source().orThrow(GoalException::new);
            Mapping mapping = BackgroundTasks.await(mapped);
            QueryReading prepared = queries.read(asked, QueriedDatabase.of(scratch, database, reading));
            lines.add(known.description());
            lines.addAll(reading.notes());
            prepared.problem().ifPresent(reason -> lines.add("the site has no queries: " + reason));
            IgnoreList tools = IgnoreList.of(reading.historyTables())
                    .keeping(mapping.tables().stream().map(MappedTable::name).toList());
            SourceLinks sources = new SourceLinks(
                    request.project(), request.folder().resolve("tables"), request.repository(), request.sourceUrl());
            return SiteContents.of(request.title(), known.description(), tools.apply(known.catalog()))
                    .with(sources.of(mapping))
                    .with(ReadQueries.of(prepared, sources))
                    .with(sizes);
        }
    }

    private static TableSizes sizes(DatabaseSide database, List<String> lines) {
        if (!(database instanceof LiveDatabase live)) {
            return TableSizes.NONE;
        }
        try {
            return live.sizes();
        } catch (CatalogReadException e) {
            lines.add("the site has no sizes: " + e.getMessage());
            return TableSizes.NONE;
        }
    }

    /** What the entities are mapped to; nothing when there are none, or when they cannot be read. */
    private static Mapping mapping(EntitySide entities, ScratchSession scratch, SharedFork shared, List<String> lines) {
        try {
            return entities.model(scratch, shared).mapping();
        } catch (EntityException | GoalException e) {
            boolean none = e instanceof EntityException missing && missing.isAboutNothingFound();
            if (!none) {
                lines.add("the site has no entities: " + e.getMessage());
            }
            return Mapping.EMPTY;
        }
    }
}
