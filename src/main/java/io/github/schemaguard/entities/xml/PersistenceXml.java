package io.github.schemaguard.entities.xml;

import io.github.schemaguard.entities.EntityException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads {@code persistence.xml} (Jakarta Persistence, section 8.2), in either namespace, and {@code hibernate.cfg.xml}. */
public final class PersistenceXml {

    private PersistenceXml() {}

    /**
     * A persistence unit.
     *
     * @param jarFiles relative to the root of the unit; all their classes belong to it
     * @param excludesUnlisted whether only the listed classes of the unit's root belong to it
     */
    public record Unit(
            String name,
            List<String> classes,
            List<String> mappingFiles,
            List<String> jarFiles,
            Map<String, String> properties,
            boolean excludesUnlisted) {}

    /**
     * Reads all units.
     *
     * @param from names the file in messages
     * @throws EntityException when it is not well-formed XML or not a persistence.xml
     */
    public static List<Unit> read(InputStream content, String from) throws IOException {
        Element root = root(content, from);
        if (!root.getLocalName().equals("persistence")) {
            throw new EntityException(
                    from + " is not a persistence.xml: its root element is <" + root.getTagName() + ">");
        }
        List<Unit> units = new ArrayList<>();
        for (Element unit : children(root, "persistence-unit")) {
            Map<String, String> properties = new LinkedHashMap<>();
            for (Element list : children(unit, "properties")) {
                for (Element property : children(list, "property")) {
                    properties.put(property.getAttribute("name"), property.getAttribute("value"));
                }
            }
            units.add(new Unit(
                    unit.getAttribute("name"),
                    texts(unit, "class"),
                    texts(unit, "mapping-file"),
                    texts(unit, "jar-file"),
                    properties,
                    texts(unit, "exclude-unlisted-classes").stream().anyMatch(text -> !text.equals("false"))));
        }
        return units;
    }

    /**
     * A {@code hibernate.cfg.xml}, or a file of this format with another name.
     *
     * @param mappings how many it lists
     * @param files the mappings that are class path resources
     * @param classes the mappings that are classes, as binary names
     * @param settings the names of the settings of Hibernate; their values may be secret
     */
    public record HibernateConfiguration(
            int mappings, List<String> files, List<String> classes, List<String> settings) {
        public static final HibernateConfiguration NONE =
                new HibernateConfiguration(0, List.of(), List.of(), List.of());
    }

    /** Whether it is a {@code hibernate.cfg.xml}, whatever its name. */
    public static boolean isConfiguration(InputStream content, String from) throws IOException {
        return "hibernate-configuration".equals(root(content, from).getLocalName());
    }

    /** Reads a {@code hibernate.cfg.xml}, or a file of this format with another name. */
    public static HibernateConfiguration configuration(InputStream content, String from) throws IOException {
        Element root = root(content, from);
        List<Element> mappings = all(root, "mapping");
        return new HibernateConfiguration(
                mappings.size(),
                values(mappings, "resource"),
                values(mappings, "class"),
                values(all(root, "property"), "name").stream()
                        .map(name -> name.startsWith("hibernate.") ? name : "hibernate." + name)
                        .toList());
    }

    private static List<Element> all(Element root, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = root.getElementsByTagNameNS("*", name);
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    private static List<String> values(List<Element> elements, String attribute) {
        return elements.stream()
                .filter(element -> element.hasAttribute(attribute))
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    private static Element root(InputStream content, String from) throws IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            // A document type may name a DTD on a server: no build should fetch or expand it.
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(content).getDocumentElement();
        } catch (SAXException malformed) {
            throw new EntityException(from + " is not well-formed XML: " + malformed.getMessage());
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> texts(Element parent, String name) {
        return children(parent, name).stream()
                .map(child -> child.getTextContent().strip())
                .toList();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element && name.equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }
}
