package io.github.schemaguard.goal.checks;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.connection.UserStatement;
import io.github.schemaguard.finding.NearestName;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.fork.ForkReads;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.SqlRuleFiles;
import io.github.schemaguard.goal.project.StepListener;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.goal.side.DatabaseSide;
import io.github.schemaguard.goal.side.LiveDatabase;
import io.github.schemaguard.goal.side.MigratedDatabase;
import io.github.schemaguard.lint.rule.SqlRuleRow;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the SQL rules of the project have returned. They run in a session of their own, which is READ ONLY.
 *
 * @param notes why they were not run
 */
record SqlRuleRun(List<SqlRuleRow> rows, List<String> notes) {
    private static final SqlRuleRun NOTHING = new SqlRuleRun(List.of(), List.of());
    private static final String OBJECT = "object";
    private static final String MESSAGE = "message";
    private static final String SEVERITY = "severity";

    SqlRuleRun {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * Runs them on the database whose catalog is judged.
     *
     * @param database null when none is read
     * @throws GoalException when a query fails, or returns something else than a rule does; the message names its file
     */
    static SqlRuleRun of(
            PolicyChoice choice, @Nullable DatabaseSide database, @Nullable DatabaseReading read, StepListener steps) {
        SqlRuleFiles files = choice.sqlRules();
        if (files.queries().isEmpty()) {
            return NOTHING;
        }
        if (choice.judged() != Side.DATABASE) {
            return new SqlRuleRun(
                    List.of(),
                    List.of("the SQL rules in " + files.folder() + " were not run: they need a database, and"
                            + " schema.lintSource is " + choice.judged().label()));
        }
        if (read == null || read.source().known().isEmpty()) {
            return NOTHING; // the check fails because of that
        }
        return steps.run("running the SQL rules", () -> {
            if (database instanceof LiveDatabase live) {
                return run(files, ReadOnlySession.open(live.address()));
            }
            MigratedDatabase migrated = (MigratedDatabase) database;
            return migrated == null
                    ? NOTHING
                    : run(
                            files,
                            ReadOnlySession.open(
                                    migrated.database(ForkReads.ignored()).address()));
        });
    }

    private static SqlRuleRun run(SqlRuleFiles files, ReadOnlySession opened) {
        List<SqlRuleRow> rows = new ArrayList<>();
        try (ReadOnlySession session = opened) {
            for (Map.Entry<String, String> query : files.queries().entrySet()) {
                try {
                    new UserStatement(query.getValue())
                            .forEachRow(session, row -> rows.add(row(query.getKey(), files.file(query.getKey()), row)));
                } catch (SQLException e) {
                    throw new GoalException(
                            files.file(query.getKey()) + ": the SQL rule fails: "
                                    + String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", "; "),
                            e);
                }
            }
        }
        return new SqlRuleRun(rows, List.of());
    }

    private static SqlRuleRow row(String rule, String file, ResultSet row) throws SQLException {
        List<String> columns = columns(row.getMetaData());
        return new SqlRuleRow(
                rule,
                value(file, row, OBJECT, columns),
                value(file, row, MESSAGE, columns).strip().replaceAll("\\s+", " "),
                columns.contains(SEVERITY) ? severity(file, row.getString(SEVERITY)) : Severity.WARNING);
    }

    private static List<String> columns(ResultSetMetaData described) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= described.getColumnCount(); i++) {
            columns.add(described.getColumnLabel(i));
        }
        return columns;
    }

    private static String value(String file, ResultSet row, String column, List<String> columns) throws SQLException {
        String value = columns.contains(column) ? row.getString(column) : null;
        if (value == null || value.isBlank()) {
            throw new GoalException(file + ": the SQL rule returns no " + column
                    + (columns.contains(column) ? " in one of its rows" : ", but " + String.join(", ", columns))
                    + ". It returns the columns object, message and, if it wants, severity");
        }
        return value;
    }

    private static Severity severity(String file, @Nullable String given) {
        if (given == null) {
            return Severity.WARNING;
        }
        List<String> known =
                Arrays.stream(Severity.values()).map(SqlRuleRun::label).toList();
        Optional<Severity> severity = Arrays.stream(Severity.values())
                .filter(each -> label(each).equals(given.toLowerCase(Locale.ROOT)))
                .findFirst();
        return severity.orElseThrow(() -> new GoalException(file + ": severity is one of " + String.join(", ", known)
                + ", not '" + given + "'" + NearestName.suggestion(given, known)));
    }

    private static String label(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
