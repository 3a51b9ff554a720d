package io.github.schemaguard.postgres.prepare;

import io.github.schemaguard.connection.DriverStatements;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Accepted;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Refused;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Undecided;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Sends statements to be parsed and described, as the driver of the application does before it runs them. Nothing is executed:
 * the extended query protocol has separate messages for that, and a string of several statements is never sent.
 */
public final class StatementProbe {

    /** The type of a parameter is not known. */
    public static final int UNKNOWN_TYPE = Types.NULL;

    /** Statements whose names PostgreSQL looks up when it parses them; it looks up those of others when it runs them. */
    private static final Set<String> ANALYZED =
            Set.of("select", "insert", "update", "delete", "merge", "with", "values", "table");

    /** Failures that depend on the types of parameters. */
    private static final Set<String> ABOUT_TYPES =
            Set.of("42883", "42725", "42804", "42846", "42P08", "42P18", "42P38");

    /** The type of a parameter must be known, which only running the statement tells. */
    private static final String INDETERMINATE = "42P18";

    /** The server is in trouble, or the role lacks a privilege: the statement may be right or wrong. */
    private static final Pattern NOT_ABOUT_THE_STATEMENT =
            Pattern.compile("(?:08|25|40|53|54|55|57|58|F0|XX)...|42501");

    /** Types to try for parameters whose types are not known. */
    private static final List<Integer> CANDIDATES = List.of(
            Types.VARCHAR,
            Types.BIGINT,
            Types.INTEGER,
            Types.NUMERIC,
            Types.DOUBLE,
            Types.BOOLEAN,
            Types.DATE,
            Types.TIMESTAMP,
            Types.TIMESTAMP_WITH_TIMEZONE,
            Types.VARBINARY);

    private static final Pattern FIRST_WORD =
            Pattern.compile("(?s)(?:\\s|\\(|--[^\\n]*(?:\\n|$)|/\\*.*?\\*/)*+([A-Za-z]+)?.*");
    private static final Pattern WORD =
            Pattern.compile("'(?:[^']|'')*+'|(?:\"(?:[^\"]|\"\")*+\"|[\\w$.\\u0080-\\uffff])++|[^\\w\\s]+");

    private final Connection connection;

    /**
     * Probes a database.
     *
     * @param connection to a scratch database; the session becomes read-only
     * @throws SQLException when the connection's URL makes the driver use the simple protocol, which cannot but run a statement
     */
    public StatementProbe(Connection connection) throws SQLException {
        this.connection = connection;
        DriverStatements.count(connection, "select 1");
        try (Statement statement = connection.createStatement()) {
            statement.execute("set default_transaction_read_only = on");
            statement.execute("set statement_timeout = '60s'");
        }
    }

    /**
     * What PostgreSQL makes of a statement.
     *
     * @param sql with JDBC's parameters, as the application gives it to the driver
     * @param parameterTypes of {@link Types}, in order; {@link #UNKNOWN_TYPE}, or none at all, when they are not known
     */
    public StatementAnswer ask(String sql, List<Integer> parameterTypes) {
        NativeQuery parsed;
        try {
            List<NativeQuery> statements = Parser.parseJdbcSql(sql, true, true, true, false, true);
            if (statements.isEmpty()) {
                return new Undecided("it is empty");
            }
            if (statements.size() > 1) {
                return new Undecided("it consists of " + statements.size() + " statements");
            }
            parsed = statements.get(0);
        } catch (SQLException unparsable) {
            return new Undecided("the driver cannot parse it: " + unparsable.getMessage());
        }
        String word = firstWord(parsed.nativeSql);
        if (!ANALYZED.contains(word)) {
            return new Undecided(
                    word.isEmpty()
                            ? "it is empty"
                            : "PostgreSQL looks up the names in " + word.toUpperCase(Locale.ROOT)
                                    + " only when it runs it");
        }
        int parameters = parsed.bindPositions.length;
        StatementAnswer untyped = describe(sql, parsed, Collections.nCopies(parameters, UNKNOWN_TYPE));
        if (parameters == 0 || !(untyped instanceof Refused refused) || !ABOUT_TYPES.contains(refused.sqlState())) {
            return untyped;
        }
        return withTypes(sql, parsed, refused, filled(parameterTypes, parameters));
    }

    /**
     * What PostgreSQL makes of a statement without parameters.
     *
     * @param sql as the application gives it to a {@link Statement}, for which a question mark is an operator
     */
    public StatementAnswer askPlain(String sql) {
        return ask(withOperators(sql), List.of());
    }

    /** The statement for {@link Connection#prepareStatement}, where two question marks are the operator. */
    static String withOperators(String sql) {
        try {
            List<NativeQuery> statements = Parser.parseJdbcSql(sql, true, true, true, false, true);
            if (statements.size() != 1) {
                return sql;
            }
            int[] marks = statements.get(0).bindPositions;
            StringBuilder text = new StringBuilder(statements.get(0).nativeSql);
            for (int i = marks.length - 1; i >= 0; i--) {
                text.replace(marks[i], marks[i] + NativeQuery.bindName(i + 1).length(), "??");
            }
            return text.toString();
        } catch (SQLException unparsable) {
            return sql;
        }
    }

    /** The failure may be due to a parameter whose type PostgreSQL had to guess. */
    private StatementAnswer withTypes(String sql, NativeQuery parsed, Refused refused, List<Integer> types) {
        if (types.stream().noneMatch(type -> type == UNKNOWN_TYPE)) {
            return describe(sql, parsed, types);
        }
        // The types that are known may decide; those of a UUID, an enum or an array are never known.
        StatementAnswer partly = describe(sql, parsed, types);
        if (partly instanceof Accepted) {
            return partly;
        }
        boolean same = !refused.sqlState().equals(INDETERMINATE) && partly.equals(refused);
        for (int candidate : CANDIDATES) {
            List<Integer> tried = types.stream()
                    .map(type -> type == UNKNOWN_TYPE ? candidate : type)
                    .toList();
            StatementAnswer answer = describe(sql, parsed, tried);
            if (answer instanceof Accepted) {
                return answer;
            }
            same &= answer.equals(refused);
        }
        return same ? refused : new Undecided("the type of a parameter is not known: " + refused.message());
    }

    private static List<Integer> filled(List<Integer> types, int parameters) {
        return types.size() == parameters ? types : Collections.nCopies(parameters, UNKNOWN_TYPE);
    }

    private StatementAnswer describe(String sql, NativeQuery parsed, List<Integer> types) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < types.size(); i++) {
                set(statement, i + 1, types.get(i));
            }
            ResultSetMetaData result = statement.getMetaData();
            if (result == null) {
                return new Accepted(List.of(), types);
            }
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= result.getColumnCount(); i++) {
                columns.add(result.getColumnLabel(i));
            }
            return new Accepted(columns, types);
        } catch (SQLException failure) {
            return refusal(failure, parsed.nativeSql);
        }
    }

    /** The driver tells the server the type of these values, but not of their nulls. No value is ever sent. */
    static void set(PreparedStatement statement, int index, int type) throws SQLException {
        switch (type) {
            case Types.DATE -> statement.setObject(index, LocalDate.EPOCH);
            case Types.TIME -> statement.setObject(index, LocalTime.MIDNIGHT);
            case Types.TIMESTAMP -> statement.setObject(index, LocalDate.EPOCH.atStartOfDay());
            case Types.TIMESTAMP_WITH_TIMEZONE ->
                statement.setObject(index, LocalDate.EPOCH.atStartOfDay().atOffset(ZoneOffset.UTC));
            default -> statement.setNull(index, type);
        }
    }

    private static StatementAnswer refusal(SQLException failure, String sent) {
        String state = String.valueOf(failure.getSQLState());
        ServerErrorMessage server = failure instanceof PSQLException known ? known.getServerErrorMessage() : null;
        if (server == null || NOT_ABOUT_THE_STATEMENT.matcher(state).matches()) {
            return new Undecided("it cannot be checked: " + failure.getMessage());
        }
        return new Refused(state, text(server.getMessage()), text(server.getHint()), word(sent, server.getPosition()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The first word of a statement in lower case, after comments and parentheses; empty without one. */
    public static String firstWord(String sql) {
        Matcher matcher = FIRST_WORD.matcher(sql);
        return matcher.matches() && matcher.group(1) != null ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** @param position from 1, counted in characters; 0 when there is none */
    private static String word(String sql, int position) {
        if (position <= 0 || position > sql.length()) {
            return "";
        }
        Matcher word = WORD.matcher(sql).region(sql.offsetByCodePoints(0, position - 1), sql.length());
        return word.lookingAt() ? word.group() : "";
    }
}
