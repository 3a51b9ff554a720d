package io.github.schemaguard.postgres.read;

import io.github.schemaguard.connection.DriverFailure;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.UnreadableObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One snapshot of the system catalogs: runs the queries in the session's transaction and records what could not be read. */
public final class CatalogSnapshot {

    /** The number of rows fetched at a time, so that no result is in memory as a whole. */
    private static final int ROWS_AT_ONCE = 5_000;

    /** Which schemas are read decides about the text of other queries. */
    private static final Set<String> DECIDING = Set.of("extensions", "schemas");

    /** The reason for an object that changed during every attempt. */
    public static final String CHANGING = "another session kept changing it while it was being read";

    /** Numbers that may be OIDs of user-defined objects, which begin at 16384. */
    private static final Pattern NUMBER = Pattern.compile("\\b[1-9][0-9]{4,8}\\b");

    private static final String LOCKED = """
            select distinct format('%I.%I (pid %s)', n.nspname, c.relname, l.pid) as object
            from pg_locks l
            join pg_class c on c.oid = l.relation
            join pg_namespace n on n.oid = c.relnamespace
            where l.mode = 'AccessExclusiveLock' and l.granted and l.pid <> pg_backend_pid()
              and l.database in (0, (select oid from pg_database where datname = current_database()))
              and c.relkind not in ('i', 'I', 't')
            order by object limit 3""";
    private static final String NAMED = """
            select format('%s %I.%I', o.kind, n.nspname, o.name) as object
            from (select 'relation' as kind, oid, relnamespace as schema, relname as name from pg_class
                  union all select 'type', oid, typnamespace, typname from pg_type
                  union all select 'function', oid, pronamespace, proname from pg_proc
                  union all select 'operator', oid, oprnamespace, oprname from pg_operator
                  union all select 'collation', oid, collnamespace, collname from pg_collation
                  union all select 'constraint', oid, connamespace, conname from pg_constraint) o
            join pg_namespace n on n.oid = o.schema
            where o.oid in (:oids)
            union all
            select format('schema %I', nspname) from pg_namespace where oid in (:oids)
            order by object""";

    private final Connection connection;
    private final int serverMajor;
    private final Set<String> hiddenCatalogs = new HashSet<>();
    private final Set<Long> changed = new HashSet<>();
    private final List<UnreadableObject> unseen = new ArrayList<>();
    private @Nullable Savepoint begun;
    private String query = "schemas";
    private boolean somethingLost;
    private String schemaOids = "";
    private final @Nullable List<String> onlyNoted;

    public CatalogSnapshot(Connection connection, int serverMajor) {
        this(connection, serverMajor, null);
    }

    private CatalogSnapshot(Connection connection, int serverMajor, @Nullable List<String> onlyNoted) {
        this.connection = connection;
        this.serverMajor = serverMajor;
        this.onlyNoted = onlyNoted;
    }

    /**
     * One that adds the text of each query to the list instead of running it. Only those run that decide about the text of
     * others.
     */
    static CatalogSnapshot noting(List<String> queries, Connection connection, int serverMajor) {
        return new CatalogSnapshot(connection, serverMajor, queries);
    }

    /** Handles one row. */
    public interface RowConsumer {
        void accept(ResultRow row) throws SQLException;
    }

    /** Begins a transaction and sets the parameters that decide how the server prints expressions. */
    public void begin() throws SQLException {
        // The current transaction may already have a snapshot; a new one shows the present state.
        answer(() -> {
            connection.rollback();
            return true;
        });
        resume();
    }

    /** As {@link #begin}, in the snapshot of the current transaction. */
    public void resume() throws SQLException {
        forEach("session", row -> hiddenCatalogs.addAll(row.texts("hidden")));
        begun = answer(connection::setSavepoint);
    }

    int serverMajor() {
        return serverMajor;
    }

    /** The schemas that {@code :schemas} stands for from now on. */
    void restrictTo(Collection<Long> oids) {
        schemaOids = oids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Runs the query of this name and passes each row on. */
    public void forEach(String query, RowConsumer consumer) throws SQLException {
        this.query = query;
        String sql = new QueryFile(serverMajor, hiddenCatalogs, schemaOids).text(query);
        if (onlyNoted != null && !query.equals("session")) {
            onlyNoted.add(sql);
            if (!DECIDING.contains(query)) {
                return;
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet result = answer(() -> statement.executeQuery(sql))) {
                ResultRow row = new ResultRow(result);
                while (answer(result::next)) {
                    consumer.accept(row);
                }
            }
        }
    }

    private static <T> T answer(DriverCall<T> call) throws SQLException {
        try {
            return call.run();
        } catch (RuntimeException | AssertionError e) {
            throw DriverFailure.asSqlException(e);
        }
    }

    /** A call of the driver that waits for the server. */
    private interface DriverCall<T> {
        T run() throws SQLException;
    }

    /** The name of the query that ran last. */
    public String query() {
        return query;
    }

    /**
     * The objects that other sessions have locked exclusively, as {@code schema.table (pid 7)}; empty when they can no longer be read. Called after a failure; ends the snapshot.
     */
    public List<String> lockedByOthers() {
        try {
            connection.rollback();
            return texts(LOCKED);
        } catch (SQLException broken) {
            return List.of();
        }
    }

    /**
     * The names of the objects whose OIDs are in a text, as of this snapshot; the server's caches, which reported the error, are newer. Empty when there are none. Called after a failure.
     */
    public List<String> named(String text) {
        String oids = NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining(","));
        if (begun == null || oids.isEmpty()) {
            return List.of();
        }
        try {
            connection.rollback(begun);
            return texts(NAMED.replace(":oids", oids));
        } catch (SQLException broken) {
            return List.of();
        }
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }

    /** As {@link #forEach(String, RowConsumer)}, unless the role may not read the system catalog that it queries. */
    void forEach(String query, ObjectKind kind, String catalog, RowConsumer consumer) throws SQLException {
        if (sees(kind, catalog)) {
            forEach(query, consumer);
        }
    }

    /** Whether the role may read a system catalog; if not, the objects of this kind are unseen. */
    boolean sees(ObjectKind kind, String catalog) {
        boolean hidden = hiddenCatalogs.contains(catalog);
        if (hidden) {
            unseen.add(hidden(kind, catalog));
        }
        return !hidden;
    }

    /** As {@link #forEach(String, RowConsumer)}, unless the role may not read one of the system catalogs that it queries. */
    void forEach(String query, Set<ObjectKind> kinds, Set<String> catalogs, RowConsumer consumer) throws SQLException {
        SortedSet<String> hidden = new TreeSet<>(catalogs);
        hidden.retainAll(hiddenCatalogs);
        if (hidden.isEmpty()) {
            forEach(query, consumer);
        } else {
            kinds.forEach(kind -> unseen.add(hidden(kind, String.join(", ", hidden))));
        }
    }

    private static UnreadableObject hidden(ObjectKind kind, String catalogs) {
        return new UnreadableObject(
                ObjectPath.of(kind, null, null, "*"),
                "the role may not read " + catalogs + ": grant SELECT on " + catalogs + " to it");
    }

    /**
     * The output of a {@code pg_get_*} function. It is null for an object that no longer exists: then the text is empty, and the object that contains it is recorded as changed.
     */
    String printed(@Nullable String text, long holder) {
        if (text == null) {
            noteChanged(holder);
            return "";
        }
        return SqlExpression.canonical(text);
    }

    /** Remembers an object of which a later state was seen, so that what is known of it is of two times. */
    void noteChanged(long oid) {
        changed.add(oid);
    }

    /** Records an object that belongs to no schema as changed while it was read. */
    void lost(ObjectPath path) {
        unseen.add(new UnreadableObject(path, CHANGING));
        somethingLost = true;
    }

    /** Whether anything was {@link #lost}. */
    boolean hasLost() {
        return somethingLost;
    }

    /** Finds the objects that changed since the snapshot was taken. Runs last, to cover everything that was printed. */
    void noteChanges() throws SQLException {
        if (onlyNoted != null) {
            return;
        }
        forEach("changes", row -> changed.add(row.oid("oid")));
    }

    /** The OIDs of the objects that changed while they were read: their facts are from two points in time. */
    Set<Long> changed() {
        return Set.copyOf(changed);
    }

    /** The kinds of objects that this role cannot read at all, and what was {@link #lost}. */
    List<UnreadableObject> unseen() {
        return List.copyOf(unseen);
    }
}
