package io.github.schemaguard.entities.fork;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Spring Boot's JPA support would tell Hibernate, read by Spring Boot itself: {@code spring.jpa.*} with profiles, YAML,
 * placeholders and relaxed names, and Boot's own naming strategies. Beans that adjust Hibernate in code are not seen.
 *
 * @param settings empty when Spring Boot's JPA support is not on the class path
 * @param mappingFiles of {@code spring.jpa.mapping-resources}
 * @see <a href="https://docs.spring.io/spring-boot/how-to/data-access.html">Data Access</a>
 */
record SpringSettings(Map<String, String> settings, List<String> mappingFiles) {
    private static final SpringSettings NONE = new SpringSettings(Map.of(), List.of());
    private static final String IMPLICIT = "hibernate.implicit_naming_strategy";
    private static final String PHYSICAL = "hibernate.physical_naming_strategy";

    /** Boot 4, then all before it. */
    private static final List<String> IMPLICIT_STRATEGIES = List.of(
            "org.springframework.boot.hibernate.SpringImplicitNamingStrategy",
            "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy");

    /** Boot 4, Boot 2.6 to 3.5, Boot up to 2.5. */
    private static final List<String> PHYSICAL_STRATEGIES = List.of(
            "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
            "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
            "org.springframework.boot.orm.jpa.hibernate.SpringPhysicalNamingStrategy");

    static SpringSettings read(Answer answer) throws ReflectiveOperationException {
        String implicit = firstPresent(IMPLICIT_STRATEGIES);
        if (implicit.isEmpty()) {
            return NONE;
        }
        boolean four = implicit.equals(IMPLICIT_STRATEGIES.get(0));
        String physical =
                firstPresent(four ? PHYSICAL_STRATEGIES : PHYSICAL_STRATEGIES.subList(1, PHYSICAL_STRATEGIES.size()));
        Map<String, String> jpa = bind();
        Map<String, String> settings = new TreeMap<>();
        List<String> mappingFiles = new ArrayList<>();
        settings.put(IMPLICIT, implicit);
        if (!physical.isEmpty()) {
            settings.put(PHYSICAL, physical);
        }
        jpa.forEach((key, value) -> {
            if (key.startsWith("properties.")) {
                settings.put(key.substring("properties.".length()), value);
            } else if (key.startsWith("mapping-resources")) {
                mappingFiles.addAll(List.of(value.split("\\s*,\\s*")));
            }
        });
        put(jpa, "hibernate.naming.implicit-strategy", IMPLICIT, settings);
        put(jpa, "hibernate.naming.physical-strategy", PHYSICAL, settings);
        put(jpa, "hibernate.use-new-id-generator-mappings", "hibernate.id.new_generator_mappings", settings);
        put(jpa, "database-platform", "hibernate.dialect", settings);
        answer.note(
                "Spring Boot's settings (spring.jpa.*), naming strategy " + settings.getOrDefault(PHYSICAL, "none"));
        return new SpringSettings(settings, mappingFiles);
    }

    private static void put(Map<String, String> jpa, String key, String setting, Map<String, String> settings) {
        String value = jpa.get(key);
        if (value != null && !value.isBlank()) {
            settings.put(setting, value);
        }
    }

    private static Map<String, String> bind() throws ReflectiveOperationException {
        Class<?> processor;
        try {
            processor = Class.forName("org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor");
        } catch (ClassNotFoundException before24) {
            return Map.of();
        }
        Object environment = Calls.create("org.springframework.core.env.StandardEnvironment");
        Calls.call(processor, "applyTo", environment);
        Class<?> binderType = Class.forName("org.springframework.boot.context.properties.bind.Binder");
        Class<?> bindableType = Class.forName("org.springframework.boot.context.properties.bind.Bindable");
        Object binder = Calls.call(binderType, "get", environment);
        Object map = bindableType.getMethod("mapOf", Class.class, Class.class).invoke(null, String.class, String.class);
        if (binder == null || map == null) {
            return Map.of();
        }
        Method bind = binderType.getMethod("bind", String.class, bindableType);
        Object result = bind.invoke(binder, "spring.jpa", map);
        Map<String, String> bound = new TreeMap<>();
        Object values = result == null ? null : Calls.call(result, "orElse", Map.of());
        if (values instanceof Map<?, ?> found) {
            found.forEach((key, value) -> bound.put(key.toString(), String.valueOf(value)));
        }
        return bound;
    }

    private static String firstPresent(List<String> classes) {
        for (String each : classes) {
            try {
                Class.forName(each, false, SpringSettings.class.getClassLoader());
                return each;
            } catch (ClassNotFoundException | LinkageError next) {
                // the next is of another version
            }
        }
        return "";
    }
}
