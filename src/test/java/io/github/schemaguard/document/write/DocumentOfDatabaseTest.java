package io.github.schemaguard.document.write;

import static io.github.schemaguard.document.DocumentRoundTripTest.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.document.read.DocumentReader;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a real server says of objects of every kind survives in a document. */
class DocumentOfDatabaseTest {

    private static ScratchServer server;
    private static Catalog database;

    @BeforeAll
    static void create() throws Exception {
        server = ClassPathBinaries.startServer();
        ScratchDatabase scratch = server.createDatabase("documented");
        try (Connection connection = scratch.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(Path.of("src/test/resources/document/corpus.sql")));
        }
        try (ReadOnlySession session = ReadOnlySession.open(scratch.address())) {
            database = PostgresReader.read(session, SchemaSelection.all());
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_stated_fact_survives() throws DocumentException {
        String text = DocumentWriter.write(database).text();
        DocumentReading reading = DocumentReader.read(text, "schema.md");
        assertThat(facts(reading.catalog())).isEqualTo(facts(database));
        assertThat(reading.isUpToDate(database)).isTrue();
        assertThat(reading.contradictions()).isEmpty();
        assertThat(reading.catalog()
                        .table(new QualifiedName("sales", "ordered"))
                        .orElseThrow()
                        .partitioning()
                        .partitions())
                .hasSize(2);
    }
}
