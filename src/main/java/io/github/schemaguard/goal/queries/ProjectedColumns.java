package io.github.schemaguard.goal.queries;

import io.github.schemaguard.entities.query.DeclaredQuery.WantedColumn;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Accepted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of all queries that share a projection interface. A property that one of them fills is not forgotten in the
 * others: they share the interface, and their callers do not read it.
 *
 * @param columns by the binary name of the interface
 */
record ProjectedColumns(Map<String, List<String>> columns) {

    static ProjectedColumns of(List<CheckedQuery> queries) {
        Map<String, List<String>> columns = new HashMap<>();
        for (CheckedQuery each : queries) {
            for (int i = 0; i < each.answers().size(); i++) {
                if (each.answers().get(i) instanceof Accepted accepted) {
                    each.query().statements().get(i).wanted().stream()
                            .map(WantedColumn::projection)
                            .distinct()
                            .forEach(projection -> columns.computeIfAbsent(projection, first -> new ArrayList<>())
                                    .addAll(accepted.columns()));
                }
            }
        }
        return new ProjectedColumns(columns);
    }

    /** Whether a query returns a column for a property of a projection. */
    boolean has(WantedColumn wanted) {
        return wanted.isSilent() && wanted.isAmong(columns.getOrDefault(wanted.projection(), List.of()));
    }
}
