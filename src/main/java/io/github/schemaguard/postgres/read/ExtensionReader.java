package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.Extension;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the extensions of the database, and the objects that they own. */
final class ExtensionReader {

    /** Installed in every database by default. */
    private static final String BUILT_IN = "plpgsql";

    private record Found(String name, String version, String schema) {}

    private final Map<Long, Found> found = new HashMap<>();
    /** The object identifiers of what extensions own, by catalog. */
    private final Map<String, Set<Long>> members = new HashMap<>();

    static ExtensionReader read(CatalogSnapshot snapshot) throws SQLException {
        ExtensionReader extensions = new ExtensionReader();
        snapshot.forEach("extensions", row -> {
            extensions.found.put(
                    row.oid("oid"), new Found(row.required("name"), row.required("version"), row.required("schema")));
            String catalog = row.text("member_catalog");
            if (catalog != null) {
                extensions
                        .members
                        .computeIfAbsent(catalog, unused -> new HashSet<>())
                        .add(row.oid("member"));
            }
        });
        return extensions;
    }

    boolean own(String catalog, long oid) {
        return members.getOrDefault(catalog, Set.of()).contains(oid);
    }

    /** All extensions except plpgsql, which every database has. */
    List<Extension> all(CommentReader comments) {
        List<Extension> all = new ArrayList<>();
        found.forEach((oid, extension) -> {
            if (!extension.name.equals(BUILT_IN)) {
                all.add(new Extension(
                        extension.name, extension.version, extension.schema, comments.on("pg_extension", oid)));
            }
        });
        return all;
    }
}
