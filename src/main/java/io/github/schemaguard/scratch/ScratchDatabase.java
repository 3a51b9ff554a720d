package io.github.schemaguard.scratch;

import io.github.schemaguard.connection.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.postgresql.Driver;

/**
 * A database on a running scratch server. It is dropped when the server is closed.
 *
 * @param address where it is, with the name and password of a role that may write there
 */
public record ScratchDatabase(DatabaseAddress address) {
    /** The comment on a role that was created for a database begins with this. */
    static final String ROLE_MARK = "schema-maven-plugin: made for ";

    /** The comment for a role that is created for this database; the role is dropped together with the database. */
    public String roleMark() {
        return ROLE_MARK + name();
    }

    public String name() {
        return address.database();
    }

    /** The JDBC URL, without user and password. */
    public String url() {
        return address.jdbcUrl();
    }

    /** The role's name. */
    public String user() {
        return Objects.requireNonNull(address.user());
    }

    /** The role's password in plain text, to be passed to a driver only. */
    public String password() {
        return Objects.requireNonNull(address.password()).reveal();
    }

    /**
     * Opens a session that may write; the caller closes it.
     *
     * @throws SQLException if the server is closed, or has no connection left
     */
    public Connection connect() throws SQLException {
        // Not by DriverManager: in Maven it may have looked for drivers before this class path existed.
        return Objects.requireNonNull(new Driver().connect(url(), address.driverProperties()), "pgjdbc knows the URL");
    }

    /**
     * The same database for a role that is created for it. The role may create schemas and tables there. It is no superuser, so
     * it can load no code, read or write no file of the server and start no program.
     *
     * @param admin a session in this database, as this role
     */
    public ScratchDatabase confined(Connection admin) throws SQLException {
        return ConfinedRole.in(this, admin);
    }
}
