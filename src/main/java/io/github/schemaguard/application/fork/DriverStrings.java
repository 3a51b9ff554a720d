package io.github.schemaguard.application.fork;

import io.github.schemaguard.mapping.StringBinding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads from the framework's configuration whether the application's driver sends a String without a type. */
public final class DriverStrings {
    /** The settings of Spring Boot and of the pools that it configures. */
    private static final Settings SPRING = new Settings(
            List.of(
                    "spring.datasource.url",
                    "spring.datasource.hikari.jdbc-url",
                    "spring.datasource.tomcat.connection-properties",
                    "spring.datasource.dbcp2.connection-properties"),
            List.of("spring.datasource.hikari.data-source-properties.stringtype"));

    private static final Settings QUARKUS = new Settings(
            List.of("quarkus.datasource.jdbc.url"),
            List.of("quarkus.datasource.jdbc.additional-jdbc-properties.stringtype"));

    private static final Settings MICRONAUT = new Settings(
            List.of("datasources.default.url"), List.of("datasources.default.data-source-properties.stringtype"));

    private DriverStrings() {}

    /**
     * The settings of one framework.
     *
     * @param urls that are JDBC URLs, or have all properties in one text
     * @param properties that are the one property of the driver
     */
    private record Settings(List<String> urls, List<String> properties) {
        StringBinding in(FrameworkConfiguration configuration) {
            StringBinding found = StringBinding.TYPED;
            for (String name : urls) {
                found = found.or(StringBinding.of(configuration.written(name)));
            }
            for (String name : properties) {
                found = found.or(StringBinding.ofProperty(configuration.written(name)));
            }
            return found;
        }
    }

    /** What Spring Boot, Quarkus or Micronaut says; a configuration that cannot be read leaves it unknown. */
    public static StringBinding ofFramework() throws ReflectiveOperationException {
        try {
            FrameworkConfiguration spring = SpringConfiguration.find();
            if (spring != null) {
                return SPRING.in(spring);
            }
            FrameworkConfiguration quarkus = QuarkusConfiguration.find();
            if (quarkus != null) {
                return QUARKUS.in(quarkus);
            }
            FrameworkConfiguration micronaut = MicronautConfiguration.find();
            return micronaut == null ? StringBinding.TYPED : MICRONAUT.in(micronaut);
        } catch (UnreadableConfigurationException unreadable) {
            return StringBinding.UNKNOWN;
        }
    }

    /** What Hibernate's own settings say: {@code jakarta.persistence.jdbc.url}, {@code hibernate.connection.stringtype}. */
    public static StringBinding ofHibernate(Map<?, ?> settings) {
        StringBinding found = StringBinding.TYPED;
        for (Map.Entry<?, ?> setting : settings.entrySet()) {
            String name = String.valueOf(setting.getKey());
            @Nullable
            String value =
                    setting.getValue() == null ? null : setting.getValue().toString();
            if (name.endsWith(".stringtype")) {
                found = found.or(StringBinding.ofProperty(value));
            } else if (name.endsWith(".url") || name.endsWith(".jdbcUrl")) {
                found = found.or(StringBinding.of(value));
            }
        }
        return found;
    }
}
