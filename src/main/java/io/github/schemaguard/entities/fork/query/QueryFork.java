package io.github.schemaguard.entities.fork.query;

import io.github.schemaguard.entities.fork.framework.PersistenceUnit;
import io.github.schemaguard.entities.fork.protocol.QueryReply;
import io.github.schemaguard.entities.fork.protocol.QueryRequest;
import io.github.schemaguard.fork.protocol.ForkProgram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The forked JVM's main class for queries alone. No database is contacted. */
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
        replies.accept(QueryFinder.find(() -> units(request), request.hibernate(), request.search()));
    }

    private static List<PersistenceUnit> units(QueryRequest request) throws ReflectiveOperationException, IOException {
        return request.hasEntities() ? PersistenceUnit.of(request.hibernate(), new ArrayList<>()) : List.of();
    }
}
