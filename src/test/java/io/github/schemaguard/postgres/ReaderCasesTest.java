package io.github.schemaguard.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Fingerprint;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import io.github.schemaguard.snapshot.CatalogJson;
import java.io.IOException;
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

/** Each folder is a schema and the catalog that is read from it. */
class ReaderCasesTest {

    private static final Path CASES = Path.of("src/test/resources/postgres");

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
        GoldenFile.of("postgres/" + name + "/catalog.json").assertMatches(json);
    }

    private static ScratchDatabase create(String database, String name) throws Exception {
        ScratchDatabase created = server.createDatabase(database);
        try (Connection connection = created.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(CASES.resolve(name).resolve("schema.sql")));
        }
        return created;
    }

    private static Catalog read(ScratchDatabase database) {
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            return PostgresReader.read(session, SchemaSelection.all());
        }
    }
}
