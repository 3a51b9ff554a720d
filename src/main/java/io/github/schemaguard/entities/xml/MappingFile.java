package io.github.schemaguard.entities.xml;

import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedMember;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Which classes and attributes an {@code orm.xml} (Jakarta Persistence, chapter 12) or {@code hbm.xml} describes.
 *
 * @param described the classes (with an empty path) and the attributes
 * @param whole the classes whose annotations are ignored, or whose table is named here
 * @param hibernate whether it has Hibernate's own format, {@code hbm.xml}
 */
public record MappingFile(Map<Key, Described> described, Set<String> whole, boolean hibernate) {

    public MappingFile {
        described = Map.copyOf(described);
        whole = Set.copyOf(whole);
    }

    /** An attribute, by the binary name of the class that has it and the path from there. */
    public record Key(String type, String path) {}

    /**
     * What the file states about an attribute.
     *
     * @param line where its element begins
     * @param declared what is written about its columns, with the value; empty for a fact whose value does not matter
     */
    public record Described(int line, Map<Declared, String> declared) {
        public Described {
            declared = Map.copyOf(declared);
        }
    }

    /**
     * The element that describes a member: the member itself, as an override in its entity or as an attribute of its own
     * class; else the class.
     */
    public Optional<Key> key(MappedMember member) {
        String path = member.path();
        return Stream.of(
                        new Key(member.entity(), path),
                        new Key(member.declaringClass(), path.substring(path.lastIndexOf('.') + 1)),
                        new Key(member.declaringClass(), ""))
                .filter(described::containsKey)
                .findFirst();
    }

    /** Reads a file without its document type, which may be on a server. */
    public static MappingFile read(InputStream content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return new MappingFileParser(factory.createXMLStreamReader(content)).read();
    }
}
