package io.github.schemaguard.entities.fork.hibernate;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate 6 and later turn values into JSON with. Without Jackson they create one of JSON-B as soon as its API is on the
 * class path, and do not start where only an application server has the implementation.
 */
final class JsonMapper {
    /** The setting that has the mapper. */
    static final String SETTING = "hibernate.type.json_format_mapper";

    private static final List<String> TYPES =
            List.of("org.hibernate.type.format.FormatMapper", "org.hibernate.type.FormatMapper");
    private static final List<String> JACKSON =
            List.of("com.fasterxml.jackson.databind.ObjectMapper", "tools.jackson.databind.ObjectMapper");
    private static final String JSON_B = "jakarta.json.bind.JsonbBuilder";

    private JsonMapper() {}

    /** One that refuses every value; empty where Hibernate can start without it. */
    static Optional<Object> substitute() {
        Class<?> mapper = first(TYPES);
        Class<?> builder = first(List.of(JSON_B));
        if (mapper == null || builder == null || first(JACKSON) != null || creates(builder)) {
            return Optional.empty();
        }
        return Optional.of(
                Proxy.newProxyInstance(mapper.getClassLoader(), new Class<?>[] {mapper}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException("no implementation of JSON-B is on the class path");
                }));
    }

    private static boolean creates(Class<?> builder) {
        try {
            builder.getMethod("create").invoke(null);
            return true;
        } catch (ReflectiveOperationException | LinkageError noImplementation) {
            return false;
        }
    }

    private static @Nullable Class<?> first(List<String> names) {
        for (String name : names) {
            try {
                return Class.forName(name, false, JsonMapper.class.getClassLoader());
            } catch (ClassNotFoundException | LinkageError notThere) {
                // the next one belongs to another version
            }
        }
        return null;
    }
}
