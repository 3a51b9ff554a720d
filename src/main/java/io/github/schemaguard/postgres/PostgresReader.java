package io.github.schemaguard.postgres;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Extension;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code pg_catalog} into a {@link Catalog}: a fixed number of set-based queries, whatever the number of tables,
 * in one snapshot.
 *
 * <p>The functions that print definitions ({@code pg_get_expr} and its like) look past the snapshot. So the last query
 * asks which objects changed since it was taken; if any did, all is read again in a new snapshot, and when that does
 * not help after {@value #ATTEMPTS} attempts, what kept changing is reported as unseen.
 */
public final class PostgresReader {

    static final int ATTEMPTS = 5;

    private final Connection connection;
    private final int serverMajor;
    private final SchemaSelection selection;

    private PostgresReader(ReadOnlySession session, SchemaSelection selection) {
        this.connection = session.connection();
        this.serverMajor = session.serverMajor();
        this.selection = selection;
    }

    /**
     * Reads the selected schemas as they are now.
     *
     * @throws CatalogReadException when a selected schema does not exist, or the server breaks off; never is a part of
     *     a catalog passed off as the whole
     */
    public static Catalog read(ReadOnlySession session, SchemaSelection selection) {
        return new PostgresReader(session, selection).read();
    }

    private Catalog read() {
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == ATTEMPTS;
            try {
                // A transaction that has begun may have its snapshot already; what is wanted is now.
                connection.rollback();
                Snapshot snapshot = new Snapshot(connection, serverMajor);
                Found found = find(snapshot);
                Set<Long> changed = snapshot.changed();
                if (last || found.governed.unseen(changed).isEmpty()) {
                    return found.catalog(serverMajor, changed);
                }
            } catch (SQLException e) {
                if (last || !CatalogFailure.isOfConcurrentChange(e)) {
                    throw CatalogFailure.explain(e);
                }
            }
        }
    }

    /** All that one look at the catalogs gave. */
    private record Found(Governed governed, List<Extension> extensions, Comments comments) {

        Catalog catalog(int serverMajor, Set<Long> changed) {
            return new Catalog(serverMajor, governed.schemas(comments, changed), extensions, governed.unseen(changed));
        }
    }

    private Found find(Snapshot snapshot) throws SQLException {
        snapshot.forEach("session", row -> {});
        Governed governed = Governed.read(snapshot, selection);
        Comments comments = Comments.read(snapshot);
        Domains domains = Domains.read(snapshot);
        Sequences sequences = Sequences.read(snapshot, governed, comments);
        Columns columns = Columns.read(snapshot, domains, sequences, comments);
        Indexes indexes = Indexes.read(snapshot, columns, domains, comments);
        Constraints constraints = Constraints.read(snapshot, columns, indexes, comments);
        Relations.read(snapshot, governed, new Relations.Parts(columns, indexes, constraints, comments));
        Types.read(snapshot, governed, domains, constraints, comments);
        List<Extension> extensions = Extensions.read(snapshot, comments);
        snapshot.noteChanges();
        return new Found(governed, extensions, comments);
    }
}
