package io.github.schemaguard.scratch;

import io.github.schemaguard.connection.Secret;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;

/** A role that may create objects in one scratch database, and has no other right on the server. */
final class ConfinedRole {
    /** What the names of these roles begin with. */
    static final String PREFIX = "confined_to_";

    private static final String MAY_CREATE_ROLES =
            "select rolsuper or rolcreaterole from pg_catalog.pg_roles where rolname = current_user";

    private ConfinedRole() {}

    /** The database for a new role. A role of the user's that cannot create one has few rights itself: then it stays. */
    static ScratchDatabase in(ScratchDatabase database, Connection admin) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            try (ResultSet row = statement.executeQuery(MAY_CREATE_ROLES)) {
                if (!row.next() || !row.getBoolean(1)) {
                    return new ScratchDatabase(
                            database.address().withRole(database.user(), Secret.of(database.password())));
                }
            }
            String name = SqlIdentifier.stored(PREFIX + database.name());
            String password = newPassword();
            String role = SqlIdentifier.quote(name);
            statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + password + "'");
            statement.execute(
                    "COMMENT ON ROLE " + role + " IS '" + database.roleMark().replace("'", "''") + "'");
            statement.execute(
                    "GRANT CREATE, TEMPORARY ON DATABASE " + SqlIdentifier.quote(database.name()) + " TO " + role);
            statement.execute("GRANT ALL ON SCHEMA public TO " + role);
            return new ScratchDatabase(database.address().withRole(name, Secret.of(password)));
        }
    }

    static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
