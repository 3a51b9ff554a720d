package io.github.schemaguard.entities.scan;

import io.github.schemaguard.entities.EntityException;
import io.github.schemaguard.entities.EntityRequest;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.entities.scan.EntityScan.Found;
import io.github.schemaguard.entities.scan.PersistenceUnits.Located;
import io.github.schemaguard.entities.xml.PersistenceXml.HibernateConfiguration;
import io.github.schemaguard.finding.FirstNames;
import io.github.schemaguard.fork.ClassPathSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Collects what Hibernate must read: from the user's configuration, a persistence unit, or a scan. */
public final class EntitySources {
    private static final String ORM_XML = "META-INF/orm.xml";
    private static final Pattern HBM = Pattern.compile(".*\\.hbm\\.xml");
    private static final Set<String> STANDARD = Set.of("META-INF/persistence.xml", "hibernate.cfg.xml");
    /** What may be named like a {@code persistence.xml} or a {@code hibernate.cfg.xml}. */
    private static final Pattern CONFIGURATIONS = Pattern.compile("persistence.*\\.xml|hibernate.*\\.cfg\\.xml");

    private static final int SHOWN = 5;

    private final EntityRequest request;
    private final EntitySelection selection;
    private final Optional<Located> unit;
    private final Set<Path> searched = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * The sources of a module.
     *
     * @param unit one of its persistence units; empty when it has none
     */
    public EntitySources(EntityRequest request, Optional<Located> unit) {
        this.request = request;
        this.unit = unit;
        this.selection = request.selection();
    }

    /**
     * What was collected.
     *
     * @param found classes and packages to map
     * @param configurationFiles {@code hibernate.cfg.xml} or the file that a setting names, or nothing
     * @param configuredMappingFiles mapping files that it names, so that Hibernate adds them itself
     * @param settings of the persistence unit
     * @param searched directories and jars that were searched for classes
     * @param unlisted {@code hbm.xml} files of the module that are not read, because nothing lists them
     * @param elsewhere a {@code persistence.xml} or {@code hibernate.cfg.xml} of the module in an unusual place
     */
    public record Gathered(
            Found found,
            List<String> mappingFiles,
            List<String> configurationFiles,
            List<String> configuredMappingFiles,
            Map<String, String> settings,
            Set<Path> searched,
            List<String> unlisted,
            List<String> elsewhere,
            List<String> notes) {

        /** Whether there are no entities at all. */
        public boolean isNothing() {
            return found.entities().isEmpty() && mappingFiles.isEmpty() && configurationFiles.isEmpty();
        }

        /** The files that were passed over, as a sentence of a message; empty when there are none. */
        public String passedOver() {
            return elsewhere.isEmpty() ? "" : ". Not read: " + EntitySources.elsewhere(elsewhere);
        }

        /** All mapping files, whether the fork or Hibernate itself adds them. */
        public List<String> allMappingFiles() {
            return Stream.concat(mappingFiles.stream(), configuredMappingFiles.stream())
                    .toList();
        }
    }

    public Gathered gather() throws IOException {
        Set<String> mappingFiles = new LinkedHashSet<>(selection.mappingFiles());
        Map<String, String> settings = new LinkedHashMap<>();
        if (unit.isPresent()) {
            mappingFiles.addAll(unit.get().unit().mappingFiles());
            settings.putAll(unit.get().unit().properties());
            notes.add(unit.get().toString());
        }
        ConfigurationFile configuration = ConfigurationFile.of(request, unit, settings);
        HibernateConfiguration configured = configuration.content();
        settings.keySet().removeAll(configured.settings());
        mappingFiles.removeAll(configured.files());
        configuration.shown().forEach(name -> notes.add("configuration of " + name));
        Path root = unit.map(Located::root).orElse(request.output());
        if (ClassPathSearch.has(root, ORM_XML)) {
            mappingFiles.add(ORM_XML);
        }
        List<String> unlisted = new ArrayList<>(EntityScan.files(root, HBM));
        unlisted.removeAll(mappingFiles);
        unlisted.removeAll(configured.files());
        if (findsMappingFiles(settings)) {
            mappingFiles.addAll(unlisted);
            unlisted.clear();
        } else if (!unlisted.isEmpty()) {
            notes.add(
                    "not read, because nothing lists them: " + shown(unlisted) + "; schema.mappingFiles can name them");
        }
        List<String> elsewhere = unit.isEmpty() && configuration.names().isEmpty()
                ? EntityScan.files(request.output(), CONFIGURATIONS).stream()
                        .filter(file -> !STANDARD.contains(file))
                        .toList()
                : List.of();
        if (!elsewhere.isEmpty()) {
            notes.add("not read: " + elsewhere(elsewhere));
        }
        boolean listsAll = unit.isEmpty()
                && configured.mappings() > 0
                && selection.packages().isEmpty();
        Found found = listsAll ? Found.nothing() : classes(configured);
        return new Gathered(
                found,
                List.copyOf(mappingFiles),
                configuration.names(),
                configured.files(),
                settings,
                searched,
                unlisted,
                elsewhere,
                notes);
    }

    private static String elsewhere(List<String> files) {
        return shown(files) + ", where Hibernate does not look; if the application names it, set"
                + " schema.persistenceFile=" + files.get(0);
    }

    /** Whether Hibernate itself takes every {@code hbm.xml} beside a {@code persistence.xml}. */
    private boolean findsMappingFiles(Map<String, String> settings) {
        return unit.isPresent()
                && !unit.get().unit().excludesUnlisted()
                && settings.getOrDefault("hibernate.archive.autodetection", "hbm")
                        .contains("hbm");
    }

    /** The first files of many, for a message. */
    public static String shown(List<String> files) {
        return FirstNames.of(files, SHOWN);
    }

    private Found classes(HibernateConfiguration configured) throws IOException {
        if (!selection.classes().isEmpty()) {
            return listed(selection.classes());
        }
        Found found = Found.nothing();
        if (unit.isPresent()) {
            found = found.and(listed(unit.get().unit().classes()));
            if (!unit.get().unit().excludesUnlisted()) {
                found = found.and(scan(unit.get().root()));
            }
            for (String jar : unit.get().unit().jarFiles()) {
                found = found.and(scan(jarFile(unit.get(), jar)));
            }
        } else {
            found = scan(request.output());
        }
        for (Path dependency : dependencies()) {
            found = found.and(scan(dependency));
        }
        if (!selection.dependencies().isEmpty()) {
            return found;
        }
        if (unit.isPresent()) {
            noteOutside(unit.get(), found, configured);
            return found;
        }
        boolean mappedByFilesOnly =
                found.entities().isEmpty() && !selection.mappingFiles().isEmpty();
        if (!mappedByFilesOnly) {
            found = found.and(in(request.reactor()));
        }
        if (found.entities().isEmpty()
                && !mappedByFilesOnly
                && !selection.packages().isEmpty()) {
            found = found.and(in(request.classPath()));
        }
        return found;
    }

    private Found in(List<Path> places) throws IOException {
        Found found = Found.nothing();
        for (Path each : places) {
            Found here = scan(each);
            int count = here.entities().size();
            if (count > 0) {
                notes.add(count + (count == 1 ? " entity in " : " entities in ") + request.shown(each));
            }
            found = found.and(here);
        }
        return found;
    }

    /** A persistence unit decides itself which classes belong to it; those that it leaves out are compared nowhere. */
    private void noteOutside(Located declared, Found found, HibernateConfiguration configured) throws IOException {
        for (Path each : request.reactor()) {
            if (!searched.contains(each)) {
                Set<String> outside = new TreeSet<>(
                        EntityScan.of(each, selection::hasPackageOf).entities());
                outside.removeAll(found.classes());
                outside.removeAll(configured.classes());
                if (!outside.isEmpty()) {
                    notes.add("not compared, because they are not in " + declared + ": " + String.join(", ", outside));
                }
            }
        }
    }

    private static Found listed(List<String> classes) {
        Set<String> all = new LinkedHashSet<>(classes);
        return new Found(all, all, Set.of(), Set.of(), 0);
    }

    private Found scan(Path root) throws IOException {
        return searched.add(root) ? EntityScan.of(root, selection::hasPackageOf) : Found.nothing();
    }

    private Path jarFile(Located unit, String name) {
        Path relative = Path.of(name);
        return request.classPath().stream()
                .filter(entry -> entry.endsWith(relative.getFileName()))
                .findFirst()
                .orElseThrow(() -> new EntityException(unit.file() + ", persistence unit "
                        + unit.unit().name() + ": <jar-file>" + name + "</jar-file> is not on the class path"));
    }

    private List<Path> dependencies() {
        List<Path> dependencies = new ArrayList<>();
        for (String pattern : selection.dependencies()) {
            Pattern regex = Pattern.compile(Pattern.quote(pattern).replace("*", "\\E[^:]*\\Q"));
            List<Path> matching = request.artifacts().entrySet().stream()
                    .filter(artifact -> regex.matcher(artifact.getKey()).matches())
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .toList();
            if (matching.isEmpty()) {
                throw new EntityException("schema.entityDependencies: no dependency of the module matches " + pattern
                        + "; a pattern is groupId:artifactId and may contain *");
            }
            dependencies.addAll(matching);
        }
        return dependencies;
    }
}
