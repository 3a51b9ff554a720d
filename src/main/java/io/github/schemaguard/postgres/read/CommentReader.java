package io.github.schemaguard.postgres.read;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the comments on all objects ({@code pg_description}). */
final class CommentReader {

    private record Subject(String catalog, long oid, int column) {}

    private final Map<Subject, String> texts = new HashMap<>();

    static CommentReader read(CatalogSnapshot snapshot) throws SQLException {
        CommentReader comments = new CommentReader();
        snapshot.forEach(
                "comments",
                row -> comments.texts.put(
                        new Subject(row.required("catalog"), row.oid("oid"), row.integer("sub")),
                        row.required("text")));
        return comments;
    }

    /** The comment on an object; null when there is none. */
    @Nullable
    String on(String catalog, long oid) {
        return texts.get(new Subject(catalog, oid, 0));
    }

    /** The comment on a column of a relation; null when there is none. */
    @Nullable
    String onColumn(long relation, int number) {
        return texts.get(new Subject("pg_class", relation, number));
    }
}
