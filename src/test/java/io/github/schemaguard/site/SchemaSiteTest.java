package io.github.schemaguard.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.files.GeneratedFolder;
import io.github.schemaguard.json.CatalogJson;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SchemaSiteTest {

    private static final Path SMALL = Path.of("src/test/resources/site/small");

    @Test
    void every_page_of_a_small_schema() throws IOException {
        SortedMap<String, String> files = ExampleSites.rendered(ExampleSites.small());
        Set<String> golden = new TreeSet<>();
        try (Stream<Path> all = Files.walk(SMALL.resolve("site"))) {
            all.filter(Files::isRegularFile)
                    .forEach(file ->
                            golden.add(SMALL.resolve("site").relativize(file).toString()));
        }
        files.forEach((name, content) -> {
            if (!name.endsWith(".css") && !name.equals("site.js")) {
                GoldenFile.of("site/small/site/" + name).assertMatches(content);
                golden.remove(name);
            }
        });
        assertThat(golden).isEmpty();
    }

    static Stream<Path> catalogs() throws IOException {
        try (Stream<Path> cases = Files.list(Path.of("src/test/resources/postgres"))) {
            return cases.map(each -> each.resolve("catalog.json")).filter(Files::exists).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("catalogs")
    void each_link_of_each_kind_of_object_leads_somewhere(Path catalog) throws Exception {
        assertSound(ExampleSites.rendered(SiteContents.of("A title", "database: test", CatalogJson.read(catalog))));
    }

    @Test
    void each_link_of_a_site_with_everything_leads_somewhere() throws Exception {
        assertSound(ExampleSites.rendered(ExampleSites.small()));
    }

    @Test
    void names_are_text_and_never_markup_or_paths() throws Exception {
        SortedMap<String, String> files = ExampleSites.rendered(ExampleSites.hostile());
        assertSound(files);
        assertThat(files).hasSize(ExampleSites.HOSTILE.size() * (ExampleSites.HOSTILE.size() + 1) + 10);
        assertThat(files.keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .as("distinct where case does not count")
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("(tables/|schemas/|queries/)?[a-z0-9_.-]{1,150}"))
                .noneMatch(name -> name.contains(".."));
        files.forEach((name, content) -> {
            if (name.endsWith(".html")) {
                assertThat(content)
                        .as(name)
                        .doesNotContain("<script>", "<img", "href=\"javascript", "\u202e", " style=", " onerror=\"");
            }
        });
        assertThat(files.get(SearchIndex.FILE)).doesNotContain("<", "\u2028", "\u202e", "ü");
    }

    /** Names and comments in the index are those of the catalog. */
    @Test
    void the_index_of_the_search_is_json() throws Exception {
        String script = ExampleSites.rendered(ExampleSites.hostile()).get(SearchIndex.FILE);
        String json = script.substring("window.schemaSearch = ".length(), script.length() - ";\n".length());
        var entries = new ObjectMapper().readTree(json);
        assertThat(entries).hasSize((ExampleSites.HOSTILE.size() + 1) * ExampleSites.HOSTILE.size());
        assertThat(entries).allMatch(entry -> entry.size() == 5);
        assertThat(entries)
                .filteredOn(entry -> entry.get(4).size() == 3 * ExampleSites.HOSTILE.size())
                .hasSize(ExampleSites.HOSTILE.size() * ExampleSites.HOSTILE.size());
        assertThat(entries)
                .extracting(entry -> entry.get(2).asText())
                .contains("],[", "line\nbreak", "rtl\\u202eoverride");
    }

    @Test
    void the_same_contents_give_the_same_files_in_any_locale() throws IOException {
        SortedMap<String, String> files = ExampleSites.rendered(ExampleSites.small());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(ExampleSites.rendered(ExampleSites.small())).isEqualTo(files);
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(ExampleSites.rendered(ExampleSites.small())).isEqualTo(files);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void the_policy_allows_the_files_of_the_site_only() throws IOException {
        ExampleSites.rendered(ExampleSites.small()).forEach((name, content) -> {
            if (name.endsWith(".html")) {
                assertThat(content)
                        .contains("default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'")
                        .doesNotContain("unsafe", "http:", "https:");
            }
        });
    }

    /** {@code -Dsite.kept=directory} keeps the sites there, to be looked at, and prints how long the large one took. */
    @Test
    @Tag("slow")
    void a_thousand_tables_are_drawn_in_groups() throws Exception {
        SiteContents contents = ThousandTables.contents();
        for (int run = 0; run < 2; run++) {
            long start = System.nanoTime();
            SortedMap<String, String> files = ExampleSites.rendered(contents);
            System.out.println("1,000 tables: " + (System.nanoTime() - start) / 1_000_000 + " ms, "
                    + files.values().stream().mapToLong(String::length).sum() / 1024 + " kB");
            keep("large", contents);
            assertSound(files);
            String diagrams = files.get("schemas/public.diagrams.html");
            assertThat(diagrams.split("class=\"table\"", -1)).hasSize(1001);
            assertThat(files.values()).allMatch(content -> content.length() < 2_000_000);
        }
        keep("small", ExampleSites.small());
    }

    private static void keep(String name, SiteContents contents) throws IOException {
        String kept = System.getProperty("site.kept");
        if (kept != null) {
            new GeneratedFolder(Path.of(kept, name), SchemaSite.MARKER).replace(SchemaSite.files(contents));
        }
    }

    @Test
    void sizes_are_written_for_people() {
        assertThat(Stream.of(0L, 1023L, 1024L, 1536L, 102_400L, 5L << 30, Long.MAX_VALUE)
                        .map(PageParts::bytes))
                .containsExactly("0 B", "1023 B", "1.0 kB", "1.5 kB", "100 kB", "5.0 GB", "8192 PB");
    }

    /** Well-formed, each id once, and each link to a file and an anchor that exist. */
    private static void assertSound(SortedMap<String, String> files) throws Exception {
        Map<String, Set<String>> anchors = new TreeMap<>();
        Map<String, List<String>> links = new TreeMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getKey().endsWith(".html")) {
                continue;
            }
            Document page = xml(file.getValue());
            Set<String> ids = new HashSet<>();
            NodeList elements = page.getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) {
                Element element = (Element) elements.item(i);
                if (element.hasAttribute("id")) {
                    assertThat(ids.add(element.getAttribute("id")))
                            .as(file.getKey() + " has twice " + element.getAttribute("id"))
                            .isTrue();
                }
                for (String attribute : List.of("href", "src")) {
                    if (element.hasAttribute(attribute)) {
                        links.computeIfAbsent(file.getKey(), any -> new ArrayList<>())
                                .add(element.getAttribute(attribute));
                    }
                }
            }
            anchors.put(file.getKey(), ids);
        }
        links.forEach((file, urls) -> urls.stream()
                .filter(url -> !url.startsWith("../../"))
                .forEach(url -> {
                    String[] parts = url.split("#", 2);
                    String target = parts[0].isEmpty()
                            ? file
                            : Path.of(file).resolveSibling(parts[0]).normalize().toString();
                    assertThat(files).as(file + " links to " + url).containsKey(target);
                    if (parts.length == 2) {
                        assertThat(anchors.get(target))
                                .as(file + " links to " + url)
                                .contains(parts[1]);
                    }
                }));
        assertThat(links).containsKey(SchemaSite.FIRST);
    }

    /** HTML that is written element by element becomes XML when the empty elements are closed. */
    private static Document xml(String html) throws Exception {
        Matcher empty = Pattern.compile("<(meta|link|input|br)\\b([^>]*)>").matcher(html);
        String xml = empty.replaceAll("<$1$2/>").replace("<!DOCTYPE html>", "");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void queries_that_could_not_be_read_are_said_to_be_missing_on_each_table() throws Exception {
        SortedMap<String, String> files =
                ExampleSites.rendered(ExampleSites.small().with(SiteQueries.notRead("Hibernate <5 cannot be started")));
        assertSound(files);
        String sentence = "The queries of the application could not be read: Hibernate &lt;5 cannot be started";
        assertThat(files).doesNotContainKey(QueriesPage.FILE);
        files.forEach((name, content) -> {
            if (name.startsWith("tables/") || name.equals(SchemaSite.FIRST)) {
                assertThat(content).as(name).contains(sentence);
            }
        });
        assertThat(ExampleSites.rendered(ExampleSites.small().with(SiteQueries.NONE))
                        .get(SchemaSite.FIRST))
                .doesNotContain("id=\"queries\"");
    }
}
