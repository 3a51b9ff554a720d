package io.github.schemaguard.migrations.fork;

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
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Liquibase 4 and 5 by its command API, {@code CommandScope("update")}. */
final class LiquibaseRun implements MigrationRun {
    private static final java.util.List<String> USUAL_CHANGE_LOGS = java.util.List.of(
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
            "config/liquibase/master.xml");

    private final Map<String, String> request;
    private final Map<String, String> settings;

    LiquibaseRun(Map<String, String> request) throws ReflectiveOperationException {
        this.request = request;
        settings = new TreeMap<>(MigrationFork.withPrefixRemoved(request, "setting." + MigrationFork.FALLBACK));
        settings.putAll(FrameworkMigrationSettings.liquibase());
        settings.putAll(MigrationFork.withPrefixRemoved(request, "setting."));
        settings.computeIfAbsent("changelogFile", missing -> usualChangeLog());
        settings.computeIfPresent("changelogFile", (key, file) -> withoutScheme(file));
        MigrationFork.withPrefixRemoved(settings, "parameter.").forEach(System::setProperty);
        System.setProperty("liquibase.analytics.enabled", "false");
        System.setProperty("liquibase.duplicateFileMode", "WARN");
        searchClassPathAndProject();
    }

    /** Change logs are named below the class path (Spring Boot) or below the project (the Maven plugin). */
    private static void searchClassPathAndProject() throws ReflectiveOperationException {
        Class<?> accessor = Class.forName("liquibase.resource.ResourceAccessor");
        Object both = Array.newInstance(accessor, 2);
        Array.set(
                both,
                0,
                Class.forName("liquibase.resource.ClassLoaderResourceAccessor")
                        .getConstructor(ClassLoader.class)
                        .newInstance(LiquibaseRun.class.getClassLoader()));
        Array.set(both, 1, project());
        Object composite = Class.forName("liquibase.resource.CompositeResourceAccessor")
                .getConstructor(both.getClass())
                .newInstance(both);
        Class.forName("liquibase.Scope")
                .getMethod("enter", Map.class)
                .invoke(null, new HashMap<>(Map.of("resourceAccessor", composite)));
    }

    private static Object project() throws ReflectiveOperationException {
        Path here = Path.of("").toAbsolutePath();
        try {
            return Class.forName("liquibase.resource.DirectoryResourceAccessor")
                    .getConstructor(Path.class)
                    .newInstance(here);
        } catch (ClassNotFoundException before4_13) {
            return Class.forName("liquibase.resource.FileSystemResourceAccessor")
                    .getConstructor(File[].class)
                    .newInstance((Object) new File[] {here.toFile()});
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
        Object command = command();
        argument(command, "changelogFile", settings.get("changelogFile"));
        argument(command, "url", request.get("url"));
        argument(command, "username", request.get("user"));
        argument(command, "password", request.get("password"));
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
    public void describe(Map<String, String> answer) throws ReflectiveOperationException {
        if (!settings.containsKey("changelogFile")) {
            answer.put("locations", String.join(", ", USUAL_CHANGE_LOGS));
            return;
        }
        String schema = settings.getOrDefault("liquibaseSchema", settings.getOrDefault("defaultSchema", "public"));
        answer.put(MigrationFork.numbered("history", 0), schema + ".databasechangelog");
        answer.put(MigrationFork.numbered("history", 1), schema + ".databasechangeloglock");
        answer.put("locations", String.valueOf(settings.get("changelogFile")));
        String history = "SELECT id, author, filename FROM \"" + schema.replace("\"", "\"\"")
                + "\".databasechangelog ORDER BY orderexecuted";
        try (Connection connection =
                        DriverManager.getConnection(request.get("url"), request.get("user"), request.get("password"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(history)) {
            for (int i = 0; rows.next(); i++) {
                String key = MigrationFork.numbered("migration", i);
                answer.put(key + ".version", rows.getString("id"));
                answer.put(key + ".description", "by " + rows.getString("author"));
                answer.put(key + ".script", rows.getString("filename"));
            }
        } catch (SQLException unreadable) {
            throw new InvocationTargetException(unreadable, "Liquibase's history cannot be read");
        }
    }
}
