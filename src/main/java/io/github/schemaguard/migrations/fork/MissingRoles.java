package io.github.schemaguard.migrations.fork;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Creates the roles that migrations expect of the server. PostgreSQL rolls a failed migration back whole, so the tool goes
 * on where it stopped; a migration that runs outside a transaction may not allow that, and then its second failure is
 * reported.
 */
final class MissingRoles {
    private static final Pattern MISSING = Pattern.compile("role \"(.+)\" does not exist");
    private static final int LIMIT = 100;

    private final Map<String, String> request;
    private final List<String> created = new ArrayList<>();

    MissingRoles(Map<String, String> request) {
        this.request = request;
    }

    void migrate(MigrationRun run) throws ReflectiveOperationException {
        while (true) {
            try {
                run.migrate();
                return;
            } catch (InvocationTargetException failure) {
                String role = missingRole(failure);
                if (role == null || created.contains(role) || created.size() == LIMIT) {
                    throw failure;
                }
                create(role, failure);
                created.add(role);
            }
        }
    }

    void describe(Map<String, String> answer) {
        for (int i = 0; i < created.size(); i++) {
            answer.put(
                    MigrationFork.numbered("note", i),
                    "role " + created.get(i) + ", which the migrations expect, was created on the scratch server");
        }
    }

    private static @org.jspecify.annotations.Nullable String missingRole(Throwable failure) {
        String message = FailureReport.of(failure).message();
        Matcher matcher = MISSING.matcher(message);
        return matcher.find() ? matcher.group(1) : null;
    }

    private void create(String role, InvocationTargetException failure) throws InvocationTargetException {
        try (Connection connection =
                        DriverManager.getConnection(request.get("url"), request.get("user"), request.get("password"));
                Statement statement = connection.createStatement()) {
            String quoted = '"' + role.replace("\"", "\"\"") + '"';
            statement.execute("CREATE ROLE " + quoted);
            statement.execute("COMMENT ON ROLE " + quoted + " IS '"
                    + request.getOrDefault("roleMark", "").replace("'", "''") + "'");
        } catch (SQLException refused) {
            failure.addSuppressed(refused);
            throw failure;
        }
    }
}
