package io.github.schemaguard.entities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the user configures about where the entities are and how they are mapped. Everything may be empty: then the plugin
 * finds the entities itself.
 *
 * @param persistenceUnit the unit's name, or several separated by commas; null for all of the module's own
 * @param persistenceFile a {@code persistence.xml} or {@code hibernate.cfg.xml}: a path relative to the module, or a class path
 *     resource; null for the files with these names on the class path
 * @param packages only these packages, sub-packages included
 * @param classes only these classes
 * @param mappingFiles class path resources: {@code orm.xml}, {@code hbm.xml}
 * @param dependencies {@code groupId:artifactId} patterns, with {@code *}, of dependencies that have entities
 * @param properties Hibernate settings that take precedence over the project's own
 * @param hook a class of the project that adjusts Hibernate's builders; null for none
 */
public record EntitySelection(
        @Nullable String persistenceUnit,
        @Nullable String persistenceFile,
        List<String> packages,
        List<String> classes,
        List<String> mappingFiles,
        List<String> dependencies,
        Map<String, String> properties,
        @Nullable String hook) {

    /** Nothing configured: the plugin finds everything itself. */
    public static final EntitySelection AUTOMATIC =
            new EntitySelection(null, null, List.of(), List.of(), List.of(), List.of(), Map.of(), null);

    public EntitySelection {
        persistenceUnit = persistenceUnit == null || persistenceUnit.isBlank() ? null : persistenceUnit;
        persistenceFile = persistenceFile == null || persistenceFile.isBlank() ? null : persistenceFile;
        packages = List.copyOf(packages);
        classes = List.copyOf(classes);
        mappingFiles = List.copyOf(mappingFiles);
        dependencies = List.copyOf(dependencies);
        properties = Map.copyOf(properties);
    }

    /** The same with more settings, which take precedence. */
    public EntitySelection with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(properties);
        all.putAll(more);
        return new EntitySelection(
                persistenceUnit, persistenceFile, packages, classes, mappingFiles, dependencies, all, hook);
    }

    /** Whether the user named entities, so that there are some to read even in a module without its own. */
    public boolean isGiven() {
        return persistenceUnit != null
                || persistenceFile != null
                || !packages.isEmpty()
                || !classes.isEmpty()
                || !mappingFiles.isEmpty()
                || !dependencies.isEmpty();
    }

    /** The names of the chosen units; empty for all. */
    public List<String> persistenceUnits() {
        return persistenceUnit == null
                ? List.of()
                : Stream.of(persistenceUnit.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
    }

    /** Whether a class of this binary name is in one of the packages; true for all when none is given. */
    public boolean hasPackageOf(String className) {
        return packages.isEmpty()
                || packages.stream().anyMatch(each -> className.startsWith(each + ".") || className.equals(each));
    }
}
