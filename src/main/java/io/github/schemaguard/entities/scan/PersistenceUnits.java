package io.github.schemaguard.entities.scan;

import io.github.schemaguard.entities.EntityException;
import io.github.schemaguard.entities.EntityRequest;
import io.github.schemaguard.entities.xml.PersistenceXml;
import io.github.schemaguard.entities.xml.PersistenceXml.Unit;
import io.github.schemaguard.fork.ClassPathSearch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the persistence units of a module. */
public final class PersistenceUnits {
    private static final String STANDARD = "META-INF/persistence.xml";
    /** The library with which Quarkus reads its configuration. */
    private static final String QUARKUS = "io/smallrye/config/SmallRyeConfig.class";

    private final EntityRequest request;
    private final ClassPathSearch classPath;

    public PersistenceUnits(EntityRequest request) {
        this.request = request;
        this.classPath = new ClassPathSearch(request.classPath());
    }

    /**
     * A unit and where it is declared.
     *
     * @param root the directory or jar whose classes belong to the unit unless excluded
     * @param file for messages
     */
    public record Located(Unit unit, Path root, String file) {
        /** For people: {@code persistence unit shop of target/classes/META-INF/persistence.xml}. */
        @Override
        public String toString() {
            return "persistence unit " + unit.name() + " of " + file;
        }
    }

    /**
     * The requested units in the order of the request, or all units of the module. Empty when the module has none and none
     * is requested, and when the requested units may be in Quarkus' configuration.
     */
    public List<Located> find() throws IOException {
        List<Located> all = candidates();
        List<String> wanted = request.selection().persistenceUnits();
        if (wanted.isEmpty() || mayBeQuarkus(wanted, all)) {
            return all;
        }
        List<Located> found = new ArrayList<>();
        for (String name : wanted) {
            found.add(all.stream()
                    .filter(each -> each.unit().name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new EntityException("There is no persistence unit \"" + name
                            + "\" (schema.persistenceUnit). "
                            + (all.isEmpty()
                                    ? "No " + STANDARD + " is on the class path; set"
                                            + " schema.persistenceFile if the file has another name"
                                    : "There are: " + names(all)))));
        }
        return found;
    }

    /** Whether the units may be in Quarkus' configuration, which only the fork can read. */
    private boolean mayBeQuarkus(List<String> wanted, List<Located> all) throws IOException {
        return request.selection().persistenceFile() == null
                && all.stream().noneMatch(each -> wanted.contains(each.unit().name()))
                && classPath.firstHaving(QUARKUS).isPresent();
    }

    private static String names(List<Located> units) {
        TreeSet<String> names = new TreeSet<>();
        units.forEach(each -> names.add(each.unit().name()));
        return String.join(", ", names);
    }

    private List<Located> candidates() throws IOException {
        Optional<NamedFile> given = NamedFile.of(request);
        if (given.isPresent()) {
            NamedFile file = given.get();
            return file.isConfiguration() ? List.of() : located(file.content(), file.root(), file.shown());
        }
        List<Located> own = new ArrayList<>();
        if (ClassPathSearch.has(request.output(), STANDARD)) {
            own.addAll(units(request.output(), STANDARD));
        }
        if (request.selection().persistenceUnits().isEmpty()) {
            return own;
        }
        for (Path entry : classPath.having(STANDARD)) {
            if (!entry.equals(request.output())) {
                own.addAll(units(entry, STANDARD));
            }
        }
        return own;
    }

    private List<Located> units(Path entry, String resource) throws IOException {
        return located(
                ClassPathSearch.read(entry, resource),
                entry,
                Files.isDirectory(entry)
                        ? request.shown(entry.resolve(resource))
                        : entry.getFileName() + "!/" + resource);
    }

    private static List<Located> located(byte[] content, Path root, String file) throws IOException {
        return PersistenceXml.read(new ByteArrayInputStream(content), file).stream()
                .map(unit -> new Located(unit, root, file))
                .toList();
    }
}
