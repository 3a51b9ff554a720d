package io.github.schemaguard.application.fork;

import io.github.schemaguard.fork.protocol.ReadRecorder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The project's {@code application.properties} and YAML as Spring Boot itself, 2.0 or later, reads them: with profiles,
 * placeholders and relaxed names.
 *
 * @see <a href="https://docs.spring.io/spring-boot/reference/features/external-config.html">Externalized Configuration</a>
 */
public final class SpringConfiguration implements FrameworkConfiguration {
    private static final String SPRING_BOOT = "Spring Boot";
    private static final String BOOT = "org.springframework.boot.context.";
    private static final String BINDER = BOOT + "properties.bind.Binder";
    private static final String ENVIRONMENT = "org.springframework.core.env.ConfigurableEnvironment";
    private static final List<String> FILES =
            List.of("application.properties", "application.yml", "application.yaml", "application.xml");

    /** A placeholder that the binder cannot resolve and therefore leaves in the value. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}:]*}");

    /** The settings that name further files, in any of the spellings that Spring Boot accepts. */
    private static final Pattern IMPORT =
            Pattern.compile("(?i)spring[._]config[._](?:import|(?:additional-?_?)?location)");

    private static final Pattern LOCATIONS = Pattern.compile("[,;]");

    private final Class<?> bindable;
    private final Object binder;
    private final Method bind;

    private SpringConfiguration(Object environment) throws ReflectiveOperationException {
        Class<?> binderType = Class.forName(BINDER);
        bindable = Class.forName(BOOT + "properties.bind.Bindable");
        binder = binderType
                .getMethod("get", Class.forName("org.springframework.core.env.Environment"))
                .invoke(null, environment);
        bind = binderType.getMethod("bind", String.class, bindable);
    }

    /** The configuration; null without Spring Boot 2.0 or later, or without all that it needs, on the class path. */
    public static @Nullable SpringConfiguration find() throws ReflectiveOperationException {
        if (!FrameworkConfiguration.isPresent(ENVIRONMENT) || !FrameworkConfiguration.isPresent(BINDER)) {
            return null;
        }
        return IncompleteFramework.configuration(SPRING_BOOT, FILES, SpringConfiguration::read);
    }

    private static SpringConfiguration read() throws ReflectiveOperationException {
        Object environment = Class.forName("org.springframework.core.env.StandardEnvironment")
                .getConstructor()
                .newInstance();
        readFiles(environment, Class.forName(ENVIRONMENT));
        noteImports(environment);
        return new SpringConfiguration(environment);
    }

    private static void readFiles(Object environment, Class<?> environmentType) throws ReflectiveOperationException {
        Class<?> processor;
        try {
            processor = Class.forName(BOOT + "config.ConfigDataEnvironmentPostProcessor");
        } catch (ClassNotFoundException before2_4) {
            // Its public method takes a SpringApplication, which would create objects of the project.
            Class<?> listener = Class.forName(BOOT + "config.ConfigFileApplicationListener");
            Method read = listener.getDeclaredMethod(
                    "addPropertySources", environmentType, Class.forName("org.springframework.core.io.ResourceLoader"));
            read.setAccessible(true);
            read.invoke(listener.getConstructor().newInstance(), environment, null);
            return;
        }
        processor.getMethod("applyTo", environmentType).invoke(null, environment);
    }

    /** Imports may be optional: a file that is not there yet would be read once it is. */
    private static void noteImports(Object environment) throws ReflectiveOperationException {
        Class<?> enumerable = Class.forName("org.springframework.core.env.EnumerablePropertySource");
        Iterable<?> sources = (Iterable<?>)
                Class.forName(ENVIRONMENT).getMethod("getPropertySources").invoke(environment);
        for (Object source : sources) {
            if (enumerable.isInstance(source)) {
                for (String name :
                        (String[]) enumerable.getMethod("getPropertyNames").invoke(source)) {
                    if (IMPORT.matcher(name).lookingAt()) {
                        Object value = enumerable
                                .getMethod("getProperty", String.class)
                                .invoke(source, name);
                        LOCATIONS
                                .splitAsStream(String.valueOf(value))
                                .map(location -> location.strip()
                                        .replaceFirst("^optional:", "")
                                        .replaceFirst("^(file|configtree):(//)?", ""))
                                .filter(location -> !location.isEmpty() && !location.startsWith("classpath:"))
                                .forEach(ReadRecorder::note);
                    }
                }
            }
        }
    }

    @Override
    public @Nullable String value(String name) {
        String value = written(name);
        if (value != null) {
            Matcher unresolved = PLACEHOLDER.matcher(value);
            if (unresolved.find()) {
                throw new UnreadableConfigurationException(SPRING_BOOT, name, unresolved.group() + " has no value");
            }
        }
        return value;
    }

    @Override
    public @Nullable String written(String name) {
        try {
            Object text = bindable.getMethod("of", Class.class).invoke(null, String.class);
            String value = bound(name, text, "").toString();
            return value.isEmpty() ? null : value;
        } catch (InvocationTargetException unreadable) {
            throw new UnreadableConfigurationException(SPRING_BOOT, name, unreadable);
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException(otherVersion);
        }
    }

    @Override
    public Map<String, String> under(String prefix) {
        try {
            Object map = bindable.getMethod("mapOf", Class.class, Class.class).invoke(null, String.class, String.class);
            Map<String, String> sorted = new TreeMap<>(IN_LIST_ORDER);
            ((Map<?, ?>) bound(prefix, map, Map.of()))
                    .forEach((key, value) -> sorted.put(key.toString(), value.toString()));
            return sorted;
        } catch (InvocationTargetException unreadable) {
            throw new UnreadableConfigurationException(SPRING_BOOT, prefix + ".*", unreadable);
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException(otherVersion);
        }
    }

    /** A list, written as a list or with commas; empty without one. */
    public List<String> list(String name) {
        try {
            Object list = bindable.getMethod("listOf", Class.class).invoke(null, String.class);
            return ((List<?>) bound(name, list, List.of()))
                    .stream().map(String::valueOf).toList();
        } catch (InvocationTargetException unreadable) {
            throw new UnreadableConfigurationException(SPRING_BOOT, name, unreadable);
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException(otherVersion);
        }
    }

    private Object bound(String name, Object target, Object otherwise) throws ReflectiveOperationException {
        Object result = bind.invoke(binder, name, target);
        return result.getClass().getMethod("orElse", Object.class).invoke(result, otherwise);
    }
}
