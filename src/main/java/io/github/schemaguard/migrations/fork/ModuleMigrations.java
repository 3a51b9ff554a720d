package io.github.schemaguard.migrations.fork;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The migrations of a modular application, where each module has a folder below Flyway's locations and a history table of its
 * own: what Spring Modulith and its Quarkus sibling do.
 *
 * @see <a href="https://docs.spring.io/spring-modulith/reference/runtime.html">Spring Modulith: Runtime Support</a>
 * @see <a href="https://docs.quarkiverse.io/quarkus-modulith/dev/flyway.html">Quarkus Modulith: Module-aware Flyway</a>
 */
final class ModuleMigrations {
    /** The folder of migrations that belong to no module. They are applied first. */
    private static final String ROOT = "__root";

    private static final String LOCATIONS = "flyway.locations";
    private static final String TABLE = "flyway.table";

    private ModuleMigrations() {}

    /**
     * The settings of each Flyway: of the one that the application has, or first of those that belong to no module, and then
     * of each module.
     *
     * @param settings of Flyway, with {@code flyway.} in front
     */
    static List<Map<String, String>> settings(Map<String, String> settings)
            throws ReflectiveOperationException, IOException {
        if (!FrameworkMigrationSettings.modules()) {
            return List.of(settings);
        }
        List<String> locations = Stream.of(settings.getOrDefault(LOCATIONS, "classpath:db/migration")
                        .split(",", -1))
                .map(String::strip)
                .filter(location -> !location.isEmpty())
                .toList();
        List<Map<String, String>> all = new ArrayList<>();
        all.add(in(ROOT, locations, settings));
        String table = settings.getOrDefault(TABLE, "flyway_schema_history");
        for (String module : modules(locations)) {
            Map<String, String> own = in(module, locations, settings);
            own.put(TABLE, table + "_" + module);
            // The tables of other modules are there already.
            own.put("flyway.baselineOnMigrate", "true");
            own.put("flyway.baselineVersion", "0");
            all.add(own);
        }
        return all;
    }

    private static Map<String, String> in(String folder, List<String> locations, Map<String, String> settings) {
        Map<String, String> own = new TreeMap<>(settings);
        own.put(
                LOCATIONS,
                locations.stream()
                        .map(location -> location.replaceFirst("/$", "") + "/" + folder)
                        .collect(Collectors.joining(",")));
        return own;
    }

    private static Set<String> modules(List<String> locations) throws IOException {
        Set<String> modules = new TreeSet<>();
        for (String location : locations) {
            if (location.startsWith("filesystem:")) {
                addFolders(Path.of(location.substring("filesystem:".length())), modules);
                continue;
            }
            String name = location.replaceFirst("^classpath:", "").replaceAll("^/|/$", "");
            ClassLoader loader = ModuleMigrations.class.getClassLoader();
            for (URL each : Collections.list(loader.getResources(name))) {
                URI place = URI.create(each.toString().replace(" ", "%20"));
                if ("file".equals(place.getScheme())) {
                    addFolders(Path.of(place), modules);
                } else if ("jar".equals(place.getScheme())) {
                    try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                        addFolders(jar.getPath(name), modules);
                    }
                }
            }
        }
        modules.remove(ROOT);
        return modules;
    }

    private static void addFolders(Path directory, Set<String> names) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            entries.filter(Files::isDirectory)
                    .map(Path::getFileName)
                    .map(ModuleMigrations::name)
                    .forEach(names::add);
        }
    }

    /** A folder in a jar ends with a slash. */
    private static String name(@Nullable Path folder) {
        return String.valueOf(folder).replaceFirst("/$", "");
    }
}
