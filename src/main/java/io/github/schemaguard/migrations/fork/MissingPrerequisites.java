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
    private static final Pattern MISSING = Pattern.compile("(role|schema) \"(.+)\" does not exist");
    private static final int LIMIT = 100;

    private final MigrationForkRequest request;
    private final List<Prerequisite> created = new ArrayList<>();

    MissingPrerequisites(MigrationForkRequest request) {
        this.request = request;
    }

    void migrate(MigrationRun run) throws ReflectiveOperationException {
        while (true) {
            try {
                run.migrate();
                return;
            } catch (InvocationTargetException failure) {
                Prerequisite missing = missing(failure);
                if (missing == null || created.contains(missing) || created.size() == LIMIT) {
                    throw failure;
                }
                create(missing, failure);
                created.add(missing);
            }
        }
    }

    /** A sentence for each one that was created. */
    List<String> notes() {
        return created.stream()
                .map(each -> each.kind() + " " + each.name()
                        + ", which the migrations expect, was created on the scratch server")
                .toList();
    }

    private static @Nullable Prerequisite missing(Throwable failure) {
        String message = FailureReport.of(failure).message();
        Matcher matcher = MISSING.matcher(message);
        return matcher.find() ? new Prerequisite(matcher.group(1), matcher.group(2)) : null;
    }

    private void create(Prerequisite missing, InvocationTargetException failure) throws InvocationTargetException {
        try (Connection connection = DriverManager.getConnection(request.url(), request.user(), request.password());
                Statement statement = connection.createStatement()) {
            String quoted = '"' + missing.name().replace("\"", "\"\"") + '"';
            statement.execute("CREATE " + missing.kind() + " " + quoted);
            if (missing.outlivesDatabase()) {
                statement.execute("COMMENT ON ROLE " + quoted + " IS '"
                        + request.roleMark().replace("'", "''") + "'");
            }
        } catch (SQLException refused) {
            failure.addSuppressed(refused);
            throw failure;
        }
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
