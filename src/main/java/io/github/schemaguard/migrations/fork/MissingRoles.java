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
 * Creates the roles that migrations expect on the server. PostgreSQL rolls a failed migration back, so the tool can continue
 * where it stopped. A migration that runs outside a transaction may not allow that; then its second failure is reported.
 */
final class MissingRoles {
    private static final Pattern MISSING = Pattern.compile("role \"(.+)\" does not exist");
    private static final int LIMIT = 100;

    private final MigrationForkRequest request;
    private final List<String> created = new ArrayList<>();

    MissingRoles(MigrationForkRequest request) {
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

    /** A sentence for each role that was created. */
    List<String> notes() {
        return created.stream()
                .map(role -> "role " + role + ", which the migrations expect, was created on the scratch server")
                .toList();
    }

    private static @Nullable String missingRole(Throwable failure) {
        String message = FailureReport.of(failure).message();
        Matcher matcher = MISSING.matcher(message);
        return matcher.find() ? matcher.group(1) : null;
    }

    private void create(String role, InvocationTargetException failure) throws InvocationTargetException {
        try (Connection connection = DriverManager.getConnection(request.url(), request.user(), request.password());
                Statement statement = connection.createStatement()) {
            String quoted = '"' + role.replace("\"", "\"\"") + '"';
            statement.execute("CREATE ROLE " + quoted);
            statement.execute(
                    "COMMENT ON ROLE " + quoted + " IS '" + request.roleMark().replace("'", "''") + "'");
        } catch (SQLException refused) {
            failure.addSuppressed(refused);
            throw failure;
        }
    }
}
