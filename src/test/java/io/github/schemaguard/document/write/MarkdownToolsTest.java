package io.github.schemaguard.document.write;

import static io.github.schemaguard.document.DocumentRoundTripTest.facts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemaguard.changelog.ChangeLog;
import io.github.schemaguard.changelog.ChangeLogException;
import io.github.schemaguard.changelog.ExampleUpdates;
import io.github.schemaguard.document.Catalogs;
import io.github.schemaguard.document.DocumentRoundTripTest;
import io.github.schemaguard.document.content.DocumentCoverage;
import io.github.schemaguard.document.content.DocumentLayout;
import io.github.schemaguard.document.content.ShownEntitiesTest;
import io.github.schemaguard.document.read.DocumentReader;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import io.github.schemaguard.model.fact.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What other people's tools do with a document: Mermaid's own parser reads the diagrams, markdownlint finds no fault,
 * and what Prettier has formatted says the same. Needs Node.js and npm; run with {@code mvn test -Pmarkdown}.
 */
@Tag("markdown")
class MarkdownToolsTest {

    private static final Path TOOLS = Path.of("src/test/markdown");
    private static final Path WORK = Path.of("target/markdown");
    private static final int GENERATED = 60;

    private static final Map<String, Catalog> CATALOGS = new TreeMap<>();

    /** Other files that are written: pages of tables, a document that shows entities, a change log. */
    private static final Map<String, String> OTHERS = new TreeMap<>();

    @TempDir
    private static Path documents;

    @TempDir
    private static Path formatted;

    private static JsonNode results;

    @BeforeAll
    static void check() throws Exception {
        CATALOGS.put("cardinalities", cardinalities());
        CATALOGS.put("shop", Catalogs.shop());
        for (int tables : List.of(20, 40, 60)) {
            CATALOGS.put("large-" + tables, Catalogs.large(tables));
        }
        for (String name : DocumentRoundTripTest.corpus()) {
            CATALOGS.put(
                    "database-" + name, CatalogJson.read(Path.of("src/test/resources/postgres", name, "catalog.json")));
        }
        RandomGenerator<Catalog> hostile = Catalogs.hostile().generator(1000);
        for (int seed = 0; seed < GENERATED; seed++) {
            CATALOGS.put(
                    String.format("hostile-%02d", seed),
                    hostile.next(new Random(seed)).value());
        }
        for (Map.Entry<String, Catalog> entry : CATALOGS.entrySet()) {
            Files.writeString(
                    documents.resolve(entry.getKey() + ".md"),
                    write(entry.getValue()).text());
        }
        others();
        for (Map.Entry<String, String> entry : OTHERS.entrySet()) {
            Files.writeString(documents.resolve(entry.getKey() + ".md"), entry.getValue());
        }
        Files.createDirectories(WORK);
        for (String file : List.of("package.json", "package-lock.json", "check.mjs")) {
            Files.copy(TOOLS.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        run(
                "node",
                "check.mjs",
                documents.toAbsolutePath().toString(),
                formatted.toAbsolutePath().toString());
        results = new ObjectMapper().readTree(formatted.resolve("result.json").toFile());
        assertThat(results.size()).isEqualTo(CATALOGS.size() + OTHERS.size());
    }

    private static void others() throws ChangeLogException {
        CATALOGS.forEach((name, catalog) -> {
            if (!name.startsWith("large")) {
                DocumentWriter writer = new DocumentWriter(
                        DocumentOptions.defaults().withGrants(true).withLayout(DocumentLayout.PER_TABLE));
                WrittenDocument document = writer.write(catalog, null);
                OTHERS.put("index-of-" + name, document.text());
                int page = 0;
                for (String text : document.pages().values()) {
                    OTHERS.put("page-" + page++ + "-of-" + name, text);
                }
            }
        });
        OTHERS.put(
                "entities",
                new DocumentWriter(
                                DocumentOptions.defaults().withEntities(ShownEntitiesTest.everything(Catalogs.shop())))
                        .write(Catalogs.shop(), null)
                        .text());
        String first = ChangeLog.parse("", "log.md")
                .append(ExampleUpdates.update(
                        null, Catalogs.shop(), LocalDate.EPOCH, "A *first* [look](x)", List.of("V1__a.sql")))
                .orElseThrow();
        OTHERS.put(
                "change-log",
                ChangeLog.parse(first, "log.md")
                        .append(ExampleUpdates.update(
                                Catalogs.shop(), cardinalities(), LocalDate.EPOCH, null, List.of("V2__b.sql")))
                        .orElseThrow());
    }

    private static WrittenDocument write(Catalog catalog) {
        return new DocumentWriter(DocumentOptions.defaults().withGrants(true).withLayout(DocumentLayout.SINGLE))
                .write(catalog, null);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(WORK.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor())
                .as("%s: %s", String.join(" ", command), output)
                .isZero();
    }

    /** A customer has at most one account, a person may have a boss, students and courses meet in a table of both. */
    private static Catalog cardinalities() {
        Schema.Builder schema = Schema.named("public");
        schema.table(withId("account")
                .column(PlainObjects.column("customer_id", "bigint", false))
                .unique(PlainObjects.unique("account_customer_id_key", List.of("customer_id")))
                .foreignKey(reference("customer_id", "customer"))
                .build());
        schema.table(withId("customer").build());
        schema.table(withId("person")
                .column(PlainObjects.column("boss_id", "bigint", true))
                .foreignKey(reference("boss_id", "person"))
                .build());
        schema.table(withId("student").build());
        schema.table(withId("นิสิต").build());
        schema.table(withId("विद्यार्थी").build());
        schema.table(withId("course").build());
        schema.table(Table.named("student_course")
                .column(PlainObjects.column("student_id", "bigint", false))
                .column(PlainObjects.column("course_id", "bigint", false))
                .primaryKey(PlainObjects.primaryKey("student_course_pkey", List.of("student_id", "course_id")))
                .foreignKey(reference("student_id", "student"))
                .foreignKey(reference("course_id", "course"))
                .build());
        return PlainObjects.catalog(schema.build());
    }

    private static TableBuilder withId(String name) {
        return Table.named(name)
                .column(PlainObjects.column("id", "bigint", false))
                .primaryKey(PlainObjects.primaryKey(name + "_pkey", List.of("id")));
    }

    private static ForeignKey reference(String column, String table) {
        return PlainObjects.foreignKey(
                column + "_fkey", List.of(column), new QualifiedName("public", table), List.of("id"));
    }

    @Test
    void mermaid_understands_the_cardinalities_as_they_are_meant() {
        List<String> references = new ArrayList<>();
        results.at("/cardinalities.md/diagrams/0/references")
                .forEach(reference -> references.add(reference.get("parent").asText() + " "
                        + reference.get("parentEnd").asText() + " has "
                        + reference.get("childEnd").asText() + " "
                        + reference.get("child").asText() + " by "
                        + reference.get("label").asText() + ", "
                        + reference.get("line").asText()));
        assertThat(references)
                .containsExactlyInAnyOrder(
                        "customer ONLY_ONE has ZERO_OR_ONE account by customer_id, NON_IDENTIFYING",
                        "person ZERO_OR_ONE has ZERO_OR_MORE person by boss_id, NON_IDENTIFYING",
                        "student ONLY_ONE has ZERO_OR_MORE student_course by student_id, IDENTIFYING",
                        "course ONLY_ONE has ZERO_OR_MORE student_course by course_id, IDENTIFYING");
    }

    @TestFactory
    Stream<DynamicTest> mermaid_reads_every_diagram() {
        return each((name, catalog) -> {
            JsonNode diagrams = results.at("/" + name + ".md/diagrams");
            assertThat(diagrams).noneMatch(diagram -> diagram.has("error"));
            List<Table> tables = catalog.schemas().stream()
                    .flatMap(schema -> schema.tables().stream())
                    .toList();
            if (tables.size() <= 20 && !tables.isEmpty()) {
                assertThat(diagrams).hasSize(1);
                assertThat(attributes(diagrams.get(0)))
                        .containsAll(tables.stream()
                                .map(table -> table.columns().size())
                                .toList());
                assertThat(diagrams.get(0).get("references"))
                        .hasSize(tables.stream()
                                .mapToInt(table -> table.foreignKeys().size())
                                .sum());
            } else {
                assertThat(diagrams.isEmpty()).isEqualTo(tables.isEmpty());
            }
        });
    }

    private static List<Integer> attributes(JsonNode diagram) {
        List<Integer> sizes = new ArrayList<>();
        diagram.get("entities")
                .forEach(entity -> sizes.add(entity.get("attributes").size()));
        return sizes;
    }

    @TestFactory
    Stream<DynamicTest> every_link_leads_to_what_it_names() {
        return each((name, catalog) -> {
            JsonNode links = results.at("/" + name + ".md/links");
            assertThat(links).noneMatch(link -> link.get("heading").isNull());
            List<JsonNode> contents = new ArrayList<>();
            links.forEach(link -> {
                if (link.get("inContents").asBoolean()) {
                    contents.add(link);
                }
            });
            assertThat(contents)
                    .allSatisfy(link -> assertThat(link.get("heading")).isEqualTo(link.get("text")))
                    .hasSizeGreaterThanOrEqualTo(DocumentCoverage.part(catalog).schemas().stream()
                            .mapToInt(MarkdownToolsTest::sectionsWithAnAddress)
                            .sum());
        });
    }

    /** The schema, its views, and its tables but those whose heading has nothing that an address could be made of. */
    private static int sectionsWithAnAddress(Schema schema) {
        return 1
                + schema.views().size()
                + (int) schema.tables().stream()
                        .filter(table -> table.name().codePoints().anyMatch(Character::isLetterOrDigit))
                        .count();
    }

    @TestFactory
    Stream<DynamicTest> markdownlint_finds_no_fault() {
        return each((name, catalog) ->
                assertThat(results.at("/" + name + ".md/lint")).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> what_prettier_has_formatted_says_the_same() {
        return each((name, catalog) -> {
            DocumentReading reading =
                    DocumentReader.read(Files.readString(formatted.resolve(name + ".md")), "schema.md");
            assertThat(facts(reading.catalog(), reading.coverage())).isEqualTo(facts(catalog, reading.coverage()));
            assertThat(reading.contradictions()).isEmpty();
            assertThat(reading.isUpToDate(catalog)).isTrue();
            assertThat(reading.kept().prose()).isEmpty();
        });
    }

    @Test
    void markdownlint_finds_no_fault_in_pages_logs_and_documents_that_show_entities() {
        assertThat(OTHERS).hasSizeGreaterThan(100);
        assertThat(OTHERS.keySet())
                .allSatisfy(
                        name -> assertThat(results.at("/" + name + ".md/lint")).isEmpty());
    }

    @Test
    void what_prettier_has_formatted_shows_the_same_entities() throws Exception {
        String text = Files.readString(formatted.resolve("entities.md"));
        assertThat(text).isNotEqualTo(OTHERS.get("entities"));
        assertThat(DocumentReader.read(text, "database-schema.md").entities())
                .isEqualTo(ShownEntitiesTest.everything(Catalogs.shop()));
    }

    @Test
    void a_change_log_that_prettier_has_formatted_leads_to_the_same_document() throws Exception {
        ChangeLog log = ChangeLog.parse(Files.readString(formatted.resolve("change-log.md")), "log.md");
        assertThat(log.entries()).hasSize(2);
        assertThat(log.verify(DocumentCoverage.fingerprint(cardinalities()))).isEmpty();
    }

    private interface Claim {
        void about(String name, Catalog catalog) throws Exception;
    }

    private static Stream<DynamicTest> each(Claim claim) {
        return CATALOGS.entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> claim.about(entry.getKey(), entry.getValue())));
    }
}
