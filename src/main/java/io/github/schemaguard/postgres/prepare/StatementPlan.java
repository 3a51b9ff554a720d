package io.github.schemaguard.postgres.prepare;

import io.github.schemaguard.model.fact.QualifiedName;
import java.util.List;

/**
 * Which tables a statement has to read as a whole, because no index serves its conditions.
 *
 * @param scans one for each time that the statement names such a table
 * @param unknown why this is not known; empty when it is
 */
public record StatementPlan(List<WholeScan> scans, String unknown) {

    /** A statement that reads no table as a whole, or that another finding is about. */
    public static final StatementPlan NONE = new StatementPlan(List.of(), "");

    public StatementPlan {
        scans = List.copyOf(scans);
    }

    /** A statement whose plan is not known. */
    static StatementPlan unknown(String reason) {
        return new StatementPlan(List.of(), reason);
    }

    /**
     * A table that is read as a whole although a condition chooses rows.
     *
     * @param columns with an index on these, PostgreSQL no longer reads the whole table; empty when no such index is known
     * @param conditions as PostgreSQL writes them in the plan
     * @param mentioned the columns of the table that the conditions mention
     */
    public record WholeScan(
            QualifiedName table, List<String> columns, List<String> conditions, List<String> mentioned) {
        public WholeScan {
            columns = List.copyOf(columns);
            conditions = List.copyOf(conditions);
            mentioned = List.copyOf(mentioned);
        }
    }
}
