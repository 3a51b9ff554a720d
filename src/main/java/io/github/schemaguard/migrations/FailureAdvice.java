package io.github.schemaguard.migrations;

import io.github.schemaguard.scratch.FullDisk;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The next step after a failing migration, by PostgreSQL's error code and message. */
public final class FailureAdvice {
    private static final Pattern EXTENSION = Pattern.compile("extension \"([^\"]+)\" is not available");
    private static final Pattern LIBRARY =
            Pattern.compile("could not open extension control file \".*?/([^/\"]+)\\.control\"");

    /** What the driver adds to a message, in some languages with a space before the colon. */
    private static final Pattern POSITION = Pattern.compile("\\R\\s*Position\\s*:\\s*\\d+");

    /** Class 08: connection exception. */
    private static final String CONNECTION_LOST = "08";
    /** 57P01 to 57P03: the administrator stops the server, it crashes, or it does not accept connections. */
    private static final String SERVER_ENDS = "57P0";

    /** What belongs to the whole server, in words of PostgreSQL. */
    private static final Pattern SHARED_OBJECT =
            Pattern.compile("(?:role|database|tablespace) \"[^\"]+\" already exists");

    private static final String UNREADABLE_CONFIGURATION = "cannot read the project's configuration";

    private static final String NO_SUCH_DATABASE = "3D000";

    /** A statement was cancelled, by the plugin or by a time limit of its session. */
    private static final String CANCELLED = "57014";

    /** A schema, relation, column, other object or function exists already. */
    private static final Set<String> EXISTING = Set.of("42P06", "42P07", "42701", "42710", "42723");

    private FailureAdvice() {}

    /** What to do, without a full stop; never empty. */
    public static String nextStep(@Nullable String sqlState, String message) {
        for (Pattern pattern : new Pattern[] {EXTENSION, LIBRARY}) {
            Matcher extension = pattern.matcher(message);
            if (extension.find()) {
                return "The scratch server has PostgreSQL's own extensions (citext, hstore, pg_trgm, uuid-ossp, …), not "
                        + extension.group(1)
                        + ". Use a scratch server that has it, -Dschema.scratchUrl=…, or compare with a"
                        + " database that has it, -Dschema.url=…";
            }
        }
        Optional<ExtensionObject> missing = ExtensionObject.missing(message);
        if (missing.isPresent()) {
            return missing.get().nextStep();
        }
        if (FullDisk.in(message).isPresent()) {
            return FullDisk.NEXT_STEP;
        }
        if (sqlState != null && (sqlState.startsWith(CONNECTION_LOST) || sqlState.startsWith(SERVER_ENDS))) {
            return "The scratch server is gone: it was stopped or killed, or the machine is out of memory. The migration"
                    + " is not the cause unless this happens again at the same statement. Run the goal again";
        }
        if (SHARED_OBJECT.matcher(message).find()) {
            return "It belongs to the whole server: an earlier migration creates or needs it, or, on a server of your own"
                    + " (schema.scratchUrl), an earlier run has left it. Create it in a DO block, if the catalog (pg_roles,"
                    + " pg_database, pg_tablespace) does not have it";
        }
        if (NO_SUCH_DATABASE.equals(sqlState)) {
            return "The scratch database has a name of its own. Name the database by current_database() in a DO block, or"
                    + " run the statement outside the migrations";
        }
        if (CANCELLED.equals(sqlState) && !message.contains("timeout")) {
            return "It waits for a transaction that the tool itself keeps open, and would wait for ever in the application"
                    + " too: CREATE INDEX CONCURRENTLY waits for Flyway's own lock. Set"
                    + " flyway.postgresql.transactional.lock=false (Spring Boot:"
                    + " spring.flyway.postgresql.transactional-lock=false)";
        }
        if (message.contains(UNREADABLE_CONFIGURATION)) {
            return "Fix it: the configuration is read for each tool that schema.migrations can name";
        }
        if (sqlState == null) {
            return "Fix it, or set schema.migrations to the tool that the project uses";
        }
        return "The scratch server starts empty, so this fails on every new database: fix the migration, or the earlier one"
                + (EXISTING.contains(sqlState)
                        ? " that has created it already"
                        : " that should have created what is missing");
    }

    /** A statement on one line, without control characters. */
    public static String statement(String sql) {
        return sql.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", " ");
    }

    /** A text of the server or the tool on one line, without control characters and without its position. */
    public static String oneLine(String text) {
        return POSITION.matcher(text)
                .replaceFirst("")
                .strip()
                .replaceAll("\\s*\\R\\s*", "; ")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
