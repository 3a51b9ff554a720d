package io.github.schemaguard.postgres.prepare;

import io.github.schemaguard.connection.DriverStatements;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.postgres.prepare.StatementUse.UsedRelation;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/**
 * Asks PostgreSQL which tables and columns a statement uses. The statement becomes the body of a temporary function, for which
 * PostgreSQL records these; the function is never called, and its creation is rolled back.
 */
public final class StatementUses {

    /** The first version that parses the body of a function in SQL when it creates the function. */
    private static final int FIRST_MAJOR = 14;

    private static final String FUNCTION = "pg_temp.statement_that_uses";

    private static final String USED = """
            select n.nspname, c.relname,
              array_agg(a.attname::text order by a.attnum) filter (where a.attnum > 0)
            from pg_catalog.pg_proc p
            join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.objid = p.oid
              and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
            join pg_catalog.pg_class c on c.oid = d.refobjid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            left join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
            where p.proname = 'statement_that_uses' and p.pronamespace = pg_catalog.pg_my_temp_schema()
              and c.relkind in ('r', 'p', 'v', 'm', 'f')
            group by n.nspname, c.relname
            order by n.nspname collate "C", c.relname collate "C"
            """;

    private final Connection connection;
    private final PreparedStatement used;
    private final ParameterTypeNames typeNames;

    /**
     * Asks on one connection.
     *
     * @param connection to a scratch database, of a role with few rights; a transaction begins
     */
    public StatementUses(Connection connection) throws SQLException {
        this.connection = connection;
        this.typeNames = new ParameterTypeNames(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = '60s'");
        }
        connection.setAutoCommit(false);
        used = connection.prepareStatement(USED);
    }

    /**
     * What a statement uses.
     *
     * @param sql that {@link StatementProbe} has been asked about, with the same parameters
     * @param plain whether it was asked as a statement without parameters
     * @param answer of the probe
     * @throws SQLException when the connection is broken
     */
    public StatementUse of(String sql, boolean plain, StatementAnswer answer) throws SQLException {
        if (!(answer instanceof StatementAnswer.Accepted accepted)) {
            return StatementUse.unknown(
                    answer instanceof StatementAnswer.Refused refused
                            ? "PostgreSQL refuses it: " + refused.message()
                            : ((StatementAnswer.Undecided) answer).reason());
        }
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < FIRST_MAJOR) {
            return StatementUse.unknown("PostgreSQL " + major + " does not record which tables a statement uses");
        }
        try {
            return new StatementUse(
                    used(plain ? StatementProbe.withOperators(sql) : sql, accepted.parameterTypes()), "");
        } catch (SQLException refusal) {
            return StatementUse.unknown("PostgreSQL cannot record its tables: " + refusal.getMessage());
        } finally {
            connection.rollback();
        }
    }

    private List<UsedRelation> used(String sql, List<Integer> parameterTypes) throws SQLException {
        List<NativeQuery> parsed = Parser.parseJdbcSql(sql, true, true, true, false, true);
        if (parsed.size() != 1) {
            throw new SQLException("these are " + parsed.size() + " statements");
        }
        String create = "create function " + FUNCTION + "(" + String.join(", ", typeNames.of(sql, parameterTypes))
                + ") returns void language sql begin atomic " + parsed.get(0).nativeSql + "\n; end";
        // The server refuses a text of several statements that the driver takes for one.
        if (DriverStatements.count(connection, create) != 1) {
            throw new SQLException("the driver takes it for several statements");
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(create);
        }
        List<UsedRelation> relations = new ArrayList<>();
        try (ResultSet rows = used.executeQuery()) {
            while (rows.next()) {
                Array columns = rows.getArray(3);
                relations.add(new UsedRelation(
                        new QualifiedName(rows.getString(1), rows.getString(2)),
                        columns == null ? List.of() : Arrays.asList((String[]) columns.getArray())));
            }
        }
        return relations;
    }
}
