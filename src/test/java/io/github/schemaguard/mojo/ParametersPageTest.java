package io.github.schemaguard.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.mojo.parameter.UserProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** {@code docs/parameters.md} is what the plugin's own descriptor says, so that it is never stale. */
class ParametersPageTest {

    private static final Path PAGE = Path.of("docs/parameters.md");
    private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");

    /** {@code schema:validate} and {@code schema.url}, but neither {@code database-schema.md} nor {@code schema.table}. */
    private static final Pattern NAMED = Pattern.compile(
            "(?<![\\w./-])schema:[a-z][a-z-]*[a-z]|(?:(?<=-D)|(?<=`))schema\\.[a-zA-Z]+(?:\\.[a-zA-Z]+)*(?![\\w.])");

    @Test
    void the_page_lists_every_parameter_as_the_descriptor_has_it() throws Exception {
        String expected = page();
        if (System.getProperty("golden.rewrite") != null) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    @Test
    void every_parameter_that_a_user_can_set_has_a_property_and_a_description() throws Exception {
        for (Parameter parameter : parameters().values()) {
            assertThat(parameter.property()).startsWith("schema.");
            assertThat(UserProperties.element(parameter.property())).isEqualTo(parameter.name());
            assertThat(parameter.description()).as(parameter.name()).isNotBlank();
        }
    }

    @Test
    void every_goal_and_parameter_that_the_pages_name_exists() throws Exception {
        Set<String> known = new TreeSet<>();
        for (Element mojo : elements(descriptor().getElementsByTagName("mojo"))) {
            known.add("schema:" + text(mojo, "goal"));
        }
        parameters().values().forEach(parameter -> known.add(parameter.property()));
        Set<String> unknown = new TreeSet<>();
        int named = 0;
        for (Path page : pages()) {
            Matcher names = NAMED.matcher(Files.readString(page));
            while (names.find()) {
                named++;
                if (!known.contains(names.group())) {
                    unknown.add(page + ": " + names.group());
                }
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(named).isGreaterThan(100);
    }

    /** What a user reads; the changelog and the decisions may name what is gone. */
    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("examples/shop/README.md")));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md"))
                    .filter(page -> !page.startsWith("docs/decisions"))
                    .forEach(pages::add);
        }
        return pages;
    }

    private static String page() throws Exception {
        StringBuilder text = new StringBuilder();
        text.append("# Parameters\n\n")
                .append("In a POM the element is the property without `schema.` (of `schema.queries.indexes`:"
                        + " `<queriesIndexes>`); on the command line it is")
                .append(
                        " `-D` and the property. An unknown value is an error that lists the valid ones; an unknown parameter")
                .append(
                        " is an error that names the nearest one. Lists are comma-separated, or nested elements in a POM.\n\n")
                .append("| property | default | meaning | goals |\n| --- | --- | --- | --- |\n");
        Map<String, Parameter> parameters = parameters();
        int allGoals = parameters.values().stream()
                .mapToInt(parameter -> parameter.goals().size())
                .max()
                .orElseThrow();
        parameters.values().forEach(parameter -> text.append(parameter.row(allGoals)));
        return text.toString();
    }

    private static Map<String, Parameter> parameters() throws Exception {
        Map<String, Parameter> parameters = new TreeMap<>();
        for (Element mojo : elements(descriptor().getElementsByTagName("mojo"))) {
            String goal = text(mojo, "goal");
            if (goal.equals("help")) {
                continue;
            }
            Element configuration =
                    (Element) mojo.getElementsByTagName("configuration").item(0);
            for (Element parameter : elements(mojo.getElementsByTagName("parameter"))) {
                String name = text(parameter, "name");
                if (!text(parameter, "editable").equals("true")) {
                    continue;
                }
                Element value =
                        (Element) configuration.getElementsByTagName(name).item(0);
                Parameter described = new Parameter(
                        name,
                        value.getTextContent().replaceAll("[${}]", ""),
                        value.getAttribute("default-value"),
                        text(parameter, "description"),
                        new TreeSet<>(Set.of(goal)));
                parameters.merge(name, described, Parameter::with);
            }
        }
        return parameters;
    }

    private static Document descriptor() throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(DESCRIPTOR.toFile());
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String text(Element parent, String child) {
        return parent.getElementsByTagName(child).item(0).getTextContent().strip();
    }

    private record Parameter(String name, String property, String preset, String description, TreeSet<String> goals) {

        /** For the goals of both, with the longer description: that of the goal which the parameter is mainly for. */
        Parameter with(Parameter other) {
            goals.addAll(other.goals);
            return new Parameter(
                    name,
                    property,
                    preset,
                    description.length() >= other.description.length() ? description : other.description,
                    goals);
        }

        String row(int allGoals) {
            String meaning = description
                    .replaceAll("\\s+", " ")
                    .replaceAll("</?code>", "`")
                    .replace("|", "\\|");
            String where = goals.size() == allGoals ? "all" : String.join(", ", goals);
            String shown = preset.isEmpty() ? "" : "`" + preset + "`";
            return "| `" + property + "` | " + shown + " | " + meaning + " | " + where + " |\n";
        }
    }
}
