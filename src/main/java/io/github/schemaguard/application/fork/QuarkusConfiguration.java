package io.github.schemaguard.application.fork;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The project's {@code application.properties} and YAML as SmallRye Config reads them, which Quarkus uses: with expressions,
 * the environment, and the profile {@code prod} unless {@code QUARKUS_PROFILE} names another.
 *
 * @see <a href="https://quarkus.io/guides/config-reference">Quarkus: Configuration Reference</a>
 */
public final class QuarkusConfiguration implements FrameworkConfiguration {
    private static final String QUARKUS = "Quarkus";
    private static final List<String> FILES = List.of(
            "application.properties",
            "application.yaml",
            "application.yml",
            "META-INF/microprofile-config.properties",
            "META-INF/microprofile-config.yaml",
            "META-INF/microprofile-config.yml");

    private final Object config;
    private final Class<?> type;

    private QuarkusConfiguration(Object config, Class<?> type) {
        this.config = config;
        this.type = type;
    }

    /** The configuration; null without SmallRye Config, or without all that it needs, on the class path. */
    public static @Nullable QuarkusConfiguration find() throws ReflectiveOperationException {
        if (!FrameworkConfiguration.isPresent("io.smallrye.config.SmallRyeConfigBuilder")) {
            return null;
        }
        return IncompleteFramework.configuration(QUARKUS, FILES, QuarkusConfiguration::read);
    }

    private static QuarkusConfiguration read() throws ReflectiveOperationException {
        Class<?> builderType = Class.forName("io.smallrye.config.SmallRyeConfigBuilder");
        Object builder = builderType.getConstructor().newInstance();
        for (String part : new String[] {
            "addDefaultInterceptors", "addDefaultSources", "addDiscoveredSources", "addDiscoveredConverters"
        }) {
            builderType.getMethod(part).invoke(builder);
        }
        builderType.getMethod("withProfile", String.class).invoke(builder, profile());
        builderType
                .getMethod("withDefaultValue", String.class, String.class)
                .invoke(
                        builder,
                        "smallrye.config.locations",
                        "application.properties,application.yaml,application.yml");
        return new QuarkusConfiguration(
                builderType.getMethod("build").invoke(builder), Class.forName("io.smallrye.config.SmallRyeConfig"));
    }

    private static String profile() {
        String chosen = System.getenv("QUARKUS_PROFILE");
        return chosen == null || chosen.isBlank() ? "prod" : chosen;
    }

    @Override
    public @Nullable String value(String name) {
        try {
            // getOptionalValue does not distinguish a value that cannot be expanded from a missing one.
            boolean present =
                    (Boolean) type.getMethod("isPropertyPresent", String.class).invoke(config, name);
            return present
                    ? (String) type.getMethod("getValue", String.class, Class.class)
                            .invoke(config, name, String.class)
                    : null;
        } catch (InvocationTargetException unreadable) {
            throw new UnreadableConfigurationException(QUARKUS, name, unreadable);
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException(otherVersion);
        }
    }

    @Override
    public @Nullable String written(String name) {
        try {
            Object found = type.getMethod("getConfigValue", String.class).invoke(config, name);
            return (String) found.getClass().getMethod("getRawValue").invoke(found);
        } catch (InvocationTargetException unreadable) {
            throw new UnreadableConfigurationException(QUARKUS, name, unreadable);
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException(otherVersion);
        }
    }

    @Override
    public Map<String, String> under(String prefix) {
        try {
            Map<String, String> settings = new TreeMap<>(IN_LIST_ORDER);
            for (Object name : (Iterable<?>) type.getMethod("getPropertyNames").invoke(config)) {
                String text = name.toString();
                String value = text.startsWith(prefix + ".") ? value(text) : null;
                if (value != null) {
                    settings.put(text.substring(prefix.length() + 1), value);
                }
            }
            // A list is there twice: as a whole and element by element.
            settings.keySet().removeIf(name -> settings.containsKey(name + "[0]"));
            return settings;
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException(otherVersion);
        }
    }
}
