package io.github.schemaguard.entities.query;

import java.util.List;

/**
 * A query, or a part of SQL in the mapping, that the application declares.
 *
 * @param kind what declares it
 * @param name unique and the same in every run: {@code shop.OrderRepository.findByNick(String)}
 * @param place where it is declared
 * @param statements what is sent to the database for it, with JDBC's parameters; empty when nothing is known to be sent
 * @param refusal why Hibernate or Spring Data refuses the query; empty when neither does
 * @param skipped why the database has nothing to do with it; empty when it has
 * @param unknown why it is not known, or only in part, what is sent; empty when everything is known
 */
public record DeclaredQuery(
        QueryKind kind,
        String name,
        QueryPlace place,
        List<SentStatement> statements,
        String refusal,
        String skipped,
        String unknown) {

    public DeclaredQuery {
        statements = List.copyOf(statements);
    }

    /**
     * A query whose statements are known.
     *
     * @param statements at least one
     */
    public static DeclaredQuery sending(QueryKind kind, String name, QueryPlace place, List<SentStatement> statements) {
        return new DeclaredQuery(kind, name, place, statements, "", "", "");
    }

    /** A query that Hibernate or Spring Data refuses. */
    public static DeclaredQuery refused(QueryKind kind, String name, QueryPlace place, String refusal) {
        return new DeclaredQuery(kind, name, place, List.of(), refusal, "", "");
    }

    /** A query that is not the database's business. */
    public static DeclaredQuery skipped(QueryKind kind, String name, QueryPlace place, String reason) {
        return new DeclaredQuery(kind, name, place, List.of(), "", reason, "");
    }

    /** A query that cannot be checked. */
    public static DeclaredQuery unknown(QueryKind kind, String name, QueryPlace place, String reason) {
        return new DeclaredQuery(kind, name, place, List.of(), "", "", reason);
    }

    /**
     * A statement.
     *
     * @param sql as the JDBC driver gets it
     * @param plain whether the driver gets it without parameters, so that a question mark is an operator
     * @param parameterTypes of {@code java.sql.Types}, in order; {@code NULL} for an unknown one, none when all are unknown
     * @param wanted the columns that its result must have
     */
    public record SentStatement(String sql, boolean plain, List<Integer> parameterTypes, List<WantedColumn> wanted) {
        public SentStatement {
            parameterTypes = List.copyOf(parameterTypes);
            wanted = List.copyOf(wanted);
        }

        /** A statement of whose parameters and result nothing is known. */
        public static SentStatement of(String sql) {
            return new SentStatement(sql, false, List.of(), List.of());
        }

        /** A statement without parameters, of whose result nothing is known. */
        public static SentStatement plain(String sql) {
            return new SentStatement(sql, true, List.of(), List.of());
        }
    }

    /**
     * A column that a result must have.
     *
     * @param names any of them will do; case does not count
     * @param projection the interface whose property is null without it; empty when reading fails without it
     */
    public record WantedColumn(List<String> names, String projection) {
        public WantedColumn {
            names = List.copyOf(names);
        }

        /** Whether the value is null without it. */
        public boolean isSilent() {
            return !projection.isEmpty();
        }

        /** Whether one of these columns is it. */
        public boolean isAmong(List<String> columns) {
            return columns.stream().anyMatch(column -> names.stream().anyMatch(column::equalsIgnoreCase));
        }
    }
}
