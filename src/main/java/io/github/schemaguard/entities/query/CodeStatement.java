package io.github.schemaguard.entities.query;

/**
 * A call in the project's code that sends a statement.
 *
 * @param language of the text
 * @param name unique and the same in every run: {@code shop.OrderDao.open}, {@code shop.OrderDao.open #2}
 * @param text the statement; empty when the code computes it
 * @param resultClass the binary name of the class that a native query returns; empty when the call names none
 */
public record CodeStatement(Language language, String name, QueryPlace place, String text, String resultClass) {

    /** For the query that it is. */
    public QueryKind kind() {
        return language == Language.JPQL ? QueryKind.QUERY_IN_CODE : QueryKind.SQL_IN_CODE;
    }

    /** What a statement in code is written in. */
    public enum Language {
        /** SQL with JDBC's parameters. */
        SQL,
        /** SQL that JDBC sends as it is: a question mark is an operator of PostgreSQL. */
        PLAIN_SQL,
        /** SQL with Spring's named parameters. */
        SQL_WITH_NAMES,
        /** JPQL or HQL. */
        JPQL,
        /** SQL with the parameters of the Jakarta Persistence API. */
        NATIVE;

        /** Whether Hibernate makes the statement. */
        public boolean needsHibernate() {
            return this == JPQL || this == NATIVE;
        }
    }
}
