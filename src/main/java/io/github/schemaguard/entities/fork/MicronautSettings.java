package io.github.schemaguard.entities.fork;

import io.github.schemaguard.application.fork.MicronautConfiguration;
import java.util.List;
import java.util.Map;

/**
 * What Micronaut would tell Hibernate: the properties of the default persistence unit.
 *
 * @see <a href="https://micronaut-projects.github.io/micronaut-sql/latest/guide/#hibernate">Micronaut SQL: Hibernate</a>
 */
final class MicronautSettings {
    private static final String PREFIX = "jpa.default.properties";

    private MicronautSettings() {}

    static FrameworkSettings read(Answer answer) throws ReflectiveOperationException {
        MicronautConfiguration configuration = MicronautConfiguration.find();
        Map<String, String> settings = configuration == null ? Map.of() : configuration.under(PREFIX);
        if (settings.isEmpty()) {
            return FrameworkSettings.NONE;
        }
        answer.note("Micronaut's settings (" + PREFIX + ".*)");
        return new FrameworkSettings(settings, List.of());
    }
}
