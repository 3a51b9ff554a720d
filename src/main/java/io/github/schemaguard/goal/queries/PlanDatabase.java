package io.github.schemaguard.goal.queries;

import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.entities.query.DeclaredQuery.SentStatement;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.postgres.prepare.StatementAnswer;
import io.github.schemaguard.postgres.prepare.StatementPlan;
import io.github.schemaguard.postgres.prepare.StatementPlans;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A copy of a database without rows, in which PostgreSQL is asked for plans. Its functions have no bodies, so that planning
 * calls nothing of the project.
 */
public final class PlanDatabase {

    private final Catalog catalog;
    private final CatalogCopy copy;
    private final ScratchDatabase database;
    private final Set<ObjectPath> unhelpful = new HashSet<>();

    /**
     * Creates the copy.
     *
     * @param empty a scratch database without tables
     */
    public PlanDatabase(Catalog catalog, ScratchDatabase empty) {
        this.catalog = catalog;
        this.copy = CatalogCopy.forPlans(catalog);
        this.database = copy.createIn(empty);
        for (Schema schema : catalog.schemas()) {
            for (Table table : schema.tables()) {
                QualifiedName name = new QualifiedName(schema.name(), table.name());
                table.columns().stream()
                        .filter(column -> column.type().equals("boolean") || divides(table, column))
                        .forEach(column -> unhelpful.add(ObjectPath.column(name, column.name())));
            }
        }
    }

    /** Whether the table is divided into partitions by the column: a condition on it chooses partitions. */
    private static boolean divides(Table table, Column column) {
        String key = table.partitioning().key();
        return key != null
                && Pattern.compile("(?<![\\w\"])\"?" + Pattern.quote(column.name()) + "\"?(?![\\w\"])")
                        .matcher(key)
                        .find();
    }

    /**
     * The plans of the statements of all queries, in order.
     *
     * @param answers what PostgreSQL makes of each statement
     */
    List<StatementPlan> plans(List<DeclaredQuery> queries, SearchPath path, List<StatementAnswer> answers)
            throws SQLException {
        List<StatementPlan> plans = new ArrayList<>();
        try (Connection connection = database.connect()) {
            path.apply(connection);
            StatementPlans asked = new StatementPlans(connection, unhelpful::contains);
            for (DeclaredQuery query : queries) {
                for (SentStatement each : query.statements()) {
                    plans.add(known(asked.of(each.sql(), each.plain(), answers.get(plans.size()))));
                }
            }
        }
        return plans;
    }

    /** The same where the search path is the server's. */
    public List<StatementPlan> plans(List<DeclaredQuery> queries, List<StatementAnswer> answers) throws SQLException {
        return plans(queries, SearchPath.ofServer(catalog), answers);
    }

    /** The plan, unknown where the copy lacks an index of a table. */
    private StatementPlan known(StatementPlan plan) {
        return plan.scans().stream()
                .map(StatementPlan.WholeScan::table)
                .filter(copy.withoutIndex()::contains)
                .findFirst()
                .map(table ->
                        new StatementPlan(List.of(), "the scratch server has no exact copy of the indexes of " + table))
                .orElse(plan);
    }
}
