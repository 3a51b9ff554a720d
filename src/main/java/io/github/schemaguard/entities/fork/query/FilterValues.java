package io.github.schemaguard.entities.fork.query;

import io.github.schemaguard.entities.fork.reflect.ReflectiveCalls;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Enables filters with any values for their parameters. */
final class FilterValues {

    private FilterValues() {}

    /** Why a filter cannot be enabled; empty when it can. */
    static Optional<String> obstacle(RunningHibernate hibernate, String filter) {
        for (Map.Entry<String, Class<?>> each : parameters(hibernate, filter).entrySet()) {
            if (SampleValues.of(each.getValue()) == null) {
                return Optional.of("its parameter " + each.getKey() + " is a "
                        + each.getValue().getName() + ", for which there is no sample value");
            }
        }
        return Optional.empty();
    }

    /** Enables a filter that has no {@link #obstacle}. */
    static void enable(RunningHibernate hibernate, Object session, String filter) throws ReflectiveOperationException {
        Object enabled = ReflectiveCalls.call(session, "enableFilter", filter);
        if (enabled == null) {
            return;
        }
        for (Map.Entry<String, Class<?>> each : parameters(hibernate, filter).entrySet()) {
            var method = enabled.getClass().getMethod("setParameter", String.class, Object.class);
            method.setAccessible(true);
            method.invoke(enabled, each.getKey(), SampleValues.of(each.getValue()));
        }
    }

    private static Map<String, Class<?>> parameters(RunningHibernate hibernate, String filter) {
        Map<String, Class<?>> types = new TreeMap<>();
        Object definition = ReflectiveCalls.call(hibernate.metadata().metadata(), "getFilterDefinition", filter);
        if (definition == null) {
            return types;
        }
        for (Object name : ReflectiveCalls.list(definition, "getParameterNames")) {
            Object type = first(definition, String.valueOf(name));
            Object returned = type == null ? null : ReflectiveCalls.find(type, "getReturnedClass");
            Object java = returned != null || type == null ? returned : ReflectiveCalls.find(type, "getJavaType");
            types.put(String.valueOf(name), java instanceof Class<?> known ? known : Object.class);
        }
        return types;
    }

    private static @Nullable Object first(Object definition, String name) {
        return ReflectiveCalls.call(
                definition,
                hasMethod(definition, "getParameterJdbcMapping") ? "getParameterJdbcMapping" : "getParameterType",
                name);
    }

    private static boolean hasMethod(Object target, String name) {
        return java.util.Arrays.stream(target.getClass().getMethods())
                .anyMatch(method -> method.getName().equals(name));
    }
}
