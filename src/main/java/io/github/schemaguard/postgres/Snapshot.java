package io.github.schemaguard.postgres;

import io.github.schemaguard.model.ObjectKind;
import io.github.schemaguard.model.ObjectPath;
import io.github.schemaguard.model.Unseen;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One look at the catalogs: runs the queries in the session's transaction and remembers what could not be seen. */
final class Snapshot {

    /** Rows are fetched by so many, so that no query's result is in memory as a whole. */
    private static final int ROWS_AT_ONCE = 5_000;

    /** Why an object is unseen that did not hold still. */
    static final String CHANGING = "another session kept changing it while it was read";

    private final Connection connection;
    private final int serverMajor;
    private final Set<String> hiddenCatalogs = new HashSet<>();
    private final Set<Long> changed = new HashSet<>();
    private final List<Unseen> unseen = new ArrayList<>();
    private boolean somethingLost;
    private String schemaOids = "";

    private Snapshot(Connection connection, int serverMajor) {
        this.connection = connection;
        this.serverMajor = serverMajor;
    }

    /** What is done with each row. */
    interface RowConsumer {
        void accept(Row row) throws SQLException;
    }

    /** Begins a transaction and sets under what the server prints. */
    static Snapshot begin(Connection connection, int serverMajor) throws SQLException {
        // A transaction that has begun may have its snapshot already; what is wanted is now.
        connection.rollback();
        Snapshot snapshot = new Snapshot(connection, serverMajor);
        snapshot.forEach("session", row -> snapshot.hiddenCatalogs.addAll(row.texts("hidden")));
        return snapshot;
    }

    int serverMajor() {
        return serverMajor;
    }

    /** The schemas that {@code :schemas} stands for from now on. */
    void restrictTo(Collection<Long> oids) {
        schemaOids = oids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Runs the query of this name and hands over each row. */
    void forEach(String query, RowConsumer consumer) throws SQLException {
        String sql = new QueryFile(serverMajor, hiddenCatalogs, schemaOids).text(query);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet result = statement.executeQuery(sql)) {
                Row row = new Row(result);
                while (result.next()) {
                    consumer.accept(row);
                }
            }
        }
    }

    /** As {@link #forEach(String, RowConsumer)}, unless the role may not read the catalog that it is all about. */
    void forEach(String query, ObjectKind kind, String catalog, RowConsumer consumer) throws SQLException {
        if (hiddenCatalogs.contains(catalog)) {
            unseen.add(new Unseen(
                    ObjectPath.of(kind, null, null, "*"),
                    "the role may not read " + catalog + ": GRANT SELECT ON " + catalog + " to it"));
        } else {
            forEach(query, consumer);
        }
    }

    /**
     * What a {@code pg_get_*} function printed. They give null for an object that is gone by now: then the text is
     * empty, and the object that holds it is remembered as changed.
     */
    String printed(@Nullable String text, long holder) {
        if (text == null) {
            changed.add(holder);
            return "";
        }
        return text;
    }

    /** Remembers an object that belongs to no schema as one that changed while it was read. */
    void lost(ObjectPath path) {
        unseen.add(new Unseen(path, CHANGING));
        somethingLost = true;
    }

    /** Whether anything was {@link #lost}. */
    boolean hasLost() {
        return somethingLost;
    }

    /** Looks for the objects that changed since the snapshot was taken. Comes last, to cover all that was printed. */
    void noteChanges() throws SQLException {
        forEach("changes", row -> changed.add(row.oid("oid")));
    }

    /** The OIDs of what changed while it was read, so that what is known of it is of two times. */
    Set<Long> changed() {
        return Set.copyOf(changed);
    }

    /** The kinds of objects that this role cannot read at all, and what was {@link #lost}. */
    List<Unseen> unseen() {
        return List.copyOf(unseen);
    }
}
