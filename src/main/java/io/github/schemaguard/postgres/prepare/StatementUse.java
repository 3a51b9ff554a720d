package io.github.schemaguard.postgres.prepare;

import io.github.schemaguard.model.fact.QualifiedName;
import java.util.List;

/**
 * Which tables and views a statement uses.
 *
 * @param relations in the order of their names
 * @param unknown why this is not known; empty when it is
 */
public record StatementUse(List<UsedRelation> relations, String unknown) {

    public StatementUse {
        relations = List.copyOf(relations);
    }

    /** A statement whose tables are not known. */
    public static StatementUse unknown(String reason) {
        return new StatementUse(List.of(), reason);
    }

    /**
     * A table or view that a statement names. The tables that a view reads are not among them.
     *
     * @param columns that the statement reads or writes, in the order of the table; {@code *} counts as each of them, a row as a
     *     whole, as in {@code to_jsonb(customer)}, as none
     */
    public record UsedRelation(QualifiedName name, List<String> columns) {
        public UsedRelation {
            columns = List.copyOf(columns);
        }
    }
}
