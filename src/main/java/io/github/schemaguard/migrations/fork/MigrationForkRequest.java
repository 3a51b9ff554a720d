package io.github.schemaguard.migrations.fork;

import io.github.schemaguard.application.fork.SessionSchemas;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * The migrations to apply, and the database to apply them to.
 *
 * @param url JDBC URL of the database, without credentials
 * @param schema of names without one
 * @param roleMark the comment on roles that are created for the migrations
 * @param settings of the tool, which take precedence over those of the application's framework
 * @param fallbacks settings over which the framework's take precedence
 */
public record MigrationForkRequest(
        Tool tool,
        String url,
        String user,
        String password,
        String schema,
        String roleMark,
        Map<String, String> settings,
        Map<String, String> fallbacks) {
    /** The tool that applies the migrations. */
    public enum Tool {
        FLYWAY("Flyway"),
        LIQUIBASE("Liquibase");

        private final String title;

        Tool(String title) {
            this.title = title;
        }

        /** The tool's name in settings. */
        String key() {
            return title.toLowerCase(Locale.ROOT);
        }

        /** The tool's name for people. */
        public String title() {
            return title;
        }
    }

    /** Copies the settings. */
    public MigrationForkRequest {
        settings = Map.copyOf(settings);
        fallbacks = Map.copyOf(fallbacks);
    }

    /**
     * The same in sessions that search other schemas.
     *
     * @param path as in {@code SET search_path}
     */
    MigrationForkRequest searching(String path) {
        String separator = url.contains("?") ? "&" : "?";
        return new MigrationForkRequest(
                tool,
                url + separator + "currentSchema=" + URLEncoder.encode(path, StandardCharsets.UTF_8),
                user,
                password,
                SessionSchemas.first(path),
                roleMark,
                settings,
                fallbacks);
    }

    /** Without the password and the settings, which may hold one. */
    @Override
    public String toString() {
        return tool + " on " + url;
    }
}
