package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.Cast;
import io.github.schemaguard.model.fact.ObjectKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The casts of the database that users created and no extension owns. */
final class CastReader {

    private CastReader() {}

    static List<Cast> read(CatalogSnapshot snapshot, ExtensionReader extensions, CommentReader comments)
            throws SQLException {
        List<Cast> casts = new ArrayList<>();
        snapshot.forEach("casts", ObjectKind.CAST, "pg_cast", row -> {
            long oid = row.oid("oid");
            if (!extensions.own("pg_cast", oid)) {
                casts.add(new Cast(
                        row.required("name"),
                        row.required("method"),
                        context(row.code("context")),
                        comments.on("pg_cast", oid)));
            }
        });
        return casts;
    }

    private static Cast.Context context(char code) {
        return switch (code) {
            case 'e' -> Cast.Context.EXPLICIT;
            case 'a' -> Cast.Context.ASSIGNMENT;
            case 'i' -> Cast.Context.IMPLICIT;
            default -> throw new IllegalStateException("pg_cast.castcontext " + code);
        };
    }
}
