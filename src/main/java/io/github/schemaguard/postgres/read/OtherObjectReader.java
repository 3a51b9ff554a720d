package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.OtherObject;
import io.github.schemaguard.model.fact.ObjectKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The objects of the kinds that have no reader of their own. */
final class OtherObjectReader {

    private static final Set<ObjectKind> KINDS = Arrays.stream(OtherObject.Type.values())
            .map(OtherObject.Type::kind)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> CATALOGS = Stream.concat(
                    Arrays.stream(OtherObject.Type.values()).map(OtherObject.Type::catalog),
                    Stream.of("pg_ts_config_map", "pg_amop", "pg_amproc"))
            .collect(Collectors.toUnmodifiableSet());

    private OtherObjectReader() {}

    /** Adds those of the schemas to what was found, and returns those of the database. */
    static List<OtherObject> read(
            CatalogSnapshot snapshot, GovernedObjects governed, ExtensionReader extensions, CommentReader comments)
            throws SQLException {
        List<OtherObject> ofDatabase = new ArrayList<>();
        snapshot.forEach("other_objects", KINDS, CATALOGS, row -> {
            long oid = row.oid("oid");
            long schema = row.oid("schema");
            OtherObject object = object(row, comments);
            String catalog = object.type().catalog();
            if (object.type().owner() == OtherObject.Owner.DATABASE) {
                if (!extensions.own(catalog, oid)) {
                    ofDatabase.add(object);
                }
            } else if (governed.holds(catalog, schema, oid)) {
                governed.add(
                        oid,
                        object.kind(),
                        governed.name(schema, object.name()),
                        builder -> builder.otherObject(object));
            }
        });
        return ofDatabase;
    }

    private static OtherObject object(ResultRow row, CommentReader comments) throws SQLException {
        OtherObject.Type type = OtherObject.Type.valueOf(row.required("type"));
        boolean foreign = type == OtherObject.Type.FOREIGN_DATA_WRAPPER || type == OtherObject.Type.FOREIGN_SERVER;
        Map<String, String> options = row.options("options");
        return new OtherObject(
                type,
                row.required("name"),
                foreign ? ForeignOptions.masked(options) : options,
                comments.on(type.catalog(), row.oid("oid")));
    }
}
