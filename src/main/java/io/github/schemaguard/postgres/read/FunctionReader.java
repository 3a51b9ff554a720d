package io.github.schemaguard.postgres.read;

import io.github.schemaguard.model.Function;
import io.github.schemaguard.model.Function.Kind;
import io.github.schemaguard.model.Function.Volatility;
import io.github.schemaguard.model.fact.ObjectKind;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the functions, procedures, aggregates and window functions of the schemas ({@code pg_proc}). */
final class FunctionReader {

    private final CatalogSnapshot snapshot;
    private final GovernedObjects governed;
    private final GrantReader grants;
    private final CommentReader comments;

    private FunctionReader(
            CatalogSnapshot snapshot, GovernedObjects governed, GrantReader grants, CommentReader comments) {
        this.snapshot = snapshot;
        this.governed = governed;
        this.grants = grants;
        this.comments = comments;
    }

    /** Reads the functions and adds them to what was found. */
    static void read(CatalogSnapshot snapshot, GovernedObjects governed, GrantReader grants, CommentReader comments)
            throws SQLException {
        FunctionReader functions = new FunctionReader(snapshot, governed, grants, comments);
        snapshot.forEach("functions", ObjectKind.FUNCTION, "pg_proc", functions::add);
    }

    private void add(ResultRow row) throws SQLException {
        long oid = row.oid("oid");
        if (!governed.holds("pg_proc", row.oid("schema"), oid)) {
            return;
        }
        Function function = new Function(
                row.required("name"),
                kind(row.code("kind")),
                row.required("signature"),
                snapshot.printed(row.text("arguments"), oid),
                row.text("result"),
                row.required("language"),
                volatility(row.code("volatility")),
                row.flag("security_definer"),
                options(row),
                body(row),
                grants.on("pg_proc", oid),
                comments.on("pg_proc", oid));
        governed.add(
                oid,
                ObjectKind.FUNCTION,
                governed.name(row.oid("schema"), function.name()),
                schema -> schema.function(function));
    }

    private static String body(ResultRow row) throws SQLException {
        String aggregate = row.text("aggregate");
        String body = aggregate != null ? aggregate : row.text("standard_body");
        return Objects.requireNonNullElse(body, row.required("source"));
    }

    private static Map<String, String> options(ResultRow row) throws SQLException {
        Map<String, String> options = new TreeMap<>();
        put(options, "strict", row.flag("strict") ? "yes" : null);
        put(options, "leakproof", row.flag("leakproof") ? "yes" : null);
        put(options, "parallel", parallel(row.code("parallel")));
        put(options, "cost", row.text("cost"));
        put(options, "rows", row.text("rows"));
        put(options, "support", row.text("support"));
        put(options, "library", row.text("library"));
        row.options("settings").forEach((name, value) -> options.put("set " + name, value));
        return options;
    }

    private static void put(Map<String, String> options, String name, @Nullable String value) {
        if (value != null) {
            options.put(name, value);
        }
    }

    private static @Nullable String parallel(char code) {
        return switch (code) {
            case 's' -> "safe";
            case 'r' -> "restricted";
            default -> null;
        };
    }

    private static Kind kind(char code) {
        return switch (code) {
            case 'f' -> Kind.FUNCTION;
            case 'p' -> Kind.PROCEDURE;
            case 'a' -> Kind.AGGREGATE;
            case 'w' -> Kind.WINDOW;
            default -> throw new IllegalStateException("pg_proc.prokind " + code);
        };
    }

    private static Volatility volatility(char code) {
        return switch (code) {
            case 'i' -> Volatility.IMMUTABLE;
            case 's' -> Volatility.STABLE;
            default -> Volatility.VOLATILE;
        };
    }
}
