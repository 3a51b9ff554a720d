package io.github.schemaguard.migrations.fork;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Creates the roles and schemas that migrations expect on the server. PostgreSQL rolls a failed migration back, so the tool can continue
 * where it stopped. A migration that runs outside a transaction may not allow that; then its second failure is reported.
 */
final class MissingPrerequisites {
    private static final String SCHEMA = "schema";
    private static final Pattern MISSING = Pattern.compile("(role|schema) \"(.+)\" does not exist");
    private static final Pattern PRESENT = Pattern.compile("schema \"(.+)\" already exists");
    private static final int LIMIT = 100;

    private final MigrationForkRequest request;
    private final List<Prerequisite> created = new ArrayList<>();

    MissingPrerequisites(MigrationForkRequest request) {
        this.request = request;
    }

    /**
     * Applies the migrations.
     *
     * @return false if they create the schema that the application's sessions search: what was there is dropped, and they must
     *     begin again in sessions that do not search it
     */
    boolean migrate(MigrationRun run) throws ReflectiveOperationException {
        if (!request.schema().equals("public") && !run.namesSchema()) {
            createSessionSchema();
        }
        while (true) {
            try {
                run.migrate();
                return true;
            } catch (InvocationTargetException failure) {
                String message = FailureReport.of(failure).message();
                try {
                    if (isAboutSessionSchema(message)) {
                        execute("DROP SCHEMA " + quoted(request.schema()) + " CASCADE");
                        run.forget();
                        return false;
                    }
                    create(message, failure);
                } catch (SQLException refused) {
                    failure.addSuppressed(refused);
                    throw failure;
                }
            }
        }
    }

    /** Somebody has created the schema that the application's sessions search before its migrations run in it. */
    private void createSessionSchema() throws InvocationTargetException {
        try {
            create(sessionSchema());
        } catch (SQLException refused) {
            throw new InvocationTargetException(refused, "the schema of the application's sessions cannot be created");
        }
    }

    private Prerequisite sessionSchema() {
        return new Prerequisite(SCHEMA, request.schema());
    }

    private boolean isAboutSessionSchema(String message) {
        Matcher present = PRESENT.matcher(message);
        return present.find() && present.group(1).equals(request.schema()) && created.remove(sessionSchema());
    }

    /**
     * Creates what a migration has missed.
     *
     * @throws InvocationTargetException the failure itself, if it is about something else
     */
    private void create(String message, InvocationTargetException failure)
            throws InvocationTargetException, SQLException {
        Prerequisite missing = missing(message);
        if (missing == null || created.contains(missing) || created.size() == LIMIT) {
            throw failure;
        }
        create(missing);
    }

    /** A sentence for each one that was created. */
    List<String> notes() {
        return created.stream()
                .map(each -> each.kind() + " " + each.name()
                        + ", which the migrations expect, was created on the scratch server")
                .toList();
    }

    private static @Nullable Prerequisite missing(String message) {
        Matcher matcher = MISSING.matcher(message);
        return matcher.find() ? new Prerequisite(matcher.group(1), matcher.group(2)) : null;
    }

    private void create(Prerequisite missing) throws SQLException {
        String name = quoted(missing.name());
        execute("CREATE " + missing.kind() + " " + name);
        if (missing.outlivesDatabase()) {
            execute("COMMENT ON ROLE " + name + " IS '" + request.roleMark().replace("'", "''") + "'");
        }
        created.add(missing);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(request.url(), request.user(), request.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /**
     * What the migrations name and do not create.
     *
     * @param kind {@code role} or {@code schema}
     */
    private record Prerequisite(String kind, String name) {
        /** Whether it belongs to the server: it is then marked, to be dropped at the end. */
        private boolean outlivesDatabase() {
            return kind.equals("role");
        }
    }
}
