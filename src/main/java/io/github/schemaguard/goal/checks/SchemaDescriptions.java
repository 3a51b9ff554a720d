package io.github.schemaguard.goal.checks;

import io.github.schemaguard.diagram.Surroundings;
import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.entities.query.QueryModel;
import io.github.schemaguard.entities.read.SharedFork;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.goal.queries.QueriedDatabase;
import io.github.schemaguard.goal.queries.QueryDetail;
import io.github.schemaguard.goal.queries.QueryReading;
import io.github.schemaguard.goal.queries.QuerySide;
import io.github.schemaguard.goal.queries.SmallTables;
import io.github.schemaguard.goal.session.BackgroundTasks;
import io.github.schemaguard.goal.session.RunSession;
import io.github.schemaguard.goal.session.ScratchSession;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.goal.side.DatabaseSide;
import io.github.schemaguard.goal.side.DocumentSide;
import io.github.schemaguard.goal.side.EntityReading;
import io.github.schemaguard.goal.side.EntitySide;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The descriptions that the wanted checks compare, read at the same time; null for one that none of them needs.
 *
 * @param lint what the check {@code lint} needs besides
 * @param smallTables what advice about indexes leaves out
 */
public record SchemaDescriptions(
        @Nullable DatabaseReading database,
        @Nullable EntityReading entities,
        @Nullable DocumentSide document,
        LintInputs lint,
        @Nullable QueryReading queries,
        SmallTables smallTables) {

    /** The tables around those that findings are about, as the first side that could be read has them. */
    public Catalog surroundings(Collection<Finding> findings) {
        List<QualifiedName> tables = findings.stream()
                .flatMap(finding -> Stream.concat(Stream.of(finding.object()), finding.memberObjects().stream()))
                .map(ObjectPath::relation)
                .flatMap(Stream::ofNullable)
                .toList();
        return sources().values().stream()
                .flatMap(source -> source.known().stream())
                .findFirst()
                .map(known -> Surroundings.of(known.catalog(), tables))
                .orElse(Catalog.EMPTY);
    }

    /** The same with another database. */
    SchemaDescriptions with(DatabaseReading other) {
        return with(other, queries);
    }

    private SchemaDescriptions with(DatabaseReading other, @Nullable QueryReading checked) {
        return new SchemaDescriptions(other, entities, document, lint, checked, smallTables);
    }

    /**
     * The same with another database, on which the queries are checked as well.
     *
     * @param copy how a copy of the database is called, which no other scratch database of the run is
     * @return empty if the queries could not be checked there
     */
    Optional<SchemaDescriptions> checkedOn(
            ChecksRequest request, RunSession session, DatabaseSide database, DatabaseReading other, String copy) {
        ScratchSession scratch = session.scratch(request.database(), database.major());
        QueryReading checked = queries(
                request,
                session,
                entities,
                QueriedDatabase.of(scratch, database, other).copiedAs(copy));
        return checked.problem().isPresent() ? Optional.empty() : Optional.of(with(other, checked));
    }

    /**
     * Reads them.
     *
     * @param database null when no wanted check needs it
     */
    public static SchemaDescriptions read(ChecksRequest request, RunSession session, @Nullable DatabaseSide database) {
        FutureTask<DocumentSide> reading = new FutureTask<>(() -> session.steps()
                .run(
                        "reading the document",
                        () -> DocumentSide.read(
                                request.project(), request.documents().document())));
        ScratchSession scratch = session.scratch(request.database(), major(request, database, reading));
        // A live database is asked for its default schema before another thread reads it.
        EntitySide entities = new EntitySide(session, request.entities(), database);
        CompletableFuture<LintInputs> counted = new CompletableFuture<>();
        CompletableFuture<SmallTables> sized = new CompletableFuture<>();
        Future<DatabaseReading> live = database == null
                ? null
                : session.background().start(() -> {
                    counted.complete(request.lints() ? LintInputs.of(database) : LintInputs.NONE);
                    sized.complete(request.plansQueries() ? SmallTables.of(database) : SmallTables.NONE);
                    return database.read();
                });
        QuerySide querySide = querySide(session, entities, request);
        boolean checksQueries = database != null && request.checks().contains(CheckName.QUERIES);
        SharedFork shared = request.compares(Side.ENTITIES) ? new SharedFork() : SharedFork.none();
        if (!checksQueries) {
            shared.queriesEnded();
        }
        Future<QueryModel> queries = checksQueries ? querySide.ask(scratch, shared) : null;
        EntitySide.Asked asked = request.compares(Side.ENTITIES) ? entities.ask(scratch, shared) : null;
        Future<EntityModel> mapped = asked != null
                ? asked.model()
                : request.lints() ? session.background().start(() -> entities.model(scratch)) : null;
        DocumentSide document = request.readsDocument() ? read(reading) : null;
        DatabaseReading read = live == null ? null : BackgroundTasks.await(live);
        StringBinding strings = database == null ? StringBinding.TYPED : database.strings();
        EntityReading expected =
                asked == null ? null : entities.read(asked, scratch, reference(read, document), strings);
        LintInputs lint = live == null ? LintInputs.NONE : counted.getNow(LintInputs.NONE);
        if (request.lints()) {
            lint = lint.with(SqlRuleRun.of(request.policy(), database, read, session.steps()));
        }
        QueryReading prepared = queries == null || database == null || read == null
                ? null
                : queries(request, session, expected, QueriedDatabase.of(scratch, database, read), querySide, queries);
        return new SchemaDescriptions(
                read,
                expected,
                document,
                expected != null ? lint.with(expected.mapping()) : mapped != null ? lint.with(mapped) : lint,
                prepared,
                live == null ? SmallTables.NONE : sized.getNow(SmallTables.NONE));
    }

    private static QuerySide querySide(RunSession session, EntitySide entities, ChecksRequest request) {
        return new QuerySide(
                session,
                entities,
                request.database().schemas().isEmpty(),
                request.plansQueries() ? Set.of(QueryDetail.PLANS) : Set.of());
    }

    /** The queries, once more if the entities are read with another naming strategy than the assumed one. */
    private static QueryReading queries(
            ChecksRequest request,
            RunSession session,
            @Nullable EntityReading expected,
            QueriedDatabase database,
            QuerySide side,
            Future<QueryModel> asked) {
        if (expected == null) {
            return side.read(asked, database);
        }
        return expected.selection().equals(request.entities())
                ? side.read(asked, database.withDefaultSchema(expected.defaultSchema()))
                : queries(request, session, expected, database);
    }

    /** Looks for the queries once more. */
    private static QueryReading queries(
            ChecksRequest request, RunSession session, @Nullable EntityReading expected, QueriedDatabase on) {
        EntitySelection selection = expected == null ? request.entities() : expected.selection();
        EntitySide entities = new EntitySide(session, selection, on.database());
        QuerySide side = querySide(session, entities, request);
        return side.read(
                side.ask(on.scratch(), SharedFork.none()),
                expected == null ? on : on.withDefaultSchema(expected.defaultSchema()));
    }

    /** Reads the document now, unless it has been read. */
    private static DocumentSide read(FutureTask<DocumentSide> reading) {
        reading.run();
        return BackgroundTasks.await(reading);
    }

    /** The version of the live server; without any database, of the server that the document describes. */
    private static int major(
            ChecksRequest request, @Nullable DatabaseSide database, FutureTask<DocumentSide> document) {
        if (database != null) {
            return database.major();
        }
        int described = DocumentSide.postgresMajor(request.documents().document())
                .orElseGet(() -> read(document).postgresMajor());
        return described > 0 ? described : request.database().postgresMajor();
    }

    /** What the entities are compared with. */
    private static @Nullable Source reference(@Nullable DatabaseReading database, @Nullable DocumentSide document) {
        return database != null ? database.source() : document == null ? null : document.source();
    }

    /** What was read, by side. */
    Map<Side, Source> sources() {
        Map<Side, Source> sources = new EnumMap<>(Side.class);
        if (database != null) {
            sources.put(Side.DATABASE, database.source());
        }
        if (entities != null) {
            sources.put(Side.ENTITIES, entities.source());
        }
        if (document != null) {
            sources.put(Side.DOCUMENT, document.source());
        }
        return sources;
    }

    /** The descriptions that could be read, by side. */
    Map<Side, Source.Known> known() {
        Map<Side, Source.Known> known = new EnumMap<>(Side.class);
        sources().forEach((side, source) -> source.known().ifPresent(readable -> known.put(side, readable)));
        Source.Known stated = known.remove(Side.DOCUMENT);
        if (document != null && stated != null) {
            known.put(Side.DOCUMENT, document.silentAbout(stated, List.copyOf(known.values())));
        }
        return known;
    }

    /** Why a check cannot run; empty when it can. */
    Optional<String> obstacle(CheckName check, PolicyChoice policy) {
        Map<Side, Source> sources = sources();
        return needed(check, policy).stream()
                .map(sources::get)
                .flatMap(source -> source == null ? Optional.<String>empty().stream() : source.failure().stream())
                .findFirst();
    }

    private static List<Side> needed(CheckName check, PolicyChoice policy) {
        return switch (check) {
            case CHANGE_LOG -> List.of(Side.DOCUMENT);
            case LINT -> List.of(policy.judged());
            default -> check.sides();
        };
    }

    /** What was read, a line each. */
    public List<String> descriptions() {
        return sources().values().stream().map(Source::description).toList();
    }

    /** What the user should know about how it was read. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (database != null) {
            notes.addAll(database.notes());
        }
        if (entities != null) {
            notes.addAll(entities.notes());
        }
        notes.addAll(lint.notes());
        return notes;
    }
}
