package io.github.schemaguard.entities.read;

import io.github.schemaguard.entities.EntityException;
import io.github.schemaguard.entities.EntityRequest;
import io.github.schemaguard.entities.fork.protocol.QueryReply;
import io.github.schemaguard.entities.fork.protocol.QueryRequest;
import io.github.schemaguard.entities.fork.query.QueryFork;
import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.entities.query.QueryModel;
import io.github.schemaguard.entities.scan.EntitySources;
import io.github.schemaguard.entities.scan.EntitySources.Gathered;
import io.github.schemaguard.entities.scan.PersistenceUnits;
import io.github.schemaguard.entities.scan.PersistenceUnits.Located;
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

    /** @param reads gets the files that the project's code reads */
    public QueryReader(LibraryResolver libraries, ForkReads reads) {
        this.libraries = libraries;
        this.reads = reads;
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
            List<DeclaredQuery> queries = new ArrayList<>();
            String searchPath = null;
            for (Optional<Located> unit : units) {
                QueryModel model = read(request, unit);
                queries.addAll(model.queries());
                searchPath = model.searchPath();
            }
            return new QueryModel(queries, searchPath);
        } catch (IOException failure) {
            throw new EntityException("Reading the entities of " + request.directory() + " failed: " + failure);
        }
    }

    private QueryModel read(EntityRequest request, Optional<Located> unit) throws IOException {
        Gathered sources = new EntitySources(request, unit).gather();
        List<Path> places = places(request);
        if (sources.isNothing() || !QueryTraces.areIn(request.classPath(), places, sources)) {
            return QueryModel.NONE;
        }
        HibernateLibrary hibernate = HibernateLibrary.of(request, sources.found(), libraries);
        Path log = request.work().resolve("entities/queries.log");
        ForkedJvm<QueryRequest, QueryReply> fork = new ForkedJvm<>(
                request.java(),
                new ProjectClassPath(hibernate.classPath()),
                QueryFork.PROGRAM,
                "reads the queries",
                request.directory(),
                log,
                List.of(),
                request.limit(),
                reads);
        try {
            QueryReply reply = fork.run(
                    new QueryRequest(
                            EntityReader.hibernateRequest(request, unit, sources),
                            places.stream().map(Path::toString).toList()),
                    Optional::of);
            if (!reply.problem().isEmpty()) {
                throw new EntityException("Hibernate cannot be started for the queries: " + reply.problem()
                        + ". What it printed is in " + request.shown(log));
            }
            return reply.model();
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
