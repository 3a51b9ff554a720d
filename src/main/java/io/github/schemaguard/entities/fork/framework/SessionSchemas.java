package io.github.schemaguard.entities.fork.framework;

import io.github.schemaguard.application.fork.SpringConfiguration;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The schemas that the application's sessions search, as the URL or the connection pool of Spring Boot sets them. */
public final class SessionSchemas {

    private static final Pattern CURRENT_SCHEMA = Pattern.compile("[?&]currentSchema=([^&]*)");
    private static final Pattern SEARCH_PATH = Pattern.compile("(?is).*\\bsearch_path\\s*(?:=|\\bto\\b)\\s*([^;]+).*");
    private static final String POOL = "spring.datasource.hikari.";

    private SessionSchemas() {}

    /** As in {@code SET search_path}; empty when the server decides; null when the configuration does not show it. */
    public static @Nullable String find() {
        try {
            SpringConfiguration spring = SpringConfiguration.find();
            if (spring == null) {
                return null;
            }
            String sql = spring.value(POOL + "connection-init-sql");
            if (sql != null) {
                Matcher set = SEARCH_PATH.matcher(sql);
                return set.matches() ? set.group(1).strip() : null;
            }
            String schema = spring.value(POOL + "schema");
            if (schema != null) {
                return '"' + schema.replace("\"", "\"\"") + '"';
            }
            String url = spring.value("spring.datasource.url");
            if (url == null) {
                return null;
            }
            Matcher named = CURRENT_SCHEMA.matcher(url);
            return named.find() ? URLDecoder.decode(named.group(1), StandardCharsets.UTF_8) : "";
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unreadable) {
            return null;
        }
    }
}
