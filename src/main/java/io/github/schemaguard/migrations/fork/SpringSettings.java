package io.github.schemaguard.migrations.fork;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Spring Boot itself would read from the project's {@code application.properties} and YAML: profiles, placeholders and
 * relaxed names included. Empty when Spring Boot is not on the class path.
 *
 * @see <a href="https://docs.spring.io/spring-boot/reference/features/external-config.html">Externalized Configuration</a>
 */
final class SpringSettings {
    /** Two before ten. */
    private static final Comparator<String> IN_LIST_ORDER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private SpringSettings() {}

    /** {@code spring.flyway.*} in Flyway's own names: {@code flyway.baselineOnMigrate}. */
    static Map<String, String> flyway() throws ReflectiveOperationException {
        Map<String, String> settings = new TreeMap<>();
        bind("spring.flyway").forEach((key, value) -> {
            String name = flywayName(key);
            if (!name.isEmpty()) {
                settings.put("flyway." + name, value.replace("{vendor}", "postgresql"));
            }
        });
        return settings;
    }

    /** {@code spring.liquibase.*} in Liquibase's own names: {@code changelogFile}, {@code contexts}. */
    static Map<String, String> liquibase() throws ReflectiveOperationException {
        Map<String, String> settings = new TreeMap<>();
        bind("spring.liquibase").forEach((key, value) -> {
            if (key.startsWith("parameters.")) {
                settings.put("parameter." + key.substring("parameters.".length()), value);
            } else if ("changeLog".equals(camel(key))) {
                settings.put("changelogFile", value);
            } else if (java.util.Set.of("contexts", "labelFilter", "defaultSchema", "liquibaseSchema")
                    .contains(camel(key))) {
                settings.put(camel(key), value);
            }
        });
        return settings;
    }

    private static Map<String, String> bind(String prefix) throws ReflectiveOperationException {
        Class<?> environmentType;
        Class<?> processor;
        try {
            environmentType = Class.forName("org.springframework.core.env.ConfigurableEnvironment");
            processor = Class.forName("org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor");
        } catch (ClassNotFoundException noSpringBoot) {
            return Map.of();
        }
        Object environment = Class.forName("org.springframework.core.env.StandardEnvironment")
                .getConstructor()
                .newInstance();
        try {
            processor.getMethod("applyTo", environmentType).invoke(null, environment);
            return bound(environment, prefix);
        } catch (InvocationTargetException unreadable) {
            throw new UnreadableSettings("Spring Boot cannot read the project's configuration (" + prefix + ".*): "
                    + FailureReport.of(unreadable).message());
        }
    }

    private static Map<String, String> bound(Object environment, String prefix) throws ReflectiveOperationException {
        Class<?> binderType = Class.forName("org.springframework.boot.context.properties.bind.Binder");
        Class<?> bindableType = Class.forName("org.springframework.boot.context.properties.bind.Bindable");
        Object binder = binderType
                .getMethod("get", Class.forName("org.springframework.core.env.Environment"))
                .invoke(null, environment);
        Object map = bindableType.getMethod("mapOf", Class.class, Class.class).invoke(null, String.class, String.class);
        Object result = binderType.getMethod("bind", String.class, bindableType).invoke(binder, prefix, map);
        Method orElse = result.getClass().getMethod("orElse", Object.class);
        Map<String, String> bound = new TreeMap<>(IN_LIST_ORDER);
        ((Map<?, ?>) orElse.invoke(result, Map.of()))
                .forEach((key, value) -> bound.put(key.toString(), value.toString()));
        Map<String, String> settings = new TreeMap<>();
        bound.forEach((key, value) -> settings.merge(
                withoutIndex(key), value, (first, second) -> first + (key.startsWith("init") ? ";" : ",") + second));
        return settings;
    }

    /** A YAML list arrives as {@code locations.0}, {@code locations.1}; Flyway and Liquibase want one value with commas. */
    private static String withoutIndex(String key) {
        boolean named = key.startsWith("placeholders.") || key.startsWith("parameters.");
        return named ? key : key.replaceFirst("(?:\\[\\d+]|\\.\\d+)$", "");
    }

    /** The empty text for what says where the database is, which is ours to say, and for what only Boot has. */
    private static String flywayName(String key) {
        if (key.startsWith("placeholders.")) {
            return key;
        }
        String name = camel(key);
        return switch (name) {
            case "enabled", "url", "user", "password", "driverClassName", "licenseKey", "connectRetries" -> "";
            case "connectRetriesInterval", "jdbcProperties", "kerberosConfigFile", "failOnMissingLocations" -> "";
            case "initSqls" -> "initSql";
            case "postgresql.transactionalLock" -> "postgresql.transactional.lock";
            default -> name;
        };
    }

    private static String camel(String key) {
        StringBuilder name = new StringBuilder();
        for (String word : key.split("-", -1)) {
            name.append(
                    name.length() == 0 || word.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
