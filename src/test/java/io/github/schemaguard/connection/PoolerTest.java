package io.github.schemaguard.connection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real PgBouncer between: {@code mvn test -Ppooler}. */
@Tag("pooler")
class PoolerTest {

    @TempDir
    private Path directory;

    /** One that is told to ignore a session's settings takes the connection all the same. */
    @ParameterizedTest
    @CsvSource({
        "session, extra_float_digits",
        "transaction, extra_float_digits",
        "statement, extra_float_digits",
        "session, 'extra_float_digits, options'",
        "transaction, 'extra_float_digits, options'",
        "statement, 'extra_float_digits, options'"
    })
    void no_session_goes_through_a_pooler_and_the_message_says_so(String mode, String ignored) throws Exception {
        try (ScratchServer server = ClassPathBinaries.startServer()) {
            ScratchDatabase database = server.createDatabase("pooled");
            int port = freePort();
            Process pooler = start(database, mode, ignored, port);
            try {
                DatabaseAddress address = new DatabaseAddress(
                        List.of(new HostAndPort("127.0.0.1", port)),
                        "pooled",
                        "anybody",
                        Secret.of("anything"),
                        Map.of());

                assertThatThrownBy(() -> ReadOnlySession.open(address))
                        .isInstanceOf(ConnectionException.class)
                        .hasMessageContaining(
                                "ignored the session's settings, as connection poolers such as PgBouncer do")
                        .hasMessageContaining("Connect to PostgreSQL itself");
            } finally {
                pooler.destroy();
                pooler.waitFor();
            }
        }
    }

    private Process start(ScratchDatabase database, String mode, String ignored, int port) throws Exception {
        HostAndPort host = database.address().hosts().get(0);
        Path settings = directory.resolve("pgbouncer.ini");
        Files.writeString(settings, """
                [databases]
                pooled = host=%s port=%d dbname=%s user=%s password=%s
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = any
                pool_mode = %s
                ignore_startup_parameters = %s
                """.formatted(
                host.host(), host.port(), database.name(), database.user(), database.password(), port, mode, ignored));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> command = new ArrayList<>(List.of(System.getProperty("pgbouncer", "pgbouncer")));
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("-u", "nobody"));
        }
        command.add(settings.toString());
        Process pooler = new ProcessBuilder(command).inheritIO().start();
        while (!listens(port)) {
            if (!pooler.isAlive()) {
                throw new IllegalStateException("PgBouncer ends with status " + pooler.exitValue());
            }
            Thread.onSpinWait();
        }
        return pooler;
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (java.io.IOException refused) {
            return false;
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
