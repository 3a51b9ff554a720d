package io.github.schemaguard.entities.xml;

import io.github.schemaguard.entities.xml.MappingFile.Described;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Parses one mapping file, once. */
final class MappingFileParser {
    private static final Set<String> CLASSES = Set.of(
            "entity", "mapped-superclass", "embeddable", "class", "subclass", "joined-subclass", "union-subclass");

    /** Elements of both formats that stand for an attribute if they have a name. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "any",
            "array",
            "association-override",
            "attribute-override",
            "bag",
            "basic",
            "component",
            "composite-id",
            "dynamic-component",
            "element-collection",
            "embedded",
            "embedded-id",
            "id",
            "idbag",
            "key-many-to-one",
            "key-property",
            "list",
            "many-to-any",
            "many-to-many",
            "many-to-one",
            "map",
            "nested-composite-element",
            "one-to-many",
            "one-to-one",
            "primitive-array",
            "property",
            "set",
            "tenant-id",
            "timestamp",
            "version");

    /** Elements for columns of the attribute or class around them. */
    private static final Set<String> COLUMNS =
            Set.of("column", "join-column", "element", "many-to-many", "discriminator", "discriminator-column");

    /** Elements for a collection's other columns, not those of its elements. */
    private static final Set<String> OTHERS = Set.of(
            "collection-id",
            "collection-table",
            "composite-map-key",
            "index",
            "join-table",
            "key",
            "list-index",
            "map-key",
            "order-column");

    /** What the XML attributes declare in the element of an attribute or a column. */
    private static final Map<String, Set<Declared>> WORDS = Map.of(
            "column", EnumSet.of(Declared.NAME),
            "length", EnumSet.of(Declared.LENGTH),
            // numeric(10) is numeric(10,0): a precision declares the scale too.
            "precision", EnumSet.of(Declared.PRECISION, Declared.SCALE),
            "second-precision", EnumSet.of(Declared.PRECISION),
            "scale", EnumSet.of(Declared.SCALE),
            "optional", EnumSet.of(Declared.NULLABILITY),
            "nullable", EnumSet.of(Declared.NULLABILITY),
            "not-null", EnumSet.of(Declared.NULLABILITY));

    /** What they declare only in the element of a column. */
    private static final Map<String, Set<Declared>> COLUMN_WORDS = Map.of(
            "name", EnumSet.of(Declared.NAME),
            "column-definition", EnumSet.of(Declared.DEFINITION),
            "sql-type", EnumSet.of(Declared.DEFINITION),
            "check", EnumSet.of(Declared.CHECK),
            "default", EnumSet.of(Declared.DEFAULT),
            "comment", EnumSet.of(Declared.COMMENT));

    private final XMLStreamReader xml;
    private final Map<MappingFile.Key, Described> described = new HashMap<>();
    private final Set<String> whole = new HashSet<>();
    private final Deque<Optional<MappingFile.Key>> around = new ArrayDeque<>();
    private String inPackage = "";
    private boolean complete;
    private boolean ofHibernate;

    MappingFileParser(XMLStreamReader xml) {
        this.xml = xml;
    }

    MappingFile read() throws XMLStreamException {
        around.push(Optional.empty());
        while (xml.hasNext()) {
            int line = xml.getLocation()
                    .getLineNumber(); // a tag may span several lines; it begins where the previous event ended
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml.getLocalName(), line);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                around.pop();
            }
        }
        if (complete) {
            described.keySet().forEach(key -> whole.add(key.type()));
        }
        return new MappingFile(described, whole, ofHibernate);
    }

    private void start(String element, int line) throws XMLStreamException {
        Optional<MappingFile.Key> outer = around.getFirst();
        String name = attribute("name");
        if (element.equals("package")) {
            inPackage = xml.getElementText().strip();
            return;
        }
        around.push(outer);
        if (element.equals("hibernate-mapping")) {
            inPackage = attribute("package");
            complete = true;
            ofHibernate = true;
        } else if (element.equals("xml-mapping-metadata-complete")) {
            complete = true;
        } else if (CLASSES.contains(element)) {
            begin(new MappingFile.Key(qualified(attribute("class") + name), ""), line);
        } else if (outer.isPresent()) {
            inside(element, name, outer.get(), line);
        }
    }

    private void inside(String element, String name, MappingFile.Key outer, int line) {
        if (OTHERS.contains(element)) {
            around.pop();
            around.push(Optional.empty());
        } else if (ATTRIBUTES.contains(element) && !name.isEmpty()) {
            begin(new MappingFile.Key(outer.type(), outer.path().isEmpty() ? name : outer.path() + "." + name), line);
            columns(Map.of());
        } else if (COLUMNS.contains(element)) {
            columns(element.endsWith("column") ? COLUMN_WORDS : Map.of());
        } else if (element.equals("comment") && !outer.path().isEmpty()) {
            add(Set.of(Declared.COMMENT), "");
        } else if (element.equals("table")) {
            whole.add(outer.type());
        }
    }

    private void begin(MappingFile.Key key, int line) {
        around.pop();
        around.push(Optional.of(key));
        described.putIfAbsent(key, new Described(line, Map.of()));
        if (attribute("metadata-complete").equals("true")) {
            whole.add(key.type());
        }
    }

    /** The binary name; in both formats a class without a package is in the package of the file. */
    private String qualified(String type) {
        return type.contains(".") || inPackage.isEmpty() ? type : inPackage + "." + type;
    }

    private void columns(Map<String, Set<Declared>> words) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String word = xml.getAttributeLocalName(i);
            String value = xml.getAttributeValue(i);
            if (!value.isEmpty() && !(word.equals("precision") && value.equals("0"))) {
                add(declared(word, words), value(word, value));
            }
        }
        if (attribute("unique").equals("true")) {
            add(Set.of(Declared.UNIQUE), "");
        }
    }

    /** Without a scale, JPA's is 0, while Hibernate's own format leaves it to Hibernate, which may well take 2. */
    private Set<Declared> declared(String word, Map<String, Set<Declared>> words) {
        return ofHibernate && word.equals("precision")
                ? EnumSet.of(Declared.PRECISION)
                : WORDS.getOrDefault(word, words.getOrDefault(word, Set.of()));
    }

    /** The value of a fact; empty for one whose value does not matter. */
    private static String value(String word, String written) {
        return switch (word) {
            case "length", "optional", "nullable" -> written;
            case "not-null" -> String.valueOf(!written.equals("true"));
            default -> "";
        };
    }

    private void add(Set<Declared> more, String value) {
        around.getFirst()
                .ifPresent(key -> described.computeIfPresent(key, (same, known) -> {
                    Map<Declared, String> all = new EnumMap<>(Declared.class);
                    all.putAll(known.declared());
                    more.forEach(what -> all.put(what, value));
                    return new Described(known.line(), all);
                }));
    }

    private String attribute(String name) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
