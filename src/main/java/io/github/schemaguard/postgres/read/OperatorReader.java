package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.Operator;
import io.github.schemaguard.model.fact.ObjectKind;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The operators of the schemas. */
final class OperatorReader {

    private OperatorReader() {}

    static void read(CatalogSnapshot snapshot, GovernedObjects governed, CommentReader comments) throws SQLException {
        snapshot.forEach("operators", ObjectKind.OPERATOR, "pg_operator", row -> {
            long oid = row.oid("oid");
            if (governed.holds("pg_operator", row.oid("schema"), oid)) {
                Operator operator = new Operator(
                        row.required("name"),
                        row.required("result"),
                        row.required("function"),
                        options(row),
                        comments.on("pg_operator", oid));
                governed.add(
                        oid,
                        ObjectKind.OPERATOR,
                        governed.name(row.oid("schema"), operator.name()),
                        schema -> schema.operator(operator));
            }
        });
    }

    private static Map<String, String> options(ResultRow row) throws SQLException {
        Map<String, String> options = new TreeMap<>();
        put(options, "commutator", row.text("commutator"));
        put(options, "negator", row.text("negator"));
        put(options, "restrict", row.text("restrict"));
        put(options, "join", row.text("join_estimator"));
        put(options, "merges", row.flag("merges") ? "yes" : null);
        put(options, "hashes", row.flag("hashes") ? "yes" : null);
        return options;
    }

    private static void put(Map<String, String> options, String name, @Nullable String value) {
        if (value != null) {
            options.put(name, value);
        }
    }
}
