package io.github.schemaguard.goal.expected;

import io.github.schemaguard.entities.EntityModel.ColumnDefinition;
import io.github.schemaguard.entities.EntityModel.Script;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A scratch database as Hibernate would create it for the entities, so that PostgreSQL itself normalises their DDL. */
public final class ExpectedDatabase {

    /** {@code duplicate_schema}: Hibernate creates the schemas it needs, {@code public} among them. */
    private static final String DUPLICATE_SCHEMA = "42P06";

    private static final Pattern COMMENT = Pattern.compile("(?is)(comment on (?:table|column) .+? is )'(.*)'");

    /** A statement with one of these is sent on its own. */
    private static final Pattern OPENING = Pattern.compile("--|/\\*|\\$|\\\\");

    /** Statements that are sent at once: the round trip takes longer than most of them. */
    private static final int GROUP = 100;

    private final ScratchDatabase database;

    public ExpectedDatabase(ScratchDatabase database) {
        this.database = database;
    }

    /**
     * Creates the tables.
     *
     * @param prerequisites of the database that is compared; an extension that the scratch server lacks is left out
     * @param defaultSchema where names without a schema go
     * @param ddl Hibernate's statements, in order
     * @throws GoalException when PostgreSQL rejects a statement: an incomplete model must not be compared
     */
    public void create(Prerequisites prerequisites, String defaultSchema, List<String> ddl) {
        create(prerequisites, defaultSchema, new Script("", ddl, List.of()));
    }

    /** The same with the columns whose DDL somebody has written; {@link BoundTypes} applies what is created for them. */
    public void create(Prerequisites prerequisites, String defaultSchema, Script script) {
        List<String> ddl = script.statements();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String extension : prerequisites.extensions()) {
                createIfShipped(statement, extension);
            }
            String schema = SqlIdentifier.quote(defaultSchema);
            statement.execute("create schema if not exists " + schema);
            statement.execute("set search_path to " + schema + ", public");
            PlaceholderObjects placeholders = new PlaceholderObjects(statement, prerequisites);
            for (int from = 0; from < ddl.size(); from += GROUP) {
                List<String> group = ddl.subList(from, Math.min(from + GROUP, ddl.size()));
                execute(statement, group, placeholders, script.definitions());
            }
            BoundTypes.create(statement, script.definitions());
        } catch (SQLException e) {
            throw new GoalException("the scratch database for the entities cannot be created: " + e.getMessage(), e);
        }
    }

    /** Together in one transaction; one by one if PostgreSQL rejects that. */
    private static void execute(
            Statement statement,
            List<String> group,
            PlaceholderObjects placeholders,
            List<ColumnDefinition> definitions)
            throws SQLException {
        if (group.stream().allMatch(ExpectedDatabase::isClosed) && together(statement, String.join(";\n", group))) {
            return;
        }
        for (String each : group) {
            execute(statement, each, placeholders, definitions);
        }
    }

    /** True if all succeeded; otherwise nothing was changed. Running them one by one then shows which statement failed. */
    private static boolean together(Statement statement, String statements) throws SQLException {
        Connection connection = statement.getConnection();
        connection.setAutoCommit(false);
        try {
            statement.execute(statements);
            connection.commit();
            return true;
        } catch (SQLException oneOfThem) {
            connection.rollback();
            return false;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Whether no quote or comment that the statement opens can extend into the next one. */
    private static boolean isClosed(String ddl) {
        return !OPENING.matcher(ddl).find()
                && ddl.chars().filter(each -> each == '\'').count() % 2 == 0
                && ddl.chars().filter(each -> each == '"').count() % 2 == 0;
    }

    private static void execute(
            Statement statement, String ddl, PlaceholderObjects placeholders, List<ColumnDefinition> definitions)
            throws SQLException {
        String next = ddl;
        while (true) {
            try {
                statement.execute(next);
                return;
            } catch (SQLException refusal) {
                if (DUPLICATE_SCHEMA.equals(refusal.getSQLState())) {
                    return;
                }
                Optional<String> comment = quotedComment(next);
                Optional<String> remedy = comment.isPresent() ? comment : placeholders.remedy(next, refusal);
                next = (remedy.isPresent() ? remedy : withoutRefused(statement, next, definitions))
                        .orElseThrow(() -> refused(ddl, refusal));
            }
        }
    }

    /** The statement with the bound types in place of the definitions that PostgreSQL refuses; empty if it refuses none. */
    private static Optional<String> withoutRefused(
            Statement statement, String ddl, List<ColumnDefinition> definitions) {
        String accepted = ddl;
        for (ColumnDefinition each : definitions) {
            Matcher place = Pattern.compile("(?i)(?<![\\w\"])(\"?" + Pattern.quote(each.column()) + "\"?\\s+)"
                            + Pattern.quote(each.definition()))
                    .matcher(accepted);
            if (place.find() && isRefused(statement, each.definition())) {
                accepted = place.replaceAll(
                        match -> Matcher.quoteReplacement(match.group(1) + BoundTypes.inPlaceOf(each)));
            }
        }
        return accepted.equals(ddl) ? Optional.empty() : Optional.of(accepted);
    }

    private static boolean isRefused(Statement statement, String definition) {
        try {
            statement.execute("CREATE TEMPORARY TABLE schemaguard_probe (probed " + definition + ")");
            statement.execute("DROP TABLE schemaguard_probe");
            return false;
        } catch (SQLException refusal) {
            return true;
        }
    }

    /** A comment with its apostrophes doubled, which Hibernate forgets; empty for any other statement. */
    private static Optional<String> quotedComment(String ddl) {
        Matcher comment = COMMENT.matcher(ddl);
        if (!comment.matches() || comment.group(2).replace("''", "").indexOf('\'') < 0) {
            return Optional.empty();
        }
        return Optional.of(comment.group(1) + "'" + comment.group(2).replace("'", "''") + "'");
    }

    private static GoalException refused(String ddl, SQLException refusal) {
        return new GoalException(
                "PostgreSQL rejects the table that Hibernate would create for the entities: "
                        + oneLine(String.valueOf(refusal.getMessage())) + " In: " + oneLine(ddl)
                        + ". Its columnDefinition, default or check is not valid in PostgreSQL",
                refusal);
    }

    private static void createIfShipped(Statement statement, String extension) throws SQLException {
        String name = extension.replace("'", "''");
        boolean shipped;
        try (var rows = statement.executeQuery(
                "select 1 from pg_catalog.pg_available_extensions where name = '" + name + "'")) {
            shipped = rows.next();
        }
        if (shipped) {
            statement.execute("create extension if not exists \"" + extension.replace("\"", "\"\"") + "\" cascade");
        }
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
