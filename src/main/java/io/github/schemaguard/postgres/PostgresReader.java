package io.github.schemaguard.postgres;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.read.CatalogSnapshot;
import io.github.schemaguard.postgres.read.SnapshotContents;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads {@code pg_catalog} into a {@link Catalog}: a fixed number of set-based queries, whatever the number of tables,
 * in one snapshot.
 *
 * <p>The functions that print definitions ({@code pg_get_expr} and its like) do not use the snapshot but the current catalogs. So the last query
 * asks which objects changed since it was taken; if any did, all is read again in a new snapshot, and when that does
 * not help after four attempts, the objects that kept changing are reported as unreadable.
 *
 * <p>Any role sees the whole catalog: by default {@code pg_catalog} is readable by everyone, and its functions print
 * definitions of objects that the role has no privilege on. Where an administrator has revoked that, kinds that no table needs (functions, policies, triggers and so on) are reported as unreadable; without the others the reading fails.
 */
public final class PostgresReader {

    private static final int ATTEMPTS = 4;
    private static final int FAILURES = 20;

    private final ReadOnlySession session;
    private final Connection connection;
    private final int serverMajor;
    private final SchemaSelection selection;

    private boolean resuming;

    private PostgresReader(ReadOnlySession session, SchemaSelection selection, boolean resuming) {
        this.resuming = resuming;
        this.session = session;
        this.connection = session.connection();
        this.serverMajor = session.serverMajor();
        this.selection = selection;
    }

    /**
     * Reads the selected schemas as they are now.
     *
     * @throws CatalogReadException when a selected schema does not exist, or the server ends the session; an incomplete catalog is never returned
     */
    public static Catalog read(ReadOnlySession session, SchemaSelection selection) {
        return new PostgresReader(session, selection, false).read();
    }

    /** The same in the snapshot of the session's transaction, unless objects change meanwhile. */
    public static Catalog resume(ReadOnlySession session, SchemaSelection selection) {
        return new PostgresReader(session, selection, true).read();
    }

    private Catalog read() {
        int attempts = 0;
        int failures = 0;
        while (true) {
            CatalogSnapshot snapshot = new CatalogSnapshot(connection, serverMajor);
            try {
                if (resuming) {
                    resuming = false;
                    snapshot.resume();
                } else {
                    snapshot.begin();
                }
                SnapshotContents assembly = SnapshotContents.read(snapshot, selection::select);
                attempts++;
                if (attempts == ATTEMPTS || !assembly.hasChanged()) {
                    return assembly.catalog();
                }
            } catch (SQLException e) {
                failures++;
                if (failures == FAILURES || !CatalogFailureExplainer.isOfConcurrentChange(e) || isOver()) {
                    throw CatalogFailureExplainer.explain(e, snapshot, session);
                }
            }
        }
    }

    /** Whether the session has ended, as when a standby terminates it between two queries. */
    private boolean isOver() {
        try {
            return !connection.isValid(1);
        } catch (SQLException e) {
            throw new IllegalArgumentException("a negative timeout", e);
        }
    }
}
