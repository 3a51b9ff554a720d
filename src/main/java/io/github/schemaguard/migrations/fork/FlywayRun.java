package io.github.schemaguard.migrations.fork;

import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.fork.MigrationReply.Migrated;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Flyway 5.2 to 13, through the part of its public API that all have. */
final class FlywayRun implements MigrationRun {
    private static final Pattern UNKNOWN_SETTINGS =
            Pattern.compile("Unknown configuration propert(?:y|ies): (\\S+?)(?:\\. |$)");

    /** Of the history, that are no migrations: Flyway created a schema, or began with tables that were there. */
    private static final Set<String> NOTES = Set.of("SCHEMA", "BASELINE");

    private final List<Object> flyways = new ArrayList<>();
    private final String sessionSchema;
    private @Nullable String unknownSettings;

    FlywayRun(MigrationForkRequest request) throws ReflectiveOperationException, IOException {
        sessionSchema = request.schema();
        printLogToStandardError();
        Map<String, String> settings = new TreeMap<>(FrameworkMigrationSettings.flyway());
        settings.putAll(request.settings());
        for (Map<String, String> each : ModuleMigrations.settings(settings)) {
            Object configuration = configuration(each);
            configuration
                    .getClass()
                    .getMethod("dataSource", String.class, String.class, String.class)
                    .invoke(configuration, request.url(), request.user(), request.password());
            flyways.add(configuration.getClass().getMethod("load").invoke(configuration));
        }
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
        migrate(flyways.get(0));
        List<Object> waiting = new ArrayList<>(flyways.subList(1, flyways.size()));
        while (!waiting.isEmpty()) {
            migrateSome(waiting);
        }
    }

    /**
     * Migrates modules and removes those that are done. The application knows which module depends on which; here a module
     * whose migrations fail waits for the others.
     */
    private static void migrateSome(List<Object> waiting) throws ReflectiveOperationException {
        InvocationTargetException first = null;
        List<Object> failed = new ArrayList<>();
        for (Object flyway : waiting) {
            try {
                migrate(flyway);
            } catch (InvocationTargetException failure) {
                first = first == null ? failure : first;
                failed.add(flyway);
            }
        }
        if (first != null && failed.size() == waiting.size()) {
            throw first;
        }
        waiting.retainAll(failed);
    }

    private static void migrate(Object flyway) throws ReflectiveOperationException {
        flyway.getClass().getMethod("migrate").invoke(flyway);
    }

    @Override
    public boolean namesSchema() throws ReflectiveOperationException {
        return named(get(flyways.get(0), "getConfiguration")) != null;
    }

    @Override
    public Migrated describe() throws ReflectiveOperationException {
        List<AppliedMigration> applied = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        List<String> locations = new ArrayList<>();
        Set<String> ignored = new TreeSet<>();
        for (Object flyway : flyways) {
            Object configuration = get(flyway, "getConfiguration");
            List<AppliedMigration> own = applied(flyway);
            applied.addAll(own);
            tables.add(schema(configuration) + "." + get(configuration, "getTable"));
            List<String> places = texts(get(configuration, "getLocations"));
            locations.addAll(places);
            ignored.addAll(ignored(configuration, places, own));
        }
        List<String> notes = new ArrayList<>();
        if (unknownSettings != null) {
            notes.add("settings that this version of Flyway does not know are left out: " + unknownSettings);
        }
        if (flyways.size() > 1) {
            notes.add("each module's migrations have a history of their own: " + String.join(", ", tables));
        }
        return new Migrated(applied, tables, notes, locations, List.copyOf(ignored));
    }

    private static List<String> ignored(Object configuration, List<String> locations, List<AppliedMigration> applied)
            throws ReflectiveOperationException {
        List<String> prefixes = new ArrayList<>(List.of(String.valueOf(get(configuration, "getSqlMigrationPrefix"))));
        for (String other : List.of("getUndoSqlMigrationPrefix", "getBaselineMigrationPrefix")) {
            try {
                prefixes.add(String.valueOf(get(configuration, other)));
            } catch (NoSuchMethodException | InvocationTargetException ofAnotherEdition) {
                // Then its usual prefix is no other's.
                prefixes.add(other.startsWith("getUndo") ? "U" : "B");
            }
        }
        IgnoredFiles names = new IgnoredFiles(
                prefixes,
                String.valueOf(get(configuration, "getRepeatableSqlMigrationPrefix")),
                String.valueOf(get(configuration, "getSqlMigrationSeparator")),
                texts(get(configuration, "getSqlMigrationSuffixes")));
        Set<String> scripts = applied.stream().map(AppliedMigration::script).collect(Collectors.toSet());
        List<String> ignored = new ArrayList<>();
        for (String location : locations) {
            try {
                ignored.addAll(names.in(location, scripts));
            } catch (IOException unreadable) {
                System.err.println("files in " + location + " cannot be listed: " + unreadable);
            }
        }
        return ignored;
    }

    private static List<AppliedMigration> applied(Object flyway) throws ReflectiveOperationException {
        Object applied = get("org.flywaydb.core.api.MigrationInfoService", "applied", get(flyway, "info"));
        List<AppliedMigration> migrations = new ArrayList<>();
        for (int i = 0; i < Array.getLength(applied); i++) {
            Object migration = Array.get(applied, i);
            String script = text(info(migration, "getScript"));
            if (script != null && !NOTES.contains(String.valueOf(info(migration, "getType")))) {
                migrations.add(new AppliedMigration(
                        text(info(migration, "getVersion")),
                        Objects.requireNonNullElse(text(info(migration, "getDescription")), ""),
                        script,
                        text(info(migration, "getChecksum"))));
            }
        }
        return migrations;
    }

    private Object schema(Object configuration) throws ReflectiveOperationException {
        Object named = named(configuration);
        return named == null ? sessionSchema : named;
    }

    /** The schema that the settings name; null if they leave it to the session. */
    private static @Nullable Object named(Object configuration) throws ReflectiveOperationException {
        Object schema = defaultSchema(configuration);
        Object schemas = get(configuration, "getSchemas");
        return schema == null && Array.getLength(schemas) > 0 ? Array.get(schemas, 0) : schema;
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
