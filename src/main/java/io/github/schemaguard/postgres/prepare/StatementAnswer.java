package io.github.schemaguard.postgres.prepare;

import java.util.List;

/** What PostgreSQL makes of a statement. */
public sealed interface StatementAnswer {

    /**
     * It can be run.
     *
     * @param columns of its result, in order; empty when it returns none
     * @param parameterTypes of {@code java.sql.Types} that it was accepted with, in order; {@code NULL} for one that PostgreSQL
     *     chose itself
     */
    record Accepted(List<String> columns, List<Integer> parameterTypes) implements StatementAnswer {
        public Accepted {
            columns = List.copyOf(columns);
            parameterTypes = List.copyOf(parameterTypes);
        }
    }

    /**
     * It fails whenever it is run.
     *
     * @param sqlState five characters
     * @param message as PostgreSQL writes it
     * @param hint empty without one
     * @param at the word of the statement that the message is about; empty when PostgreSQL names none
     */
    record Refused(String sqlState, String message, String hint, String at) implements StatementAnswer {}

    /**
     * Nothing can be said without running it.
     *
     * @param reason why
     */
    record Undecided(String reason) implements StatementAnswer {}
}
