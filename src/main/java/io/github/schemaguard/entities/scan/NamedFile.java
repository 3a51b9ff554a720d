package io.github.schemaguard.entities.scan;

import io.github.schemaguard.entities.EntityException;
import io.github.schemaguard.entities.EntityRequest;
import io.github.schemaguard.entities.xml.PersistenceXml;
import io.github.schemaguard.fork.ClassPathSearch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file that {@code schema.persistenceFile} names: a {@code persistence.xml} or a {@code hibernate.cfg.xml}.
 *
 * @param name how Hibernate finds it: a class path resource, or a URL
 * @param root the directory or jar whose classes belong to its units unless excluded
 * @param file its path; null for a resource of the root
 * @param shown for messages
 */
record NamedFile(String name, Path root, @Nullable Path file, String shown) {

    /**
     * Empty when the parameter is not set.
     *
     * @throws EntityException when there is no such file
     */
    static Optional<NamedFile> of(EntityRequest request) throws IOException {
        String file = request.selection().persistenceFile();
        if (file == null) {
            return Optional.empty();
        }
        Path path = request.directory().resolve(file);
        if (Files.isRegularFile(path)) {
            return Optional.of(new NamedFile(path.toUri().toString(), request.output(), path, request.shown(path)));
        }
        Path entry = new ClassPathSearch(request.classPath())
                .firstHaving(file)
                .orElseThrow(() -> new EntityException("schema.persistenceFile: " + file + " is neither a file in "
                        + request.directory() + " nor a resource on the class path"));
        String shown =
                Files.isDirectory(entry) ? request.shown(entry.resolve(file)) : entry.getFileName() + "!/" + file;
        return Optional.of(new NamedFile(file, entry, null, shown));
    }

    byte[] content() throws IOException {
        return file == null ? ClassPathSearch.read(root, name) : Files.readAllBytes(file);
    }

    /** Whether it is a {@code hibernate.cfg.xml}, whatever its name. */
    boolean isConfiguration() throws IOException {
        return PersistenceXml.isConfiguration(new ByteArrayInputStream(content()), shown);
    }
}
