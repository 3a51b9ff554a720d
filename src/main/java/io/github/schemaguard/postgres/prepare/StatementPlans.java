package io.github.schemaguard.postgres.prepare;

import io.github.schemaguard.connection.DriverStatements;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.postgres.prepare.StatementPlan.WholeScan;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/**
 * Asks PostgreSQL for the plan of a statement in an empty database, with sequential scans disabled and for any values of its
 * parameters. What is still read as a whole has no index that serves the statement. Each index that would help is created, and
 * the plan is asked for again; nothing stays, and no statement is run.
 */
public final class StatementPlans {

    private static final List<String> SETTINGS = List.of(
            "statement_timeout = '60s'",
            "plan_cache_mode = force_generic_plan",
            "enable_seqscan = off",
            // They would read tables as a whole where a nested loop can use an index.
            "enable_hashjoin = off",
            "enable_mergejoin = off",
            "max_parallel_workers_per_gather = 0",
            "jit = off");

    private static final String NAME = "statement_with_plan";

    private static final String PARTIAL = """
            select n.nspname, c.relname
            from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid = i.indexrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where i.indpred is not null""";

    private final Connection connection;
    private final ParameterTypeNames typeNames;
    private final Predicate<ObjectPath> unhelpful;
    private final Set<QualifiedName> partialIndexes = new HashSet<>();

    /**
     * Asks on one connection.
     *
     * @param connection to an empty scratch database, of a role with few rights that owns the tables; a transaction begins
     * @param unhelpful columns for which an index does not help
     */
    public StatementPlans(Connection connection, Predicate<ObjectPath> unhelpful) throws SQLException {
        this.connection = connection;
        this.typeNames = new ParameterTypeNames(connection);
        this.unhelpful = unhelpful;
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute("set " + setting);
            }
            try (ResultSet rows = statement.executeQuery(PARTIAL)) {
                while (rows.next()) {
                    partialIndexes.add(new QualifiedName(rows.getString(1), rows.getString(2)));
                }
            }
        }
        connection.setAutoCommit(false);
    }

    /**
     * The plan of a statement.
     *
     * @param sql that {@link StatementProbe} has been asked about, with the same parameters
     * @param plain whether it was asked as a statement without parameters
     * @param answer of the probe; a statement that it has not accepted has no plan
     * @throws SQLException when the connection is broken
     */
    public StatementPlan of(String sql, boolean plain, StatementAnswer answer) throws SQLException {
        if (!(answer instanceof StatementAnswer.Accepted accepted)) {
            return StatementPlan.NONE;
        }
        try {
            return new StatementPlan(
                    scans(plain ? StatementProbe.withOperators(sql) : sql, accepted.parameterTypes()), "");
        } catch (SQLException refusal) {
            return StatementPlan.unknown("PostgreSQL makes no plan: " + refusal.getMessage());
        } catch (IOException unreadable) {
            return StatementPlan.unknown(String.valueOf(unreadable.getMessage()));
        } finally {
            connection.rollback();
            try (Statement statement = connection.createStatement()) {
                statement.execute("deallocate " + NAME);
            } catch (SQLException neverPrepared) {
                connection.rollback();
            }
        }
    }

    private List<WholeScan> scans(String sql, List<Integer> parameterTypes) throws SQLException, IOException {
        List<NativeQuery> parsed = Parser.parseJdbcSql(sql, true, true, true, false, true);
        if (parsed.size() != 1) {
            throw new SQLException("these are " + parsed.size() + " statements");
        }
        List<String> types = typeNames.of(sql, parameterTypes);
        String prepare = "prepare " + NAME + (types.isEmpty() ? "" : " (" + String.join(", ", types) + ")") + " as "
                + parsed.get(0).nativeSql;
        // The server refuses a text of several statements that the driver takes for one.
        if (DriverStatements.count(connection, prepare) != 1) {
            throw new SQLException("the driver takes it for several statements");
        }
        execute(prepare);
        List<WholeScan> scans = new ArrayList<>();
        for (PlanNode plan : plans(types.size())) {
            for (WholeScans.Chosen each : new WholeScans(plan, unhelpful, partialIndexes).find()) {
                WholeScan scan = each.scan();
                if (scan.columns().isEmpty()) {
                    scans.add(scan);
                } else if (helps(scan, each.step().alias(), types.size())) {
                    scans.add(scan);
                } else if (each.step().conditions().containsKey(PlanNode.FILTER)) {
                    scans.add(new WholeScan(scan.table(), List.of(), scan.conditions(), scan.mentioned()));
                }
            }
        }
        return scans.stream().distinct().toList();
    }

    /** Whether PostgreSQL uses an index on the columns. */
    private boolean helps(WholeScan scan, String alias, int parameters) throws SQLException, IOException {
        Savepoint before = connection.setSavepoint();
        try {
            execute("create index on " + scan.table() + " (" + SqlIdentifier.list(scan.columns()) + ")");
            return plans(parameters).stream()
                    .noneMatch(plan -> new WholeScans(plan, unhelpful, partialIndexes).isWhole(alias));
        } catch (SQLException impossible) {
            return false;
        } finally {
            connection.rollback(before);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private List<PlanNode> plans(int parameters) throws SQLException, IOException {
        String values = parameters == 0 ? "" : "(" + String.join(", ", Collections.nCopies(parameters, "null")) + ")";
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("explain (verbose, costs off, format xml) execute " + NAME + values)) {
            rows.next();
            return PlanNode.parse(rows.getString(1));
        }
    }
}
