package io.github.schemaguard.entities.read;

import io.github.schemaguard.entities.EntityException;
import io.github.schemaguard.entities.EntityRequest;
import io.github.schemaguard.entities.code.CodeStatements;
import io.github.schemaguard.entities.code.CodeStatements.Panache;
import io.github.schemaguard.entities.fork.protocol.HibernateReply;
import io.github.schemaguard.entities.fork.protocol.HibernateReply.FoundQueries;
import io.github.schemaguard.entities.fork.protocol.QueryReply;
import io.github.schemaguard.entities.fork.protocol.QueryRequest;
import io.github.schemaguard.entities.fork.protocol.QuerySearch;
import io.github.schemaguard.entities.fork.query.QueryFork;
import io.github.schemaguard.entities.query.CodeStatement;
import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.entities.query.QueryModel;
import io.github.schemaguard.entities.read.SharedFork.Running;
import io.github.schemaguard.entities.scan.EntityScan;
import io.github.schemaguard.entities.scan.EntitySources;
import io.github.schemaguard.entities.scan.EntitySources.Gathered;
import io.github.schemaguard.entities.scan.PersistenceUnits;
import io.github.schemaguard.entities.scan.PersistenceUnits.Located;
import io.github.schemaguard.fork.ClassPathSearch;
import io.github.schemaguard.fork.ForkConversation;
import io.github.schemaguard.fork.ForkException;
import io.github.schemaguard.fork.ForkReads;
import io.github.schemaguard.fork.ForkedJvm;
import io.github.schemaguard.fork.LibraryResolver;
import io.github.schemaguard.fork.ProjectClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the queries of a module with the module's own Hibernate, in a forked JVM, without its database. */
public final class QueryReader {

    private final LibraryResolver libraries;
    private final ForkReads reads;
    private final SharedFork shared;

    /**
     * A reader of queries.
     *
     * @param reads gets the files that the project's code reads
     * @param shared with the reader of the entities
     */
    public QueryReader(LibraryResolver libraries, ForkReads reads, SharedFork shared) {
        this.libraries = libraries;
        this.reads = reads;
        this.shared = shared;
    }

    /**
     * The queries of all persistence units; {@link QueryModel#NONE} when the module has no entities.
     *
     * @throws EntityException when they cannot be found; the message says why
     */
    public QueryModel read(EntityRequest request) {
        try {
            List<Optional<Located>> units = new PersistenceUnits(request)
                    .find().stream().map(Optional::of).collect(Collectors.toCollection(ArrayList::new));
            if (units.isEmpty()) {
                units.add(Optional.empty());
            }
            List<CodeStatement> code = code(request);
            List<CodeStatement> known = code.stream()
                    .filter(each -> unknown(each, units.size() > 1).isEmpty())
                    .toList();
            List<DeclaredQuery> queries = code.stream()
                    .flatMap(each -> unknown(each, units.size() > 1).stream())
                    .collect(Collectors.toCollection(ArrayList::new));
            Optional<Running> running = shared.want(known);
            List<QueryModel> models = new ArrayList<>();
            if (running.isPresent()) {
                reads.addReportsOf(running.get().reads());
                running.get().conversations().forEach(each -> models.add(rest(each, request)));
            } else {
                for (int i = 0; i < units.size(); i++) {
                    models.add(read(request, units.get(i), i == 0 ? known : List.of()));
                }
            }
            String searchPath = null;
            for (QueryModel model : models) {
                queries.addAll(model.queries());
                searchPath = model.searchPath();
            }
            return new QueryModel(queries, searchPath);
        } catch (IOException failure) {
            throw new EntityException("Reading the entities of " + request.directory() + " failed: " + failure);
        }
    }

    /** What a JVM that has read the entities finds. */
    private static QueryModel rest(ForkConversation<HibernateReply> conversation, EntityRequest request) {
        try (conversation) {
            return model(
                    conversation.next(reply -> Optional.of(((FoundQueries) reply).reply())),
                    request.shown(EntityReader.log(request)));
        } catch (ForkException failure) {
            throw new EntityException(String.valueOf(failure.getMessage()));
        }
    }

    private static QueryModel model(QueryReply reply, String log) {
        if (!reply.problem().isEmpty()) {
            throw new EntityException("Hibernate cannot be started for the queries: " + reply.problem()
                    + ". What it printed is in " + log
                    + ". To compare without the queries, list the other checks in schema.checks");
        }
        return reply.model();
    }

    /** What to look for in a persistence unit; empty when there is no trace of a query. */
    static Optional<QuerySearch> search(EntityRequest request, Gathered sources, List<CodeStatement> code)
            throws IOException {
        List<Path> places = places(request);
        return code.isEmpty() && (sources.isNothing() || !QueryTraces.areIn(request.classPath(), places, sources))
                ? Optional.empty()
                : Optional.of(
                        new QuerySearch(places.stream().map(Path::toString).toList(), code));
    }

    private static List<CodeStatement> code(EntityRequest request) throws IOException {
        CodeStatements statements = new CodeStatements(Panache.of(new ClassPathSearch(request.classPath())));
        for (Path place : places(request)) {
            EntityScan.anyClass(place, content -> {
                statements.add(content);
                return false;
            });
        }
        return statements.all();
    }

    /** A statement in the code that nobody can check; empty when it can be checked. */
    private static Optional<DeclaredQuery> unknown(CodeStatement statement, boolean severalUnits) {
        String reason = statement.text().isEmpty()
                ? "the code computes its text"
                : severalUnits && statement.language().needsHibernate()
                        ? "the module has several persistence units"
                        : "";
        return reason.isEmpty()
                ? Optional.empty()
                : Optional.of(DeclaredQuery.unknown(statement.kind(), statement.name(), statement.place(), reason));
    }

    private QueryModel read(EntityRequest request, Optional<Located> unit, List<CodeStatement> code)
            throws IOException {
        Gathered sources = new EntitySources(request, unit).gather();
        Optional<QuerySearch> search = search(request, sources, code);
        if (search.isEmpty()) {
            return QueryModel.NONE;
        }
        boolean entities = !sources.isNothing();
        List<Path> classPath = entities
                ? HibernateLibrary.of(request, sources.found(), libraries).classPath()
                : request.classPath();
        Path log = request.work().resolve("entities/queries.log");
        ForkedJvm<QueryRequest, QueryReply> fork = new ForkedJvm<>(
                request.java(),
                new ProjectClassPath(classPath),
                QueryFork.PROGRAM,
                "reads the queries",
                request.directory(),
                log,
                List.of(),
                request.limit(),
                reads);
        try {
            QueryReply reply = fork.run(
                    new QueryRequest(EntityReader.hibernateRequest(request, unit, sources), entities, search.get()),
                    Optional::of);
            return model(reply, request.shown(log));
        } catch (ForkException failure) {
            throw new EntityException(String.valueOf(failure.getMessage()));
        }
    }

    /** Where the module's own classes are, and those of other modules whose classes are not packaged. */
    private static List<Path> places(EntityRequest request) {
        return Stream.of(
                        Stream.of(request.output()),
                        request.reactor().stream(),
                        request.classPath().stream().filter(Files::isDirectory))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }
}
