package io.github.schemaguard.postgres;

import io.github.schemaguard.model.Extension;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The extensions of the database. */
final class Extensions {

    private Extensions() {}

    static List<Extension> read(Snapshot snapshot, Comments comments) throws SQLException {
        List<Extension> extensions = new ArrayList<>();
        snapshot.forEach(
                "extensions",
                row -> extensions.add(new Extension(
                        row.required("name"),
                        row.required("version"),
                        row.required("schema"),
                        comments.on("pg_extension", row.oid("oid")))));
        return extensions;
    }
}
