package io.github.schemaguard.postgres.prepare;

import io.github.schemaguard.connection.DriverStatements;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.postgres.prepare.StatementUse.UsedRelation;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postgresql.core.BaseConnection;
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
              array(select a.attname::text from pg_catalog.pg_depend x
                join pg_catalog.pg_attribute a on a.attrelid = x.refobjid and a.attnum = x.refobjsubid
                where x.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and x.objid = p.oid
                  and x.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and x.refobjid = c.oid and a.attnum > 0
                order by a.attnum)
            from pg_catalog.pg_proc p
            join pg_catalog.pg_class c on exists (select from pg_catalog.pg_depend d
              where d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.objid = p.oid
                and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.refobjid = c.oid)
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where p.pronamespace = pg_catalog.pg_my_temp_schema() and c.relkind in ('r', 'p', 'v', 'm', 'f')
            order by n.nspname collate "C", c.relname collate "C"
            """;

    private static final String TYPES = """
            select pg_catalog.format_type(o, null) from pg_catalog.unnest(?::pg_catalog.oid[]) with ordinality as t (o, i)
            order by i
            """;

    private final Connection connection;

    /**
     * Asks on one connection.
     *
     * @param connection to a scratch database, of a role with few rights; a transaction begins
     */
    public StatementUses(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = '60s'");
        }
        connection.setAutoCommit(false);
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
        String create = "create function " + FUNCTION + "(" + String.join(", ", typeNames(sql, parameterTypes))
                + ") returns void language sql begin atomic " + parsed.get(0).nativeSql + "\n; end";
        // The server refuses a text of several statements that the driver takes for one.
        if (DriverStatements.count(connection, create) != 1) {
            throw new SQLException("the driver takes it for several statements");
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(create);
            List<UsedRelation> used = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(USED)) {
                while (rows.next()) {
                    Array columns = rows.getArray(3);
                    used.add(new UsedRelation(
                            new QualifiedName(rows.getString(1), rows.getString(2)),
                            Arrays.asList((String[]) columns.getArray())));
                }
            }
            return used;
        }
    }

    /** The types of the parameters, those that PostgreSQL chooses included. */
    private List<String> typeNames(String sql, List<Integer> parameterTypes) throws SQLException {
        if (parameterTypes.isEmpty()) {
            return List.of();
        }
        Integer[] types = new Integer[parameterTypes.size()];
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < types.length; i++) {
                StatementProbe.set(statement, i + 1, parameterTypes.get(i));
            }
            ParameterMetaData parameters = statement.getParameterMetaData();
            BaseConnection driver = connection.unwrap(BaseConnection.class);
            for (int i = 0; i < types.length; i++) {
                types[i] = driver.getTypeInfo().getPGType(parameters.getParameterTypeName(i + 1));
            }
        }
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TYPES)) {
            statement.setArray(1, connection.createArrayOf("oid", types));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }
}
