package io.github.schemaguard.entities.fork.query;

import io.github.schemaguard.entities.fork.query.RunningHibernate.Outcome;
import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.entities.query.DeclaredQuery.SentStatement;
import io.github.schemaguard.entities.query.QueryKind;
import io.github.schemaguard.entities.query.QueryPlace;
import java.util.regex.Pattern;

/** What is known of a query after Hibernate has executed it. */
final class SentQuery {

    private static final Pattern TEMPORARY = Pattern.compile("(?is)\\s*create\\s+(?:local\\s+|global\\s+)?temp.*");

    private SentQuery() {}

    /**
     * The query.
     *
     * @param definite whether a failure before anything is sent means that the application fails as well; otherwise it may
     *     come from the values that the query was executed with
     */
    static DeclaredQuery of(QueryKind kind, String name, QueryPlace place, Outcome outcome, boolean definite) {
        Throwable failure = outcome.failure();
        if (outcome.statements().isEmpty()) {
            if (failure == null) {
                return DeclaredQuery.unknown(kind, name, place, "nothing is sent to the database for it");
            }
            return definite && isRefusal(kind, failure)
                    ? DeclaredQuery.refused(kind, name, place, RefusalText.of(failure))
                    : DeclaredQuery.unknown(kind, name, place, RefusalText.of(failure));
        }
        if (outcome.call()) {
            return DeclaredQuery.unknown(kind, name, place, "it calls a procedure");
        }
        if (outcome.statements().stream()
                .map(SentStatement::sql)
                .anyMatch(sql -> TEMPORARY.matcher(sql).matches())) {
            return DeclaredQuery.unknown(kind, name, place, "Hibernate uses a temporary table for it");
        }
        return DeclaredQuery.sending(kind, name, place, outcome.statements());
    }

    /** Whether Hibernate says that the query is wrong, and not that it needs something else of the application. */
    private static boolean isRefusal(QueryKind kind, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String type = cause.getClass().getName();
            if (cause instanceof LinkageError) {
                return false;
            }
            // Some releases of Spring Data take a native query with #{#entityName} for JPQL, and the application fails.
            if (kind == QueryKind.NATIVE_METHOD) {
                if (type.endsWith(".BadJpqlGrammarException")) {
                    return true;
                }
                continue;
            }
            if (type.startsWith("org.hibernate.query.")
                    || type.startsWith("org.hibernate.hql.")
                    || type.startsWith("org.hibernate.QueryException")
                    || type.startsWith("org.hibernate.MappingException")
                    || type.endsWith(".PropertyReferenceException")
                    || type.endsWith(".BadJpqlGrammarException")) {
                return true;
            }
        }
        return false;
    }
}
