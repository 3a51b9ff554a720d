package io.github.schemaguard.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Extension;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import io.github.schemaguard.snapshot.CatalogJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder is a schema and the catalog that is read from it, which is the same on every version of PostgreSQL: run
 * with another one by {@code -Dpostgres.version=14.24.0}.
 */
class ReaderCasesTest {

    private static final Path CASES = Path.of("src/test/resources/postgres");

    /** The version that the expected catalogs are from, or the oldest that knows what a case uses. */
    private static final int GOLDEN = 17;

    private static ScratchServer server;

    @BeforeAll
    static void start() {
        server = ClassPathBinaries.startServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> since(name) <= ClassPathBinaries.major())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_catalog_is_as_expected_and_survives_json(String name) throws Exception {
        Catalog catalog = read(create(name, name));

        String json = CatalogJson.text(catalog);
        assertThat(CatalogJson.parse(json, name)).isEqualTo(catalog);
        if (ClassPathBinaries.major() == Math.max(GOLDEN, since(name))) {
            GoldenFile.of("postgres/" + name + "/catalog.json").assertMatches(json);
        } else {
            Catalog expected = CatalogJson.read(CASES.resolve(name).resolve("catalog.json"));
            assertThat(comparable(catalog)).isEqualTo(comparable(expected));
        }
    }

    /** The major version from which on the server knows what a case uses; see the first line of its schema. */
    private static int since(String name) {
        String first = schema(name).lines().findFirst().orElseThrow();
        return first.startsWith("-- since ") ? Integer.parseInt(first.substring("-- since ".length())) : 0;
    }

    private static String schema(String name) {
        try {
            return Files.readString(CASES.resolve(name).resolve("schema.sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All but versions, and names of NOT NULL, which only PostgreSQL 18 and newer give; the fingerprint is the same. */
    private static JsonNode comparable(Catalog catalog) throws IOException {
        JsonNode tree = new ObjectMapper().readTree(CatalogJson.text(withoutVersions(catalog)));
        tree.findParents("notNull").forEach(column -> ((ObjectNode) column).remove("notNull"));
        return tree;
    }

    private static Catalog withoutVersions(Catalog catalog) {
        return new Catalog(
                0,
                catalog.schemas(),
                catalog.extensions().stream()
                        .map(e -> new Extension(e.name(), "", e.schema(), e.comment()))
                        .toList(),
                catalog.eventTriggers(),
                catalog.publications(),
                catalog.defaultPrivileges(),
                catalog.unseen());
    }

    private static ScratchDatabase create(String database, String name) throws Exception {
        ScratchDatabase created = server.createDatabase(database);
        try (Connection connection = created.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(schema(name));
        }
        return created;
    }

    private static Catalog read(ScratchDatabase database) {
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            return PostgresReader.read(session, SchemaSelection.all());
        }
    }
}
