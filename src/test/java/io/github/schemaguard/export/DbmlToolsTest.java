package io.github.schemaguard.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the makers of DBML read in our file. Needs Node.js and npm; run with {@code mvn test -Pmarkdown}. */
@Tag("markdown")
class DbmlToolsTest {

    private static final Path TOOLS = Path.of("src/test/markdown");
    private static final Path WORK = Path.of("target/dbml");

    @Test
    void every_name_is_read_as_the_database_has_it() throws Exception {
        Files.createDirectories(WORK);
        for (String file : List.of("package.json", "package-lock.json", "dbml.mjs")) {
            Files.copy(TOOLS.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        run(
                "node",
                "dbml.mjs",
                Path.of("src/test/resources/export/database.dbml")
                        .toAbsolutePath()
                        .toString(),
                "result.json");
        JsonNode schemas =
                new ObjectMapper().readTree(WORK.resolve("result.json").toFile());

        assertThat(schemas.findValuesAsText("name"))
                .containsExactlyInAnyOrder("public", "customer", "we\"ird \\ {x}]<b>--%n!$a", "sales", "invoice");
        JsonNode first = schemas.get(0);
        assertThat(first.get("enums").toString()).isEqualTo("[[\"status\",\"NEW\",\"it's \\\"done\\\"\"]]");
        assertThat(first.get("tables").get(0).get("note").asText()).isEqualTo("Who's\nbuying\\selling");
        assertThat(first.get("tables").get(0).get("columns").toString())
                .contains("\"status|public|status\"", "\"balance||numeric(12,2)\"");
        assertThat(first.get("tables").get(1).get("columns").toString()).contains("a\\nb||integer");
        assertThat(schemas.findValues("references").toString()).contains("[\"invoice|customer_id\",\"customer|id\"]");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(WORK.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
