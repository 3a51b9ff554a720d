package io.github.schemaguard.migrations.apply;

import java.util.Map;

/**
 * The settings of Flyway or Liquibase that the project has outside of its application framework, by the names that the fork
 * takes.
 *
 * @param settings which take precedence over the framework's
 * @param fallbacks over which the framework's take precedence
 */
record ToolSettings(Map<String, String> settings, Map<String, String> fallbacks) {
    ToolSettings {
        settings = Map.copyOf(settings);
        fallbacks = Map.copyOf(fallbacks);
    }
}
