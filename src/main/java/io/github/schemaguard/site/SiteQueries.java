package io.github.schemaguard.site;

import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.site.SiteEntities.Member;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The queries of the application.
 *
 * @param queries in the order of their names
 * @param obstacle why they could not be read; null when they were
 */
public record SiteQueries(List<SiteQuery> queries, @Nullable String obstacle) {

    /** Of a project without queries. */
    public static final SiteQueries NONE = new SiteQueries(List.of(), null);

    public SiteQueries {
        queries = List.copyOf(queries);
    }

    /** Queries that could not be read. */
    public static SiteQueries notRead(String reason) {
        return new SiteQueries(List.of(), Objects.requireNonNull(reason));
    }

    /**
     * A query.
     *
     * @param kind in words: {@code named query}
     * @param name unique
     * @param source the line that declares it; null when it is not known
     * @param statements what is sent to the database for it
     * @param note why something is not known about it, or why it fails; empty when everything is known
     */
    public record SiteQuery(
            String kind, String name, @Nullable Member source, List<SiteStatement> statements, String note) {

        public SiteQuery {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(name);
            Objects.requireNonNull(note);
            statements = List.copyOf(statements);
        }

        /** Whether all tables that it uses are known. */
        boolean isKnown() {
            return note.isEmpty() && !statements.isEmpty();
        }

        /** The columns that it uses of each table and view. */
        SortedMap<QualifiedName, SortedSet<String>> uses() {
            SortedMap<QualifiedName, SortedSet<String>> uses = new TreeMap<>();
            statements.forEach(statement -> statement
                    .uses()
                    .forEach((relation, columns) -> uses.computeIfAbsent(relation, any -> new TreeSet<>())
                            .addAll(columns)));
            return uses;
        }

        /** The first words of the statements that use a table or view. */
        List<String> verbs(QualifiedName relation) {
            return statements.stream()
                    .filter(statement -> statement.uses().containsKey(relation))
                    .map(SiteStatement::verb)
                    .distinct()
                    .toList();
        }
    }

    /**
     * A statement.
     *
     * @param verb its first word in capitals
     * @param sql with JDBC's parameters
     * @param uses the columns that it uses, by the table or view; none when that is not known
     */
    public record SiteStatement(String verb, String sql, Map<QualifiedName, List<String>> uses) {
        public SiteStatement {
            Objects.requireNonNull(verb);
            Objects.requireNonNull(sql);
            uses = Collections.unmodifiableMap(new TreeMap<>(uses));
        }
    }

    /** Why they could not be read; empty when they were. */
    Optional<String> problem() {
        return Optional.ofNullable(obstacle);
    }

    /** Whether nothing is known, because there is nothing. */
    boolean isNone() {
        return queries.isEmpty() && obstacle == null;
    }
}
