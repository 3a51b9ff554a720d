package io.github.schemaguard.application.fork;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The project's {@code application.properties} and YAML as Micronaut's environment reads them; no bean is created.
 *
 * @see <a href="https://docs.micronaut.io/latest/guide/#config">Micronaut: Application Configuration</a>
 */
public final class MicronautConfiguration implements FrameworkConfiguration {
    private static final String MICRONAUT = "Micronaut";
    private static final String CONTEXT = "io.micronaut.context.ApplicationContext";
    private static final List<String> FILES = List.of(
            "application.properties",
            "application.yml",
            "application.yaml",
            "application.toml",
            "application.json",
            "application.groovy");

    private final Object environment;
    private final Class<?> resolver;
    private final Class<?> convention;

    private MicronautConfiguration(Object environment) throws ReflectiveOperationException {
        this.environment = environment;
        resolver = Class.forName("io.micronaut.core.value.PropertyResolver");
        convention = Class.forName("io.micronaut.core.naming.conventions.StringConvention");
    }

    /** The configuration; null without Micronaut, or without all that it needs, on the class path. */
    public static @Nullable MicronautConfiguration find() throws ReflectiveOperationException {
        if (!FrameworkConfiguration.isPresent(CONTEXT)) {
            return null;
        }
        return IncompleteFramework.configuration(MICRONAUT, FILES, MicronautConfiguration::read);
    }

    private static MicronautConfiguration read() throws ReflectiveOperationException {
        Class<?> context = Class.forName(CONTEXT);
        Object builder = context.getMethod("builder").invoke(null);
        Object built = Class.forName("io.micronaut.context.ApplicationContextBuilder")
                .getMethod("build")
                .invoke(builder);
        Object environment = context.getMethod("getEnvironment").invoke(built);
        Class.forName("io.micronaut.context.env.Environment").getMethod("start").invoke(environment);
        return new MicronautConfiguration(environment);
    }

    @Override
    public @Nullable String value(String name) {
        try {
            Object found = resolver.getMethod("getProperty", String.class, Class.class)
                    .invoke(environment, name, String.class);
            return (String) ((Optional<?>) found).orElse(null);
        } catch (InvocationTargetException unreadable) {
            throw new UnreadableConfigurationException(MICRONAUT, name, unreadable);
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException(otherVersion);
        }
    }

    @Override
    public Map<String, String> under(String prefix) {
        try {
            Object asWritten = convention.getField("RAW").get(null);
            Map<?, ?> found = (Map<?, ?>) resolver.getMethod("getProperties", String.class, convention)
                    .invoke(environment, prefix, asWritten);
            Map<String, String> settings = new TreeMap<>(IN_LIST_ORDER);
            found.forEach((key, value) -> {
                if (value instanceof List<?> list) {
                    for (int i = 0; i < list.size(); i++) {
                        settings.put(key + "[" + i + "]", String.valueOf(list.get(i)));
                    }
                } else {
                    settings.put(key.toString(), String.valueOf(value));
                }
            });
            return settings;
        } catch (InvocationTargetException unreadable) {
            throw new UnreadableConfigurationException(MICRONAUT, prefix + ".*", unreadable);
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException(otherVersion);
        }
    }
}
