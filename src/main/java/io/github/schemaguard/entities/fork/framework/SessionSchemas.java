package io.github.schemaguard.entities.fork.framework;

import io.github.schemaguard.application.fork.FrameworkDatasource;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The schemas that the application's sessions search, as the URL or the connection pool of its framework sets them. */
public final class SessionSchemas {

    private static final Pattern SEARCH_PATH = Pattern.compile("(?is).*\\bsearch_path\\s*(?:=|\\bto\\b)\\s*([^;]+).*");

    /** A setting among the options of a connection; a backslash escapes a blank. */
    private static final Pattern OPTION =
            Pattern.compile("(?i)(?:^|\\s)(?:-c\\s*|--)search[_-]path=((?:\\\\.|[^\\\\\\s])*+)");

    private SessionSchemas() {}

    /** As in {@code SET search_path}; empty when the server decides; null when the configuration does not show it. */
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
        if (url == null) {
            return null;
        }
        String named = property("currentSchema", url, datasource);
        if (named != null && !named.isBlank()) {
            return named;
        }
        String options = property("options", url, datasource);
        String last = "";
        for (Matcher option = OPTION.matcher(options == null ? "" : options); option.find(); ) {
            last = option.group(1).replaceAll("\\\\(.)", "$1");
        }
        return last;
    }

    /** A property of the driver: one in the URL counts more than one beside it. */
    private static @Nullable String property(String name, String url, FrameworkDatasource datasource) {
        Matcher named = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(url);
        return named.find()
                ? URLDecoder.decode(named.group(1), StandardCharsets.UTF_8)
                : datasource.driverProperty(name);
    }
}
