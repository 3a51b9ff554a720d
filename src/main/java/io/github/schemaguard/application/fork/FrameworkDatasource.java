package io.github.schemaguard.application.fork;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The application's database as its framework configures it.
 *
 * @param configuration that has the settings
 * @param whose the framework as an owner: {@code Spring Boot's}
 * @param prefix of the settings, with a dot at its end
 * @param urlName of the JDBC URL, below the prefix
 * @param initSqlName of the SQL that each new connection runs, below the prefix
 * @param schemaName of the schema that each new connection searches, below the prefix; empty when the framework has none
 * @param propertiesName of further properties of the driver, below the prefix
 */
public record FrameworkDatasource(
        FrameworkConfiguration configuration,
        String whose,
        String prefix,
        String urlName,
        String initSqlName,
        String schemaName,
        String propertiesName) {

    /**
     * That of the first framework on the class path; null without one.
     *
     * @throws UnreadableConfigurationException when the framework cannot read its configuration
     */
    public static @Nullable FrameworkDatasource find() throws ReflectiveOperationException {
        FrameworkConfiguration spring = SpringConfiguration.find();
        if (spring != null) {
            return new FrameworkDatasource(
                    spring,
                    "Spring Boot's",
                    "spring.datasource.",
                    "url",
                    "hikari.connection-init-sql",
                    "hikari.schema",
                    "hikari.data-source-properties");
        }
        FrameworkConfiguration quarkus = QuarkusConfiguration.find();
        if (quarkus != null) {
            return new FrameworkDatasource(
                    quarkus,
                    "Quarkus'",
                    "quarkus.datasource.",
                    "jdbc.url",
                    "jdbc.new-connection-sql",
                    "",
                    "jdbc.additional-jdbc-properties");
        }
        FrameworkConfiguration micronaut = MicronautConfiguration.find();
        return micronaut == null
                ? null
                : new FrameworkDatasource(
                        micronaut,
                        "Micronaut's",
                        "datasources.default.",
                        "url",
                        "connection-init-sql",
                        "schema",
                        "data-source-properties");
    }

    /** One setting below the prefix; null when the configuration does not have it. */
    public @Nullable String value(String name) {
        return configuration.value(prefix + name);
    }

    /** A property that the driver gets besides those in the URL; null when the configuration does not have it. */
    public @Nullable String driverProperty(String name) {
        Map<String, String> properties = configuration.under(prefix + propertiesName);
        // Quarkus' guide writes the names of a map in quotes, which are optional.
        return properties.getOrDefault(name, properties.get('"' + name + '"'));
    }
}
