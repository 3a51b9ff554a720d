package io.github.schemaguard.application.fork;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The schemas that the application's sessions search, as the URL or the connection pool of its framework sets them. */
public final class SessionSchemas {

    private static final Pattern SEARCH_PATH = Pattern.compile("(?is).*\\bsearch_path\\s*(?:=|\\bto\\b)\\s*([^;]+).*");

    /** A setting among the options of a connection; a backslash escapes a blank. */
    private static final Pattern OPTION =
            Pattern.compile("(?i)(?:^|\\s)(?:-c\\s*|--)search[_-]path=((?:\\\\.|[^\\\\\\s])*+)");

    /** In the URL of each driver that connects to PostgreSQL, also of one that wraps another. */
    private static final String POSTGRESQL = ":postgresql:";

    /** The first name of a list; PostgreSQL takes a quoted one as it is and others in lower case. */
    private static final Pattern FIRST = Pattern.compile("^\\s*(?:\"((?:[^\"]|\"\")*+)\"|([^\",\\s]++))");

    private SessionSchemas() {}

    /**
     * Those of the application's datasource, as in {@code SET search_path}; empty when the server decides; null when the
     * configuration does not show it.
     */
    public static @Nullable String find() {
        try {
            FrameworkDatasource datasource = FrameworkDatasource.find();
            return datasource == null ? null : of(datasource);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unreadable) {
            return null;
        }
    }

    /** What a connection runs first counts more than what the driver sets when it opens. */
    private static @Nullable String of(FrameworkDatasource datasource) {
        String sql = datasource.value(datasource.initSqlName());
        if (sql != null && SEARCH_PATH.matcher(sql).matches()) {
            return SEARCH_PATH.matcher(sql).replaceFirst("$1").strip();
        }
        String schema = datasource.schemaName().isEmpty() ? null : datasource.value(datasource.schemaName());
        if (schema != null) {
            return '"' + schema.replace("\"", "\"\"") + '"';
        }
        String url = datasource.value(datasource.urlName());
        return url == null || !url.contains(POSTGRESQL)
                ? null
                : of(url, datasource.driverProperty("currentSchema"), datasource.driverProperty("options"));
    }

    /** Those of a connection with nothing but its URL; empty when the server decides. */
    public static String inUrl(String url) {
        return url.contains(POSTGRESQL) ? of(url, null, null) : "";
    }

    /** The first schema of a search path; {@code public} where none is named or the role's name decides. */
    public static String first(String path) {
        Matcher first = FIRST.matcher(path);
        if (!first.find()) {
            return "public";
        }
        String name = first.group(1) == null
                ? first.group(2).toLowerCase(Locale.ROOT)
                : first.group(1).replace("\"\"", "\"");
        return name.isEmpty() || name.equals("$user") ? "public" : name;
    }

    private static String of(String url, @Nullable String currentSchema, @Nullable String options) {
        String named = inUrl("currentSchema", url, currentSchema);
        if (named != null && !named.isBlank()) {
            return named;
        }
        String set = inUrl("options", url, options);
        String last = "";
        for (Matcher option = OPTION.matcher(set == null ? "" : set); option.find(); ) {
            last = option.group(1).replaceAll("\\\\(.)", "$1");
        }
        return last;
    }

    /** A property of the driver: one in the URL counts more than one beside it. */
    private static @Nullable String inUrl(String name, String url, @Nullable String beside) {
        Matcher named = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(url);
        return named.find() ? URLDecoder.decode(named.group(1), StandardCharsets.UTF_8) : beside;
    }
}
