package io.github.schemaguard.scratch;

import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.connection.Secret;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The user's own disposable PostgreSQL server. Databases are created next to the one in its URL, which is only read. They are
 * dropped on close, with the roles that were created for them. The next run drops what a killed run has left: each live run
 * holds an advisory lock with its number.
 */
public final class OwnServer implements ScratchServer {
    /** What the comment on the database that the URL names must contain, unless it is empty. */
    public static final String MARK = "schema-maven-plugin: scratch";

    private static final String PREFIX = "schema_scratch_";

    /** The first half of the advisory locks' keys, chosen to avoid other applications' keys. */
    private static final int LOCK_CLASS = 0x5C4E3A;

    /** Finds one object that belongs neither to PostgreSQL nor to an extension. */
    private static final String STRANGER = """
            with strangers (catalog, oid, schema, name) as (
                select 'pg_class'::regclass, c.oid, relnamespace, relname from pg_class c
                union all select 'pg_proc'::regclass, p.oid, pronamespace, proname from pg_proc p
                union all select 'pg_type'::regclass, t.oid, typnamespace, typname from pg_type t where typelem = 0
                union all select 'pg_namespace'::regclass, n.oid, n.oid, '*' from pg_namespace n
                          where nspname <> 'public')
            select nspname || '.' || name from strangers s join pg_namespace n on n.oid = s.schema
            where nspname !~ '^pg_' and nspname <> 'information_schema'
              and not exists (select from pg_depend d
                              where d.classid = s.catalog and d.objid = s.oid and d.deptype = 'e')
            order by 1 limit 1""";

    private static final String MARKED = """
            select coalesce(shobj_description(oid, 'pg_database') like '%MARK%', false), oid
            from pg_database where datname = current_database()""".replace("MARK", MARK);

    /** What the rendering of a schema depends on, and what can be created on the server. */
    private static final String IDENTITY = """
            select version(),
                   (select concat_ws(' ', pg_encoding_to_char(encoding), datcollate, datctype)
                    from pg_database where datname = 'template0'),
                   (select string_agg(name || ' ' || default_version, ', ' order by name)
                    from pg_available_extensions)""";

    private final DatabaseAddress address;
    private final Connection keeper;
    private final int version;
    private final String identity;
    private final String family;
    private final int run;
    private final Thread atExit = new Thread(this::clear, "schema-maven-plugin-scratch");
    private boolean closed;

    private OwnServer(DatabaseAddress address, Connection keeper, int version, String identity, long named)
            throws SQLException {
        this.address = address;
        this.keeper = keeper;
        this.version = version;
        this.identity = identity;
        this.family = PREFIX + named + "_";
        execute("select set_config(name, '0', false) from pg_settings where name = 'idle_session_timeout'");
        dropAbandoned();
        this.run = newRun();
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Connects, checks that the server may be used, and drops what killed runs have left.
     *
     * @throws ScratchException when the named database is neither empty nor marked, or the connection is lost
     * @throws io.github.schemaguard.connection.ConnectionException when it cannot be reached or is not a supported
     *     PostgreSQL
     */
    public static OwnServer open(DatabaseAddress given) {
        // Migration tools need a user name; libpq would use the operating system's.
        String user = Objects.requireNonNullElseGet(given.user(), () -> System.getProperty("user.name", ""));
        DatabaseAddress address = new DatabaseAddress(
                given.hosts(),
                given.database(),
                user,
                Objects.requireNonNullElse(given.password(), Secret.of("")),
                given.properties());
        int version;
        String identity;
        long named;
        try (ReadOnlySession look = ReadOnlySession.open(given);
                Statement statement = look.connection().createStatement()) {
            version = look.serverVersion();
            identity = String.join(", ", rows(statement, IDENTITY).get(0));
            List<String> marked = rows(statement, MARKED).get(0);
            named = Long.parseLong(marked.get(1));
            List<List<String>> strangers = rows(statement, STRANGER);
            if (!marked.get(0).equals("t") && !strangers.isEmpty()) {
                throw notDisposable(address, strangers.get(0).get(0));
            }
        } catch (SQLException e) {
            throw failed(address, "cannot be read", e);
        }
        try {
            Connection keeper = new ScratchDatabase(address).connect();
            try {
                return new OwnServer(address, keeper, version, identity, named);
            } catch (SQLException | RuntimeException e) {
                keeper.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failed(address, "cannot be used", e);
        }
    }

    private static ScratchException notDisposable(DatabaseAddress address, String stranger) {
        return new ScratchException("The scratch server's database " + address.display()
                + " is neither empty nor marked as scratch: it contains " + printable(stranger)
                + ", for example. Nothing was changed. Use the URL of an empty database on a disposable server; or, if this"
                + " server is disposable, mark it: COMMENT ON DATABASE " + SqlIdentifier.quote(address.database())
                + " IS '"
                + MARK + "'.");
    }

    private static ScratchException failed(DatabaseAddress address, String what, SQLException e) {
        return new ScratchException("The scratch server " + address.display() + " " + what + ": " + e.getMessage(), e);
    }

    @Override
    public int major() {
        return version / 10_000;
    }

    /** What the rendering of a schema depends on: release, collation, available extensions. */
    public String identity() {
        return identity;
    }

    @Override
    public ScratchDatabase createDatabase(String name) throws SQLException {
        // Not template1, which may contain what the server's owner wants in each new database.
        return createDatabaseFrom(name, "template0");
    }

    @Override
    public ScratchDatabase createDatabase(String name, ScratchDatabase template) throws SQLException {
        return createDatabaseFrom(name, template.name());
    }

    private synchronized ScratchDatabase createDatabaseFrom(String name, String template) throws SQLException {
        String whole = family + run + "_" + name;
        try {
            execute("CREATE DATABASE " + SqlIdentifier.quote(whole) + " TEMPLATE " + SqlIdentifier.quote(template));
        } catch (SQLException e) {
            if ("42501".equals(e.getSQLState())) {
                throw new SQLException(
                        e.getMessage() + ". The role of schema.scratchUrl needs the privilege CREATEDB",
                        e.getSQLState(),
                        e);
            }
            throw e;
        }
        return new ScratchDatabase(address.withDatabase(whole));
    }

    private int newRun() throws SQLException {
        int number;
        do {
            number = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        } while (!lock(number));
        return number;
    }

    /** True if the run with this number has ended: its lock was free and is now taken. */
    private boolean lock(int number) throws SQLException {
        try (Statement statement = keeper.createStatement()) {
            return rows(statement, "select pg_try_advisory_lock(" + LOCK_CLASS + ", " + number + ")")
                    .get(0)
                    .get(0)
                    .equals("t");
        }
    }

    private void unlock(int number) throws SQLException {
        execute("select pg_advisory_unlock(" + LOCK_CLASS + ", " + number + ")");
    }

    private void dropAbandoned() throws SQLException {
        List<Integer> runs = new ArrayList<>();
        try (Statement statement = keeper.createStatement()) {
            rows(statement, """
                    select distinct substring(made from '^%1$s([0-9]{1,10})_')
                    from (select datname from pg_database where pg_get_userbyid(datdba) = current_user
                          union all
                          select substr(description, %2$d) from pg_shdescription
                          where classoid = 'pg_authid'::regclass and starts_with(description, '%3$s')) ours (made)
                    where made ~ '^%1$s[0-9]{1,10}_'""".formatted(family, ScratchDatabase.ROLE_MARK.length() + 1, ScratchDatabase.ROLE_MARK))
                    .forEach(row -> runs.add((int) Long.parseLong(row.get(0))));
        }
        for (int each : runs) {
            if (lock(each)) {
                drop(each);
                unlock(each);
            }
        }
    }

    private void drop(int number) throws SQLException {
        String prefix = family + number + "_";
        List<List<String>> databases;
        List<List<String>> roles;
        try (Statement statement = keeper.createStatement()) {
            databases = rows(
                    statement,
                    "select quote_ident(datname) from pg_database where pg_get_userbyid(datdba) = current_user"
                            + " and starts_with(datname::text, '" + prefix + "')");
            roles = rows(
                    statement,
                    "select quote_ident(rolname) from pg_shdescription join pg_roles on oid = objoid where classoid ="
                            + " 'pg_authid'::regclass and starts_with(description, '" + ScratchDatabase.ROLE_MARK
                            + prefix + "')");
        }
        for (List<String> database : databases) {
            execute("DROP DATABASE IF EXISTS " + database.get(0) + " WITH (FORCE)");
        }
        for (List<String> role : roles) {
            try {
                execute("DROP ROLE IF EXISTS " + role.get(0));
            } catch (SQLException anotherRunUsesIt) {
                // A later run drops it: the mark stays.
            }
        }
    }

    /** A server of the user's is used as it is: what was there before stays there, and no other one can be started. */
    @Override
    public boolean isLikeNewFor(String database) {
        return true;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = keeper.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<List<String>> rows(Statement statement, String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Replaces control characters: a name from a database must not start a new line in a log. */
    private static String printable(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
    }

    @Override
    public void close() {
        clear();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyGoingDown) {
            return;
        }
    }

    private synchronized void clear() {
        if (closed) {
            return;
        }
        closed = true;
        try (keeper) {
            drop(run);
        } catch (SQLException e) {
            throw new ScratchException(
                    "Databases whose names begin with " + family + run + "_ are not dropped from the scratch server "
                            + address.hostList() + ": " + e.getMessage()
                            + ". The next run tries again; or drop them.",
                    e);
        }
    }

    @Override
    public String toString() {
        return "PostgreSQL " + version / 10_000 + "." + version % 10_000 + " at " + address.hostList();
    }
}
