package io.github.schemaguard.entities;

import io.github.schemaguard.entities.PersistenceXml.Unit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the persistence unit that a module means. */
final class PersistenceUnits {
    private static final String STANDARD = "META-INF/persistence.xml";

    private final EntityRequest request;
    private final ClassPath classPath;

    PersistenceUnits(EntityRequest request) {
        this.request = request;
        this.classPath = new ClassPath(request.classPath());
    }

    /**
     * A unit and where it stands.
     *
     * @param root the directory or jar whose classes belong to it unless excluded
     * @param file for messages
     */
    record Located(Unit unit, Path root, String file) {}

    /** The unit asked for, or the module's only one; empty when the module has none and none is asked for. */
    Optional<Located> find() throws IOException {
        List<Located> all = candidates();
        String wanted = request.selection().persistenceUnit();
        if (wanted != null) {
            List<Located> named = all.stream()
                    .filter(each -> each.unit().name().equals(wanted))
                    .toList();
            if (named.isEmpty()) {
                throw new EntityException("There is no persistence unit \"" + wanted + "\" (schema.persistenceUnit). "
                        + (all.isEmpty()
                                ? "No " + STANDARD + " is on the class path; a file of another name is given with"
                                        + " schema.persistenceFile"
                                : "There are: " + names(all)));
            }
            return Optional.of(named.get(0));
        }
        if (all.size() > 1) {
            throw new EntityException(all.get(0).file() + " has several persistence units: " + names(all)
                    + ". Say which with schema.persistenceUnit, one execution of the plugin for each");
        }
        return all.stream().findFirst();
    }

    private static String names(List<Located> units) {
        TreeSet<String> names = new TreeSet<>();
        units.forEach(each -> names.add(each.unit().name()));
        return String.join(", ", names);
    }

    private List<Located> candidates() throws IOException {
        String file = request.selection().persistenceFile();
        if (file != null) {
            return given(file);
        }
        List<Located> own = new ArrayList<>();
        if (ClassPath.has(request.output(), STANDARD)) {
            own.addAll(units(request.output(), STANDARD));
        }
        if (request.selection().persistenceUnit() == null) {
            return own;
        }
        for (Path entry : classPath.having(STANDARD)) {
            if (!entry.equals(request.output())) {
                own.addAll(units(entry, STANDARD));
            }
        }
        return own;
    }

    private List<Located> given(String file) throws IOException {
        Path path = request.directory().resolve(file);
        if (Files.isRegularFile(path)) {
            return located(Files.readAllBytes(path), request.output(), request.shown(path));
        }
        Path entry = classPath
                .firstHaving(file)
                .orElseThrow(() -> new EntityException("schema.persistenceFile: " + file + " is neither a file in "
                        + request.directory() + " nor a resource on the class path"));
        return units(entry, file);
    }

    private List<Located> units(Path entry, String resource) throws IOException {
        return located(
                ClassPath.read(entry, resource),
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
