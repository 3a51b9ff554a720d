package io.github.schemaguard.entities.fork.framework;

import io.github.schemaguard.application.fork.MicronautConfiguration;
import java.util.List;
import java.util.Map;

/**
 * What Micronaut configures for Hibernate: the properties of the default persistence unit.
 *
 * @see <a href="https://micronaut-projects.github.io/micronaut-sql/latest/guide/#hibernate">Micronaut SQL: Hibernate</a>
 */
final class MicronautJpaSettings {
    private static final String PREFIX = "jpa.default.properties";

    private MicronautJpaSettings() {}

    static FrameworkJpaSettings read(List<String> notes) throws ReflectiveOperationException {
        MicronautConfiguration configuration = MicronautConfiguration.find();
        Map<String, String> settings = configuration == null ? Map.of() : configuration.under(PREFIX);
        if (settings.isEmpty()) {
            return FrameworkJpaSettings.NONE;
        }
        notes.add("Micronaut's settings (" + PREFIX + ".*)");
        return new FrameworkJpaSettings(settings, List.of());
    }
}
