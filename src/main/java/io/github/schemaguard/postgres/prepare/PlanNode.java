package io.github.schemaguard.postgres.prepare;

import io.github.schemaguard.model.fact.QualifiedName;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A step of a plan, as {@code EXPLAIN (VERBOSE, FORMAT XML)} shows it.
 *
 * @param type {@code Seq Scan}
 * @param relationship to the step above: {@code Outer}, {@code Inner}, {@code SubPlan}; empty for the first one
 * @param join {@code Left}; empty for a step that joins nothing
 * @param relation the table that is read; null for a step that reads none
 * @param alias of the table in this statement; empty without one
 * @param index that is read; empty without one
 * @param conditions by the names that PostgreSQL gives them: {@code Index-Cond}
 */
record PlanNode(
        String type,
        String relationship,
        String join,
        @Nullable QualifiedName relation,
        String alias,
        String index,
        Map<String, String> conditions,
        List<PlanNode> children) {

    static final String FILTER = "Filter";
    static final String INDEX_CONDITION = "Index-Cond";

    private static final List<String> CONDITIONS =
            List.of(FILTER, INDEX_CONDITION, "Recheck-Cond", "Join-Filter", "Hash-Cond", "Merge-Cond");

    PlanNode {
        conditions = Map.copyOf(conditions);
        children = List.copyOf(children);
    }

    /**
     * The plans in the output of {@code EXPLAIN}; a rule of the database can make a statement several.
     *
     * @throws IOException when it is not XML, for example because a name has a control character
     */
    static List<PlanNode> parse(String xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            // Without this, the parser writes to System.err.
            builder.setErrorHandler(null);
            Element explain =
                    builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
            return children(explain, "Query")
                    .flatMap(query -> children(query, "Plan"))
                    .map(PlanNode::of)
                    .toList();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("its plan cannot be read: " + e.getMessage(), e);
        }
    }

    private static PlanNode of(Element plan) {
        String table = text(plan, "Relation-Name");
        Map<String, String> conditions = new TreeMap<>();
        for (String each : CONDITIONS) {
            String condition = text(plan, each);
            if (!condition.isEmpty()) {
                conditions.put(each, condition);
            }
        }
        return new PlanNode(
                text(plan, "Node-Type"),
                text(plan, "Parent-Relationship"),
                text(plan, "Join-Type"),
                table.isEmpty() ? null : new QualifiedName(text(plan, "Schema"), table),
                text(plan, "Alias"),
                text(plan, "Index-Name"),
                conditions,
                children(plan, "Plans")
                        .flatMap(plans -> children(plans, "Plan"))
                        .map(PlanNode::of)
                        .toList());
    }

    private static Stream<Element> children(Element element, String name) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element known && known.getTagName().equals(name)) {
                children.add(known);
            }
        }
        return children.stream();
    }

    private static String text(Element element, String name) {
        return children(element, name).map(Element::getTextContent).findFirst().orElse("");
    }

    /** This step and those below it. */
    Stream<PlanNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(PlanNode::all));
    }
}
