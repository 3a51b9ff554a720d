package io.github.schemaguard.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemaguard.TestLibraries;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What the tools read in our files. Needs Node.js and npm; run with {@code mvn test -Pmarkdown}. */
@Tag("markdown")
class ExportToolsTest {

    private static final Path TOOLS = Path.of("src/test/markdown");
    private static final Path EXPORT = Path.of("src/test/resources/export").toAbsolutePath();
    private static final Path WORK = Path.of("target/export-tools");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String WEIRD = "we\"ird \\ {x}]<b>--%n!$a";

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(WORK);
    }

    @Test
    void the_parser_of_dbml_reads_every_name_as_the_database_has_it() throws Exception {
        for (String file : List.of("package.json", "package-lock.json", "dbml.mjs")) {
            Files.copy(TOOLS.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        run("node", "dbml.mjs", EXPORT.resolve("database.dbml").toString(), "result.json");
        JsonNode schemas =
                new ObjectMapper().readTree(WORK.resolve("result.json").toFile());

        assertThat(schemas.findValuesAsText("name"))
                .containsExactlyInAnyOrder("public", "customer", WEIRD, "sales", "invoice");
        JsonNode first = schemas.get(0);
        assertThat(first.get("enums").toString()).isEqualTo("[[\"status\",\"NEW\",\"it's \\\"done\\\"\"]]");
        assertThat(first.get("tables").get(0).get("note").asText()).isEqualTo("Who's\nbuying\\selling");
        assertThat(first.get("tables").get(0).get("columns").toString())
                .contains("\"status|public|status\"", "\"balance||numeric(12,2)\"");
        assertThat(first.get("tables").get(1).get("columns").toString()).contains("a\\nb||integer");
        assertThat(schemas.findValues("references").toString()).contains("[\"invoice|customer_id\",\"customer|id\"]");
    }

    @Test
    void datahub_accepts_every_proposal() throws Exception {
        String read =
                run(JAVA, "-cp", libraries("datahub-0.8.45"), check(), datahub().toString());

        assertThat(read.lines().filter(line -> line.endsWith(" schemaMetadata")))
                .containsExactly(
                        "postgres shop.public.customer schemaMetadata",
                        "postgres shop.public." + WEIRD + " schemaMetadata",
                        "postgres shop.public.odd%2C %28view%29 schemaMetadata",
                        "postgres shop.public.totals schemaMetadata",
                        "postgres shop.sales.invoice schemaMetadata");
        assertThat(read.lines())
                .contains(
                        "  a\\nb com.linkedin.schema.NumberType integer",
                        "  status com.linkedin.schema.EnumType public.status",
                        "  -> urn:li:dataset:(urn:li:dataPlatform:postgres,shop.public.customer,PROD) id",
                        "postgres shop.public.totals viewProperties",
                        "postgres shop.public.odd%2C %28view%29 upstreamLineage");
    }

    @Test
    void datahub_would_reject_another_field_or_type() throws Exception {
        for (String change : List.of("\"versions\" : 0", "\"version\" : \"x\"")) {
            Path damaged = WORK.resolve("damaged.json").toAbsolutePath();
            Files.writeString(damaged, Files.readString(datahub()).replace("\"version\" : 0", change));
            Process process = start(JAVA, "-cp", libraries("datahub-0.8.45"), check(), damaged.toString());
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("SchemaMetadata: ERROR");
            assertThat(process.waitFor()).isOne();
        }
    }

    @Test
    void plantuml_draws_every_name_as_the_database_has_it() throws Exception {
        String picture = run(
                JAVA,
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                libraries("plantuml-1.2026.10"),
                "net.sourceforge.plantuml.Run",
                "-tsvg",
                "-Playout=smetana",
                "-failfast2",
                "-o",
                WORK.toAbsolutePath().toString(),
                EXPORT.resolve("database.puml").toString());

        assertThat(picture).isEmpty();
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(WORK.resolve("database.svg").toFile());
        NodeList texts = svg.getElementsByTagName("text");
        List<String> words = IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
        assertThat(words)
                .contains("public", "sales", "customer", "invoice", WEIRD)
                .contains("i\"d : integer", "a\uFFFDb : integer", "@enduml : text", "balance : numeric(12,2)");
    }

    private static Path datahub() {
        return EXPORT.resolve("datahub.json");
    }

    private static String check() {
        return TOOLS.resolve("DataHubCheck.java").toAbsolutePath().toString();
    }

    private static String libraries(String name) {
        return TestLibraries.jars("export-tools/" + name).stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = start(command);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(command)
                .directory(WORK.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
