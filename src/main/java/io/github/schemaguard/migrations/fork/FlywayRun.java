package io.github.schemaguard.migrations.fork;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Flyway 9 to 13 through the part of its public API that stayed the same. */
final class FlywayRun implements MigrationRun {
    private static final Pattern UNKNOWN_SETTINGS =
            Pattern.compile("Unknown configuration propert(?:y|ies): (\\S+?)(?:\\. |$)");

    private final Object flyway;
    private @Nullable String unknownSettings;

    FlywayRun(Map<String, String> request) throws ReflectiveOperationException {
        printLogToStandardError();
        Map<String, String> settings = new TreeMap<>(FrameworkMigrationSettings.flyway());
        settings.putAll(MigrationFork.withPrefixRemoved(request, "setting."));
        Object configuration = configuration(settings);
        configuration
                .getClass()
                .getMethod("dataSource", String.class, String.class, String.class)
                .invoke(configuration, request.get("url"), request.get("user"), request.get("password"));
        flyway = configuration.getClass().getMethod("load").invoke(configuration);
    }

    /** Flyway refuses settings that it does not know, such as those of another version or edition; they are left out. */
    private Object configuration(Map<String, String> settings) throws ReflectiveOperationException {
        Object configuration = Class.forName("org.flywaydb.core.api.configuration.FluentConfiguration")
                .getConstructor(ClassLoader.class)
                .newInstance(FlywayRun.class.getClassLoader());
        try {
            call(configuration, "configuration", Map.class, settings);
            return configuration;
        } catch (InvocationTargetException refused) {
            Matcher unknown = UNKNOWN_SETTINGS.matcher(FailureReport.of(refused).message());
            if (!unknown.find()
                    || !settings.keySet().removeAll(List.of(unknown.group(1).split(",")))) {
                throw refused;
            }
            unknownSettings = unknown.group(1);
            return configuration(settings);
        }
    }

    @Override
    public void migrate() throws ReflectiveOperationException {
        flyway.getClass().getMethod("migrate").invoke(flyway);
    }

    @Override
    public void describe(Map<String, String> answer) throws ReflectiveOperationException {
        if (unknownSettings != null) {
            answer.put("note.setting", "this Flyway does not know, and was not given, " + unknownSettings);
        }
        Object applied = get("org.flywaydb.core.api.MigrationInfoService", "applied", get(flyway, "info"));
        for (int i = 0; i < Array.getLength(applied); i++) {
            Object migration = Array.get(applied, i);
            if ("SCHEMA".equals(String.valueOf(info(migration, "getType")))) {
                continue; // Flyway's note that it created a schema: no migration of the project.
            }
            String key = MigrationFork.numbered("migration", i);
            put(answer, key + ".version", info(migration, "getVersion"));
            put(answer, key + ".description", info(migration, "getDescription"));
            put(answer, key + ".script", info(migration, "getScript"));
        }
        Object configuration = get(flyway, "getConfiguration");
        Object schemas = get(configuration, "getSchemas");
        Object schema = get(configuration, "getDefaultSchema");
        if (schema == null && Array.getLength(schemas) > 0) {
            schema = Array.get(schemas, 0);
        }
        answer.put(
                MigrationFork.numbered("history", 0),
                (schema == null ? "public" : schema) + "." + get(configuration, "getTable"));
        put(answer, "locations", String.join(", ", locations(configuration)));
    }

    private static String[] locations(Object configuration) throws ReflectiveOperationException {
        Object locations = get(configuration, "getLocations");
        String[] result = new String[Array.getLength(locations)];
        for (int i = 0; i < result.length; i++) {
            result[i] = String.valueOf(Array.get(locations, i));
        }
        return result;
    }

    private static Object info(Object migration, String getter) throws ReflectiveOperationException {
        return get("org.flywaydb.core.api.MigrationInfo", getter, migration);
    }

    private static void put(Map<String, String> answer, String key, Object value) {
        if (value != null) {
            answer.put(key, value.toString());
        }
    }

    private static Object get(Object owner, String getter) throws ReflectiveOperationException {
        return owner.getClass().getMethod(getter).invoke(owner);
    }

    /** The class behind an interface need not be public, so the interface's own method is called. */
    private static Object get(String type, String getter, Object owner) throws ReflectiveOperationException {
        return Class.forName(type).getMethod(getter).invoke(owner);
    }

    private static void call(Object owner, String name, Class<?> type, Object argument)
            throws ReflectiveOperationException {
        owner.getClass().getMethod(name, type).invoke(owner, argument);
    }

    /** Keeps Flyway away from the project's logging configuration, which may write files or open connections. */
    private static void printLogToStandardError() throws ReflectiveOperationException {
        ClassLoader loader = FlywayRun.class.getClassLoader();
        Class<?> logType = Class.forName("org.flywaydb.core.api.logging.Log");
        Class<?> creatorType = Class.forName("org.flywaydb.core.api.logging.LogCreator");
        Object log = Proxy.newProxyInstance(
                loader,
                new Class<?>[] {logType},
                (proxy, method, values) -> print(method, values == null ? null : values[0]));
        Object creator = Proxy.newProxyInstance(loader, new Class<?>[] {creatorType}, (proxy, method, values) -> log);
        Class.forName("org.flywaydb.core.api.logging.LogFactory")
                .getMethod("setLogCreator", creatorType)
                .invoke(null, creator);
    }

    private static @Nullable Object print(Method method, @Nullable Object message) {
        if (method.getReturnType() == boolean.class) {
            return false;
        }
        if (message != null && !"debug".equals(method.getName())) {
            System.err.println("Flyway " + method.getName() + ": " + message);
        }
        return null;
    }
}
