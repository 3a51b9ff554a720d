package io.github.schemaguard.migrations.fork;

import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.fork.MigrationReply.Migrated;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Flyway 5.2 to 13, through the part of its public API that all have. */
final class FlywayRun implements MigrationRun {
    private static final Pattern UNKNOWN_SETTINGS =
            Pattern.compile("Unknown configuration propert(?:y|ies): (\\S+?)(?:\\. |$)");

    private final Object flyway;
    private @Nullable String unknownSettings;

    FlywayRun(MigrationForkRequest request) throws ReflectiveOperationException {
        printLogToStandardError();
        Map<String, String> settings = new TreeMap<>(FrameworkMigrationSettings.flyway());
        settings.putAll(request.settings());
        Object configuration = configuration(settings);
        configuration
                .getClass()
                .getMethod("dataSource", String.class, String.class, String.class)
                .invoke(configuration, request.url(), request.user(), request.password());
        flyway = configuration.getClass().getMethod("load").invoke(configuration);
    }

    /** Flyway rejects settings that it does not know, such as those of another version or edition; they are left out. */
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
    public Migrated describe() throws ReflectiveOperationException {
        Object configuration = get(flyway, "getConfiguration");
        return new Migrated(
                applied(),
                List.of(schema(configuration) + "." + get(configuration, "getTable")),
                unknownSettings == null
                        ? List.of()
                        : List.of(
                                "settings that this version of Flyway does not know are left out: " + unknownSettings),
                texts(get(configuration, "getLocations")));
    }

    private List<AppliedMigration> applied() throws ReflectiveOperationException {
        Object applied = get("org.flywaydb.core.api.MigrationInfoService", "applied", get(flyway, "info"));
        List<AppliedMigration> migrations = new ArrayList<>();
        for (int i = 0; i < Array.getLength(applied); i++) {
            Object migration = Array.get(applied, i);
            String script = text(info(migration, "getScript"));
            // SCHEMA is Flyway's note that it created a schema, not a migration of the project.
            if (script != null && !"SCHEMA".equals(String.valueOf(info(migration, "getType")))) {
                migrations.add(new AppliedMigration(
                        text(info(migration, "getVersion")),
                        Objects.requireNonNullElse(text(info(migration, "getDescription")), ""),
                        script));
            }
        }
        return migrations;
    }

    private static Object schema(Object configuration) throws ReflectiveOperationException {
        Object schema = defaultSchema(configuration);
        Object schemas = get(configuration, "getSchemas");
        if (schema == null && Array.getLength(schemas) > 0) {
            schema = Array.get(schemas, 0);
        }
        return schema == null ? "public" : schema;
    }

    private static @Nullable Object defaultSchema(Object configuration) throws ReflectiveOperationException {
        try {
            return get(configuration, "getDefaultSchema");
        } catch (NoSuchMethodException before6) {
            return null;
        }
    }

    private static List<String> texts(Object array) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            texts.add(String.valueOf(Array.get(array, i)));
        }
        return texts;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Object info(Object migration, String getter) throws ReflectiveOperationException {
        return get("org.flywaydb.core.api.MigrationInfo", getter, migration);
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
