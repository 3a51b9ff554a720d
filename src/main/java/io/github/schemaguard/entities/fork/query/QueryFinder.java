package io.github.schemaguard.entities.fork.query;

import io.github.schemaguard.application.fork.SessionSchemas;
import io.github.schemaguard.entities.fork.framework.PersistenceUnit;
import io.github.schemaguard.entities.fork.hibernate.HibernateMetadata;
import io.github.schemaguard.entities.fork.protocol.HibernateRequest;
import io.github.schemaguard.entities.fork.protocol.QueryReply;
import io.github.schemaguard.entities.fork.protocol.QuerySearch;
import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.entities.query.QueryModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the queries of persistence units, and those of a module without one. */
public final class QueryFinder {

    private QueryFinder() {}

    /** Finds the persistence units. */
    @FunctionalInterface
    public interface Units {
        /** None in a module without entities. */
        List<PersistenceUnit> find() throws ReflectiveOperationException, IOException;
    }

    /** All queries, or why they cannot be found. */
    public static QueryReply find(Units units, HibernateRequest request, QuerySearch search) {
        try {
            List<PersistenceUnit> found = units.find();
            List<DeclaredQuery> queries = new ArrayList<>(CodeQueries.ofJdbc(search.code()));
            if (found.isEmpty()) {
                queries.addAll(CodeQueries.withoutEntities(search.code()));
            }
            for (PersistenceUnit unit : found) {
                queries.addAll(queries(unit, request, search));
            }
            return new QueryReply(new QueryModel(queries, SessionSchemas.find()), "");
        } catch (Throwable failure) { // Also LinkageError: the user must know of a class path that does not fit.
            failure.printStackTrace();
            return new QueryReply(QueryModel.NONE, RefusalText.of(failure));
        }
    }

    private static List<DeclaredQuery> queries(PersistenceUnit unit, HibernateRequest request, QuerySearch search)
            throws ReflectiveOperationException, IOException {
        RecordingDatabase database = new RecordingDatabase();
        HibernateMetadata metadata =
                HibernateMetadata.of(unit, request, RunningHibernate.settings(database), new ArrayList<>());
        RunningHibernate hibernate = RunningHibernate.of(metadata, database);
        List<DeclaredQuery> queries = new ArrayList<>();
        List<String> annotated = Stream.concat(
                        unit.classes().stream(), unit.packages().stream().map(name -> name + ".package-info"))
                .toList();
        queries.addAll(new NamedQueries(hibernate, annotated).find());
        queries.addAll(new MappedExpressions(hibernate).find());
        queries.addAll(new RepositoryQueries(hibernate, search.places()).find());
        queries.addAll(new CodeQueries(hibernate).find(search.code()));
        return queries;
    }
}
