package io.github.schemaguard.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.read.CatalogSnapshot;
import io.github.schemaguard.scratch.Replication;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server in recovery: a standby that streams from its primary, and never waits for a query. */
class ReaderStandbyTest {

    private static Replication servers;

    @BeforeAll
    static void start() throws Exception {
        servers = Replication.start("max_standby_streaming_delay = 0");
    }

    @AfterAll
    static void stop() throws Exception {
        servers.close();
    }

    @Test
    void a_standby_reads_like_its_primary() throws Exception {
        onPrimary(new ReaderCase("keys_and_references").schema());

        assertThat(Replication.text(servers.standby(), "select pg_is_in_recovery()"))
                .isEqualTo("t");
        assertThat(CatalogJson.text(read(servers.standby()))).isEqualTo(CatalogJson.text(read(servers.primary())));
    }

    @Test
    void a_standby_that_cannot_wait_for_the_reader_says_what_to_do() throws Exception {
        try (ReadOnlySession session = ReadOnlySession.open(servers.standby())) {
            CatalogSnapshot snapshot = new CatalogSnapshot(session.connection(), session.serverMajor());
            snapshot.begin();
            onPrimary("create table gone (); drop table gone; vacuum pg_class; vacuum pg_type");

            assertThatThrownBy(() -> {
                        try {
                            snapshot.forEach("relations", row -> {});
                        } catch (SQLException e) {
                            throw CatalogFailureExplainer.explain(e, snapshot, session);
                        }
                    })
                    .isInstanceOf(CatalogReadException.class)
                    .hasMessageContaining("relations")
                    .hasMessageContaining("max_standby_streaming_delay");
        }
    }

    private static void onPrimary(String script) throws SQLException {
        try (Connection connection = Replication.connect(servers.primary());
                Statement statement = connection.createStatement()) {
            for (String each : script.split(";\\s*(?=\\n|vacuum|drop|$)")) {
                statement.execute(each);
            }
        }
        servers.catchUp();
    }

    private static Catalog read(DatabaseAddress address) {
        try (ReadOnlySession session = ReadOnlySession.open(address)) {
            return PostgresReader.read(session, SchemaSelection.all());
        }
    }
}
