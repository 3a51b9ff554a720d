package io.github.schemaguard.postgres.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the reader's queries would return, as a text that differs whenever a row does: the queries, and the number and digest of
 * the rows of each. The server computes it in one statement, and sends no row.
 *
 * @param text for comparing with an earlier one
 */
public record QueriedRows(String text) {
    private static final Pattern ORDERED = Pattern.compile("(?m)^order by ");

    /**
     * Functions of pg_catalog alone: the search path is empty, but a cast could be the database's. The rows of a query without an
     * order are sorted, because the server may return them in any. OFFSET 0 keeps the planner from computing each row twice, for
     * sorting and for the result.
     */
    private static final String DIGEST = """
            select %d as number, pg_catalog.count(*) as rows, pg_catalog.encode(pg_catalog.sha256(pg_catalog.textsend(
                pg_catalog.string_agg(d.digest, ''%s))), 'hex') as digest
            from (select pg_catalog.encode(pg_catalog.sha256(pg_catalog.textsend(pg_catalog.textin(
                      pg_catalog.record_out(q)))), 'hex') as digest
                  from (
            %s
            ) q offset 0) d""";

    /**
     * Computes it in the snapshot of a transaction that this begins.
     *
     * @throws SQLException from the server; the transaction is then over
     */
    public static QueriedRows of(Connection connection, int serverMajor, SchemaChoice choice) throws SQLException {
        connection.rollback();
        return inTransaction(connection, serverMajor, choice);
    }

    /** The same in the current transaction. */
    static QueriedRows inTransaction(Connection connection, int serverMajor, SchemaChoice choice) throws SQLException {
        List<String> queries = new ArrayList<>();
        CatalogSnapshot snapshot = CatalogSnapshot.noting(queries, connection, serverMajor);
        snapshot.resume();
        SnapshotContents.read(snapshot, choice);
        List<String> digests = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            String query = queries.get(i);
            String order = ORDERED.matcher(query).find() ? "" : " order by d.digest collate pg_catalog.\"C\"";
            digests.add(DIGEST.formatted(i, order, query));
        }
        StringBuilder text = new StringBuilder(String.join("\n", queries));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select * from (" + String.join("\nunion all\n", digests) + ") a order by number")) {
            while (rows.next()) {
                text.append('\n').append(rows.getLong("rows")).append(' ').append(rows.getString("digest"));
            }
        }
        return new QueriedRows(text.toString());
    }
}
