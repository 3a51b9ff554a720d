package io.github.schemaguard.entities.read;

import io.github.schemaguard.entities.EntityException;
import io.github.schemaguard.entities.fork.protocol.HibernateReply;
import io.github.schemaguard.entities.query.CodeStatement;
import io.github.schemaguard.fork.ForkConversation;
import io.github.schemaguard.fork.ForkReads;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * One JVM for the entities and the queries of a run: starting a JVM and loading Hibernate takes longer than most queries. The
 * entities and the queries are read in a thread each. Both threads must say when they have ended.
 */
public final class SharedFork {

    private final CompletableFuture<Optional<List<CodeStatement>>> wanted = new CompletableFuture<>();
    private final CompletableFuture<Optional<Running>> running = new CompletableFuture<>();

    /** For a run that does not read the entities. */
    public static SharedFork none() {
        SharedFork none = new SharedFork();
        none.entitiesEnded();
        return none;
    }

    /**
     * What the JVMs that have read the entities are doing: they look for the queries.
     *
     * @param conversations one for each persistence unit that may have queries
     * @param reads what these JVMs read
     */
    record Running(List<ForkConversation<HibernateReply>> conversations, ForkReads reads) {
        void abandon() {
            conversations.forEach(ForkConversation::abandon);
        }
    }

    /** The queries are wanted; waits until the entities have been read. Empty when that needs no JVM in this run. */
    Optional<Running> want(List<CodeStatement> code) {
        wanted.complete(Optional.of(code));
        return result(running);
    }

    /** The statements in the code, if the queries are wanted; empty when the JVM for the entities need not look for any. */
    Optional<List<CodeStatement>> wanted() {
        return result(wanted);
    }

    /** The entities have been read. */
    void begin(Running begun) {
        if (!running.complete(Optional.of(begun))) {
            begun.abandon();
        }
    }

    /** The thread of the entities has ended; if it has not begun to look for queries, somebody else has to. */
    public void entitiesEnded() {
        running.complete(Optional.empty());
    }

    /** The thread of the queries has ended. */
    public void queriesEnded() {
        wanted.complete(Optional.empty());
        if (!running.cancel(false)) {
            running.join().ifPresent(Running::abandon);
        }
    }

    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EntityException("interrupted");
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
