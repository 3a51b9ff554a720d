package io.github.schemaguard.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.UnreadableObject;
import io.github.schemaguard.postgres.read.CatalogSnapshot;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** While others change the schema, a catalog is of one moment, and says what of that moment could not be told. */
class ReaderUnderChangeTest {

    /** As many as a build can wait for; the profile {@code reader} asks for 200. */
    private static final int READINGS = Integer.getInteger("readings", 60);

    private static ScratchServer server;

    @BeforeAll
    static void start() {
        server = ClassPathBinaries.startServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Tag("slow")
    void every_catalog_is_of_one_moment() throws Exception {
        ScratchDatabase database = server.createDatabase("changing");
        ConstantChange change = new ConstantChange(database);
        Thread writer = new Thread(change);
        writer.start();
        int whole = 0;
        int rounds;
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            for (int i = 0; i < READINGS; i++) {
                Catalog catalog = PostgresReader.read(session, SchemaSelection.all());

                assertThat(ConstantChange.numbers(catalog).distinct())
                        .as("reading %d", i)
                        .hasSize(1);
                assertThat(ConstantChange.names(catalog)).containsAll(ConstantChange.fixedNames());
                assertThat(catalog.unseen())
                        .extracting(UnreadableObject::reason)
                        .allMatch(CatalogSnapshot.CHANGING::equals);
                whole += catalog.unseen().isEmpty() ? 1 : 0;
            }
        } finally {
            rounds = change.stopped(writer);
        }
        // Or nothing was proven: of what is unseen nothing is compared, of what holds still there is no danger.
        assertThat(whole).isBetween(1, READINGS - 1);
        assertThat(rounds).isGreaterThan(READINGS);
        Catalog afterwards = read(database);
        assertThat(afterwards.unseen()).isEmpty();
        assertThat(ConstantChange.numbers(afterwards).distinct()).containsExactly(String.valueOf(rounds));
    }

    @Test
    void a_change_that_is_not_committed_hides_nothing() throws Exception {
        ScratchDatabase database = server.createDatabase("pending");
        new ConstantChange(database);
        try (Connection other = database.connect();
                Statement statement = other.createStatement();
                ReadOnlySession session = ReadOnlySession.open(database.address())) {
            other.setAutoCommit(false);
            statement.execute("alter function f0(integer) rename to f1");

            Catalog catalog = PostgresReader.read(session, SchemaSelection.all());

            assertThat(catalog.unseen()).isEmpty();
            assertThat(ConstantChange.numbers(catalog).distinct()).containsExactly("0");
            other.rollback();
        }
    }

    private static Catalog read(ScratchDatabase database) {
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            return PostgresReader.read(session, SchemaSelection.all());
        }
    }
}
