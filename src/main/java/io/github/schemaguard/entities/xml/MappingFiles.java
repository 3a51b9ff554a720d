package io.github.schemaguard.entities.xml;

import io.github.schemaguard.entities.xml.MappingFile.Described;
import io.github.schemaguard.fork.ClassPathSearch;
import io.github.schemaguard.mapping.MappedMember;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * The mapping files that Hibernate reads in addition to the annotations.
 *
 * @param files by class path resource
 * @param annotated binary names of the classes that have mapping annotations
 */
public record MappingFiles(Map<String, MappingFile> files, Set<String> annotated) {

    /**
     * A member that a file describes.
     *
     * @param file a class path resource
     */
    public record Found(String file, Described described) {}

    /** Reads the files that are on the class path. Hibernate itself reports what is wrong with the others. */
    public static MappingFiles read(ClassPathSearch classPath, Collection<String> names, Set<String> annotated)
            throws IOException {
        Map<String, MappingFile> files = new LinkedHashMap<>();
        for (String name : names) {
            Optional<Path> entry = classPath.firstHaving(name);
            if (entry.isPresent()) {
                try {
                    files.put(
                            name, MappingFile.read(new ByteArrayInputStream(ClassPathSearch.read(entry.get(), name))));
                } catch (XMLStreamException malformed) {
                    // Hibernate reports it
                }
            }
        }
        return new MappingFiles(files, annotated);
    }

    /** The file that describes the member; empty when annotations do, its own or those of its class. */
    public Optional<Found> of(MappedMember member) {
        for (Map.Entry<String, MappingFile> file : files.entrySet()) {
            MappingFile mapping = file.getValue();
            Optional<Found> found = mapping.key(member)
                    .filter(key -> isMapped(key, mapping))
                    .map(mapping.described()::get)
                    .map(described -> new Found(file.getKey(), described));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The member with the file that describes it, or as it is. */
    public MappedMember located(MappedMember member) {
        return of(member).map(found -> member.in(found.file())).orElse(member);
    }

    private boolean isMapped(MappingFile.Key key, MappingFile file) {
        return !key.path().isEmpty() || file.whole().contains(key.type()) || !annotated.contains(key.type());
    }
}
