package io.github.schemaguard.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.files.GeneratedFolder;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.ExampleRule;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.part.Deferrability;
import io.github.schemaguard.postgres.TableSizes;
import io.github.schemaguard.site.SiteEntities.Member;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
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

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "javascript:alert(1)",
            "\"><img src=x onerror=alert(1)>",
            "a'b\"c",
            "../../etc/passwd",
            "..",
            "a/b",
            "a\\b",
            "con",
            "Orders",
            "orders",
            "ORDERS",
            "rtl\u202eoverride",
            "line\nbreak",
            "],[",
            "\u2028",
            "tab\tstop",
            "ü".repeat(31) + "x",
            "x".repeat(63),
            "&amp;",
            "%2e%2e%2f",
            "#fragment?query",
            "]]>",
            "${project.name}");

    @Test
    void every_page_of_a_small_schema() throws IOException {
        SortedMap<String, String> files = SchemaSite.render(small());
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
        assertSound(SchemaSite.render(SiteContents.of("A title", "database: test", CatalogJson.read(catalog))));
    }

    @Test
    void each_link_of_a_site_with_everything_leads_somewhere() throws Exception {
        assertSound(SchemaSite.render(small()));
    }

    @Test
    void names_are_text_and_never_markup_or_paths() throws Exception {
        SortedMap<String, String> files = SchemaSite.render(hostile());
        assertSound(files);
        assertThat(files).hasSize(HOSTILE.size() * (HOSTILE.size() + 1) + 7);
        assertThat(files.keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .as("distinct where case does not count")
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("(tables/|schemas/)?[a-z0-9_.-]{1,150}"))
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
        String script = SchemaSite.render(hostile()).get(SearchIndex.FILE);
        String json = script.substring("window.schemaSearch = ".length(), script.length() - ";\n".length());
        var entries = new ObjectMapper().readTree(json);
        assertThat(entries).hasSize(HOSTILE.size() * HOSTILE.size());
        assertThat(entries).allMatch(entry -> entry.size() == 5 && entry.get(4).size() == 3 * HOSTILE.size());
        assertThat(entries)
                .extracting(entry -> entry.get(2).asText())
                .contains("],[", "line\nbreak", "rtl\\u202eoverride");
    }

    @Test
    void the_same_contents_give_the_same_files_in_any_locale() throws IOException {
        SortedMap<String, String> files = SchemaSite.render(small());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(SchemaSite.render(small())).isEqualTo(files);
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(SchemaSite.render(small())).isEqualTo(files);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void the_policy_allows_the_files_of_the_site_only() throws IOException {
        SchemaSite.render(small()).forEach((name, content) -> {
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
            SortedMap<String, String> files = SchemaSite.render(contents);
            System.out.println("1,000 tables: " + (System.nanoTime() - start) / 1_000_000 + " ms, "
                    + files.values().stream().mapToLong(String::length).sum() / 1024 + " kB");
            keep("large", files);
            assertSound(files);
            String diagrams = files.get("schemas/public.diagrams.html");
            assertThat(diagrams.split("class=\"table\"", -1)).hasSize(1001);
            assertThat(files.values()).allMatch(content -> content.length() < 2_000_000);
        }
        keep("small", SchemaSite.render(small()));
    }

    private static void keep(String name, SortedMap<String, String> files) throws IOException {
        String kept = System.getProperty("site.kept");
        if (kept != null) {
            new GeneratedFolder(Path.of(kept, name), SchemaSite.MARKER).replace(files);
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

    static SiteContents small() throws IOException {
        QualifiedName orders = new QualifiedName("public", "orders");
        QualifiedName customer = new QualifiedName("public", "customer");
        Finding finding = new ExampleRule("SG299", "column-length")
                .finds(Severity.ERROR, Consequence.INSERT_FAILS, "database varchar(320), entity varchar(255)")
                .about(ObjectPath.column(customer, "email"), Attribute.TYPE)
                .at(List.of(new Location("src/main/java/shop/Customer.java", 12)))
                .repairs(List.of(Repair.entities("@Column(length = 320)")))
                .build();
        Finding ofSchema = new ExampleRule("SG298", "sequence")
                .finds(Severity.INFO, Consequence.COSMETIC, "nobody uses it")
                .about(ObjectPath.of(ObjectKind.SEQUENCE, "public", null, "invoice_number"), Attribute.EXISTS)
                .build();
        return SiteContents.of(
                        "Small shop",
                        "database: PostgreSQL 17 with 1 migration",
                        CatalogJson.read(SMALL.resolve("catalog.json")))
                .with(new SiteEntities(Map.of(
                        customer,
                        new SiteEntities.OfRelation(
                                List.of(new Member(
                                        "shop.Customer",
                                        "src/main/java/shop/Customer.java:9",
                                        "../../../../src/main/java/shop/Customer.java")),
                                new TreeMap<>(Map.of(
                                        "email",
                                        List.of(new Member("email", "src/main/java/shop/Customer.java:12", null))))))))
                .with(new TableSizes(Map.of(
                        orders, new TableSizes.Size(OptionalLong.of(1_234_567), 98_304_000, 4096),
                        customer, new TableSizes.Size(OptionalLong.empty(), 8192, 16384))))
                .withHistory(List.of(
                        new HistoryEntry(
                                "2026-11-20 — totals",
                                List.of("V2__total.sql"),
                                List.of(new HistoryEntry.Change(
                                        "Added",
                                        "public.orders.total",
                                        "column public.orders.total: numeric(12,2)",
                                        "additive")),
                                List.of("Asked for by accounting.")),
                        new HistoryEntry("2026-11-01 — first description", List.of(), List.of(), List.of())))
                .withFindings(List.of(
                        new SiteContents.ShownFinding(finding, false), new SiteContents.ShownFinding(ofSchema, true)));
    }

    private static SiteContents hostile() {
        List<Schema> schemas = new ArrayList<>();
        List<HistoryEntry.Change> changes = new ArrayList<>();
        for (String schema : HOSTILE) {
            Schema.Builder builder = Schema.named(schema).comment(schema);
            for (String table : HOSTILE) {
                TableBuilder rows = Table.named(table).comment(table);
                HOSTILE.forEach(column -> rows.column(new Column(
                        column, column, null, 0, false, null, column, null, null, null, null, null, null, column)));
                builder.table(rows.primaryKey(new PrimaryKey(
                                table, List.of(HOSTILE.get(0)), List.of(), Deferrability.NOT_DEFERRABLE, false, table))
                        .foreignKey(new ForeignKey(
                                table,
                                List.of(HOSTILE.get(0)),
                                new QualifiedName(schema, HOSTILE.get(1)),
                                List.of(HOSTILE.get(2)),
                                ForeignKey.Match.SIMPLE,
                                ForeignKey.Action.CASCADE,
                                ForeignKey.Action.NO_ACTION,
                                List.of(),
                                Deferrability.NOT_DEFERRABLE,
                                true,
                                true,
                                false,
                                table))
                        .build());
                String name = new QualifiedName(schema, table).toString();
                changes.add(new HistoryEntry.Change("Added", name, "table " + name, "additive"));
            }
            schemas.add(builder.build());
        }
        Finding finding = new ExampleRule("SG299", HOSTILE.get(0))
                .finds(Severity.ERROR, Consequence.INSERT_FAILS, HOSTILE.get(2))
                .about(ObjectPath.table(new QualifiedName(HOSTILE.get(0), HOSTILE.get(1))), Attribute.TYPE)
                .at(List.of(new Location(HOSTILE.get(4), 1)))
                .repairs(List.of(Repair.database(HOSTILE.get(0), HOSTILE.get(0))))
                .build();
        return SiteContents.of(HOSTILE.get(0), HOSTILE.get(0), Catalog.EMPTY.withSchemas(schemas))
                .withHistory(List.of(
                        new HistoryEntry(HOSTILE.get(0), List.of(HOSTILE.get(0)), changes, List.of(HOSTILE.get(0)))))
                .withFindings(List.of(new SiteContents.ShownFinding(finding, false)));
    }
}
