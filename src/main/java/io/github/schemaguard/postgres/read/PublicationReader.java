package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.Publication;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The publications of the database. */
final class PublicationReader {

    private PublicationReader() {}

    static List<Publication> read(CatalogSnapshot snapshot, CommentReader comments) throws SQLException {
        List<Publication> publications = new ArrayList<>();
        snapshot.forEach("publications", ObjectKind.PUBLICATION, "pg_publication", row -> {
            List<@Nullable String> tables = row.textsWithNulls("tables");
            if (tables.contains(null)) {
                // Its condition cannot be printed: the table is gone by now.
                snapshot.lost(ObjectPath.of(ObjectKind.PUBLICATION, null, null, row.required("name")));
            } else {
                publications.add(publication(row, comments));
            }
        });
        return publications;
    }

    private static Publication publication(ResultRow row, CommentReader comments) throws SQLException {
        return new Publication(
                row.required("name"),
                row.flag("all_tables"),
                row.texts("tables"),
                row.texts("schemas"),
                operations(row),
                row.flag("via_root"),
                row.flag("generated_columns"),
                comments.on("pg_publication", row.oid("oid")));
    }

    private static List<String> operations(ResultRow row) throws SQLException {
        List<String> operations = new ArrayList<>();
        for (String operation : List.of("insert", "update", "delete", "truncate")) {
            if (row.flag(operation + "s")) {
                operations.add(operation);
            }
        }
        return operations;
    }
}
