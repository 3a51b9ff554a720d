package io.github.schemaguard.entities.fork.query;

import io.github.schemaguard.entities.fork.framework.PersistenceUnit;
import io.github.schemaguard.entities.fork.hibernate.HibernateMetadata;
import io.github.schemaguard.entities.fork.protocol.QueryReply;
import io.github.schemaguard.entities.fork.protocol.QueryRequest;
import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.entities.query.QueryModel;
import io.github.schemaguard.fork.protocol.ForkProgram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The forked JVM's main class for queries. No database is contacted. */
public final class QueryFork {
    /** This program and what it exchanges with the parent. */
    public static final ForkProgram<QueryRequest, QueryReply> PROGRAM =
            new ForkProgram<>(QueryFork.class, QueryRequest.class, QueryReply.class);

    private QueryFork() {}

    /** Answers the request on standard input and ends the JVM. */
    public static void main(String[] arguments) {
        PROGRAM.serve(QueryFork::answer);
    }

    private static void answer(QueryRequest request, Consumer<QueryReply> replies) {
        try {
            List<DeclaredQuery> queries = new ArrayList<>();
            queries.addAll(CodeQueries.ofJdbc(request.code()));
            if (!request.hasEntities()) {
                queries.addAll(CodeQueries.withoutEntities(request.code()));
            }
            for (PersistenceUnit unit : units(request)) {
                queries.addAll(queries(unit, request));
            }
            replies.accept(new QueryReply(new QueryModel(queries, SessionSchemas.find()), ""));
        } catch (Throwable failure) { // Also LinkageError: the user must know of a class path that does not fit.
            failure.printStackTrace();
            replies.accept(new QueryReply(QueryModel.NONE, RefusalText.of(failure)));
        }
    }

    private static List<PersistenceUnit> units(QueryRequest request) throws ReflectiveOperationException, IOException {
        return request.hasEntities() ? PersistenceUnit.of(request.hibernate(), new ArrayList<>()) : List.of();
    }

    private static List<DeclaredQuery> queries(PersistenceUnit unit, QueryRequest request)
            throws ReflectiveOperationException, IOException {
        RecordingDatabase database = new RecordingDatabase();
        HibernateMetadata metadata =
                HibernateMetadata.of(unit, request.hibernate(), RunningHibernate.settings(database), new ArrayList<>());
        RunningHibernate hibernate = RunningHibernate.of(metadata, database);
        List<DeclaredQuery> queries = new ArrayList<>();
        List<String> annotated = Stream.concat(
                        unit.classes().stream(), unit.packages().stream().map(name -> name + ".package-info"))
                .toList();
        queries.addAll(new NamedQueries(hibernate, annotated).find());
        queries.addAll(new MappedExpressions(hibernate).find());
        queries.addAll(new RepositoryQueries(hibernate, request.places()).find());
        queries.addAll(new CodeQueries(hibernate).find(request.code()));
        return queries;
    }
}
