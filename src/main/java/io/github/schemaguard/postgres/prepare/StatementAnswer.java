package io.github.schemaguard.postgres.prepare;

import java.util.List;

/** What PostgreSQL makes of a statement. */
public sealed interface StatementAnswer {

    /**
     * It can be run.
     *
     * @param columns of its result, in order; empty when it returns none
     */
    record Accepted(List<String> columns) implements StatementAnswer {
        public Accepted {
            columns = List.copyOf(columns);
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
