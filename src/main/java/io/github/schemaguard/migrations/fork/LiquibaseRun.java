package io.github.schemaguard.migrations.fork;

import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.fork.MigrationReply.Migrated;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Liquibase 3.6 to 5: through the command API, {@code CommandScope("update")}, which Liquibase has since 4.4, and before
 * that through {@code liquibase.Liquibase}.
 */
final class LiquibaseRun implements MigrationRun {
    private static final List<String> USUAL_CHANGE_LOGS = List.of(
            "db/changelog/db.changelog-master.yaml",
            "db/changelog/db.changelog-master.yml",
            "db/changelog/db.changelog-master.xml",
            "db/changelog/db.changelog-master.sql",
            "db/changelog/db.changelog-master.json",
            "db/changelog/changelog-master.yaml",
            "db/changelog/changelog-master.xml",
            "db/changelog/changelog.yaml",
            "db/changelog/changelog.xml",
            "db/changelog/changelog.sql",
            "db/changeLog.xml",
            "db/changeLog.yaml",
            "config/liquibase/master.xml",
            // Dropwizard's default.
            "migrations.xml");

    private static final String PARAMETER = "parameter.";

    /** Where Liquibase from 4.4 on keeps its own tables: settings that its command does not take. */
    private static final Map<String, String> OWN_TABLES = Map.of(
            "liquibaseSchema", "liquibase.liquibaseSchemaName",
            "historyTable", "liquibase.databaseChangelogTableName",
            "lockTable", "liquibase.databaseChangelogLockTableName");

    private final MigrationForkRequest request;
    private final Map<String, String> settings;

    LiquibaseRun(MigrationForkRequest request) throws ReflectiveOperationException {
        this.request = request;
        settings = new TreeMap<>(request.fallbacks());
        settings.putAll(FrameworkMigrationSettings.liquibase());
        settings.putAll(request.settings());
        settings.computeIfAbsent("changelogFile", missing -> usualChangeLog());
        settings.computeIfPresent("changelogFile", (key, file) -> withoutScheme(file));
        settings.forEach((key, value) -> {
            if (key.startsWith(PARAMETER)) {
                System.setProperty(key.substring(PARAMETER.length()), value);
            }
        });
        OWN_TABLES.forEach((setting, property) -> {
            String value = settings.get(setting);
            if (value != null && !value.isBlank()) {
                System.setProperty(property, value);
            }
        });
        System.setProperty("liquibase.analytics.enabled", "false");
        System.setProperty("liquibase.duplicateFileMode", "WARN");
    }

    /**
     * Names of change logs are relative to the class path (Spring Boot), to the project (the Maven plugin), or to the
     * directory of resources of the one that the user named.
     */
    private Object placesOfChangeLogs() throws ReflectiveOperationException {
        List<Object> places = new ArrayList<>();
        String root = settings.get("changelogRoot");
        if (root != null) {
            places.add(directory(Path.of(root)));
        }
        places.add(Class.forName("liquibase.resource.ClassLoaderResourceAccessor")
                .getConstructor(ClassLoader.class)
                .newInstance(LiquibaseRun.class.getClassLoader()));
        places.add(directory(Path.of("").toAbsolutePath()));
        Object accessors = places.toArray(
                (Object[]) Array.newInstance(Class.forName("liquibase.resource.ResourceAccessor"), places.size()));
        return Class.forName("liquibase.resource.CompositeResourceAccessor")
                .getConstructor(accessors.getClass())
                .newInstance(accessors);
    }

    private static Object directory(Path directory) throws ReflectiveOperationException {
        try {
            return Class.forName("liquibase.resource.DirectoryResourceAccessor")
                    .getConstructor(Path.class)
                    .newInstance(directory);
        } catch (ClassNotFoundException before4_13) {
            return filesIn(directory, Class.forName("liquibase.resource.FileSystemResourceAccessor"));
        }
    }

    private static Object filesIn(Path directory, Class<?> accessor) throws ReflectiveOperationException {
        try {
            return accessor.getConstructor(File[].class).newInstance((Object) new File[] {directory.toFile()});
        } catch (NoSuchMethodException before4) {
            return accessor.getConstructor(String.class).newInstance(directory.toString());
        }
    }

    private static @Nullable String usualChangeLog() {
        ClassLoader loader = LiquibaseRun.class.getClassLoader();
        return USUAL_CHANGE_LOGS.stream()
                .filter(name -> loader.getResource(name) != null)
                .findFirst()
                .orElse(null);
    }

    private static String withoutScheme(String file) {
        return file.replaceFirst("^classpath\\*?:/*", "");
    }

    @Override
    public void migrate() throws ReflectiveOperationException {
        if (!settings.containsKey("changelogFile")) {
            return;
        }
        Object resources = placesOfChangeLogs();
        if (has("liquibase.command.CommandScope")) {
            runCommand(resources);
        } else {
            new LiquibaseFacade(request, settings).update(resources);
        }
    }

    private static boolean has(String type) {
        try {
            Class.forName(type);
            return true;
        } catch (ClassNotFoundException before4_4) {
            return false;
        }
    }

    private void runCommand(Object resources) throws ReflectiveOperationException {
        Class.forName("liquibase.Scope")
                .getMethod("enter", Map.class)
                .invoke(null, new HashMap<>(Map.of("resourceAccessor", resources)));
        Object command = command();
        argument(command, "changelogFile", settings.get("changelogFile"));
        argument(command, "url", request.url());
        argument(command, "username", request.user());
        argument(command, "password", request.password());
        argument(command, "contexts", settings.get("contexts"));
        argument(command, "labelFilter", settings.get("labelFilter"));
        argument(command, "defaultSchemaName", settings.get("defaultSchema"));
        command.getClass().getMethod("setOutput", OutputStream.class).invoke(command, new ByteArrayOutputStream());
        command.getClass().getMethod("execute").invoke(command);
    }

    private static Object command() throws ReflectiveOperationException {
        return Class.forName("liquibase.command.CommandScope")
                .getConstructor(String[].class)
                .newInstance((Object) new String[] {"update"});
    }

    private static void argument(Object command, String name, @Nullable String value)
            throws ReflectiveOperationException {
        if (value != null && !value.isBlank()) {
            command.getClass()
                    .getMethod("addArgumentValue", String.class, Object.class)
                    .invoke(command, name, value);
        }
    }

    @Override
    public boolean namesSchema() {
        return settings.containsKey("defaultSchema");
    }

    @Override
    public void forget() throws ReflectiveOperationException {
        for (String keeper : List.of(
                "liquibase.changelog.ChangeLogHistoryServiceFactory", "liquibase.lockservice.LockServiceFactory")) {
            Class<?> type = Class.forName(keeper);
            type.getMethod("resetAll").invoke(type.getMethod("getInstance").invoke(null));
        }
    }

    @Override
    public Migrated describe() throws ReflectiveOperationException {
        String changeLog = settings.get("changelogFile");
        if (changeLog == null) {
            return new Migrated(List.of(), List.of(), List.of(), USUAL_CHANGE_LOGS, List.of());
        }
        String schema =
                settings.getOrDefault("liquibaseSchema", settings.getOrDefault("defaultSchema", request.schema()));
        String history = stored(settings.getOrDefault("historyTable", "databasechangelog"));
        return new Migrated(
                applied(schema, history),
                List.of(
                        schema + "." + history,
                        schema + "." + stored(settings.getOrDefault("lockTable", "databasechangeloglock"))),
                List.of(),
                List.of(changeLog),
                List.of());
    }

    /** Liquibase quotes only names of small and capital letters. */
    private static String stored(String table) {
        String lower = table.toLowerCase(Locale.ROOT);
        return table.equals(table.toUpperCase(Locale.ROOT)) ? lower : table;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private List<AppliedMigration> applied(String schema, String table) throws ReflectiveOperationException {
        String history = "SELECT id, author, filename, md5sum FROM " + quoted(schema) + "." + quoted(table)
                + " ORDER BY orderexecuted";
        try (Connection connection = DriverManager.getConnection(request.url(), request.user(), request.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(history)) {
            List<AppliedMigration> migrations = new ArrayList<>();
            while (rows.next()) {
                migrations.add(new AppliedMigration(
                        rows.getString("id"),
                        "by " + rows.getString("author"),
                        rows.getString("filename"),
                        rows.getString("md5sum")));
            }
            return migrations;
        } catch (SQLException unreadable) {
            throw new InvocationTargetException(unreadable, "Liquibase's history cannot be read");
        }
    }
}
