package io.github.schemaguard.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.schemaguard.connection.ConnectionException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a session says about everything that is not a PostgreSQL server; each answered by a real socket. */
class ReadOnlySessionRefusalTest {
    private static final String PASSWORD = "zqXw";

    /** Something else that listens on a port. */
    enum Stranger {
        /** Speaks when it has understood that it is not spoken to. */
        HTTP("", "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"),
        /** Speaks first, with the letter that means "TLS, please" in PostgreSQL's protocol. */
        SSH("SSH-2.0-OpenSSH_9.9\r\n", ""),
        /** Speaks first, in packets of its own. */
        MYSQL("J\0\0\0\n8.0.36\0", ""),
        /** A proxy whose database is gone. */
        CLOSING("", "");

        final String greeting;
        final String answer;

        Stranger(String greeting, String answer) {
            this.greeting = greeting;
            this.answer = answer;
        }
    }

    @ParameterizedTest
    @EnumSource(Stranger.class)
    void aStrangerIsNotTakenForPostgres(Stranger stranger) throws IOException {
        try (ServerSocket server = listening()) {
            answer(server, stranger);

            ConnectionException refused =
                    refusal("postgresql://app:zqXw@127.0.0.1:" + server.getLocalPort() + "/shop?sslmode=disable");

            assertThat(refused.reason()).isEqualTo(Reason.NOT_POSTGRESQL);
            assertThat(refused)
                    .hasMessage(
                            "what answers at 127.0.0.1:" + server.getLocalPort()
                                    + " does not speak the PostgreSQL protocol. Check host and port, usually 5432; behind a proxy or tunnel, check that the database itself is running.");
        }
    }

    @ParameterizedTest
    @EnumSource(Stranger.class)
    void aStrangerThatIsOfferedTlsIsRefusedToo(Stranger stranger) throws IOException {
        try (ServerSocket server = listening()) {
            answer(server, stranger);

            ConnectionException refused = refusal("postgresql://app:zqXw@127.0.0.1:" + server.getLocalPort() + "/shop");

            assertThat(refused.reason()).isEqualTo(stranger == Stranger.SSH ? Reason.TLS : Reason.NOT_POSTGRESQL);
            assertThat(refused.getMessage()).contains("127.0.0.1:" + server.getLocalPort());
        }
    }

    @Test
    void aClosedPortNamesHostAndPort() throws IOException {
        int port;
        try (ServerSocket server = listening()) {
            port = server.getLocalPort();
        }

        ConnectionException refused = refusal("postgresql://app:zqXw@127.0.0.1:" + port + "/shop");

        assertThat(refused.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(refused).hasMessageStartingWith("no server answers at 127.0.0.1:" + port + ". Check");
    }

    @Test
    void anUnknownHostIsNamed() {
        ConnectionException refused = refusal("postgresql://app:zqXw@no-such-host.invalid/shop");

        assertThat(refused.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(refused).hasMessageStartingWith("the host name in no-such-host.invalid:5432 cannot be resolved");
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws IOException {
        try (ServerSocket silent = listening()) {
            ConnectionException refused = refusal("postgresql://app:zqXw@127.0.0.1:" + silent.getLocalPort()
                    + "/shop?loginTimeout=1&sslmode=disable");

            assertThat(refused.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(refused)
                    .hasMessageStartingWith(
                            "no server at 127.0.0.1:" + silent.getLocalPort() + " answered within the connect timeout");
        }
    }

    @Test
    void aServerThatIsSilentAfterTheLoginIsNotMistaken() throws IOException {
        try (ServerSocket server = listening()) {
            serve(server, LOGGED_IN, Ending.SILENT);

            assertThat(refusal("postgresql://app:zqXw@127.0.0.1:" + server.getLocalPort()
                            + "/shop?sslmode=disable&socketTimeout=1"))
                    .hasMessageStartingWith("the server at 127.0.0.1:" + server.getLocalPort()
                            + " accepted the login and then sent nothing for 1 s. Check");
        }
    }

    @Test
    void aServerThatEndsTheConnectionAfterTheLoginIsPostgres() throws IOException {
        try (ServerSocket server = listening()) {
            serve(server, LOGGED_IN, Ending.CLOSED);

            assertThat(refusal("postgresql://app:zqXw@127.0.0.1:" + server.getLocalPort() + "/shop?sslmode=disable"))
                    .hasMessageStartingWith("the server at 127.0.0.1:" + server.getLocalPort()
                            + " accepted the login and then ended the connection. Try again");
        }
    }

    @Test
    void aConnectionThatIsResetDuringTheLoginMayBeARestart() throws IOException {
        try (ServerSocket server = listening()) {
            serve(server, new byte[0], Ending.RESET);

            ConnectionException refused =
                    refusal("postgresql://app:zqXw@127.0.0.1:" + server.getLocalPort() + "/shop?sslmode=disable");

            assertThat(refused.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(refused)
                    .hasMessageStartingWith("the connection with 127.0.0.1:" + server.getLocalPort()
                            + " was cut during the login. Try again: the server may be restarting");
        }
    }

    @Test
    void aLoginThatTakesTooLongIsNamed() throws IOException {
        try (ServerSocket server = listening()) {
            answer(
                    server,
                    new byte[0],
                    errorResponse("FATAL", "57014", "canceling statement due to statement timeout."));

            ConnectionException refused =
                    refusal("postgresql://app:zqXw@127.0.0.1:" + server.getLocalPort() + "/shop?sslmode=disable");

            assertThat(refused.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(refused.getMessage()).contains("statement_timeout").doesNotContain("..");
        }
    }

    /** What PgBouncer answers to start-up options, unless it is told to drop them. */
    @Test
    void aPoolerThatRefusesTheSessionsSettingsIsNamed() throws IOException {
        byte[] refusal = errorResponse("FATAL", "08P01", "unsupported startup parameter: options");
        try (ServerSocket server = listening()) {
            answer(server, new byte[0], refusal);

            ConnectionException refused =
                    refusal("postgresql://app:zqXw@127.0.0.1:" + server.getLocalPort() + "/shop?sslmode=disable");

            assertThat(refused.reason()).isEqualTo(Reason.POOLER);
            assertThat(refused).hasMessageContaining("PgBouncer");
        }
    }

    @Test
    void whatAServerSaysIsShownOnOneLineWithoutControlCharactersAndWithoutThePassword() throws IOException {
        byte[] hostile = errorResponse("FATAL", "XX000", "bad\u001b[31m\nnews about zqXw\u202e ".repeat(40));
        try (ServerSocket server = listening()) {
            answer(server, new byte[0], hostile);

            ConnectionException refused =
                    refusal("postgresql://app:zqXw@127.0.0.1:" + server.getLocalPort() + "/shop?sslmode=disable");

            assertThat(refused.reason()).isEqualTo(Reason.OTHER);
            assertThat(refused.getMessage())
                    .contains("bad [31m news about ***")
                    .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]")
                    .hasSizeLessThan(500);
        }
    }

    @Test
    void limitsThatMeanForEverAreRefused() {
        assertThat(catchThrowableOfType(
                        IllegalArgumentException.class,
                        () -> new SessionLimits(Duration.ofSeconds(1), Duration.ZERO, Duration.ofSeconds(1))))
                .hasMessageContaining("must be positive");
    }

    private static ConnectionException refusal(String url) {
        ConnectionException refused = catchThrowableOfType(
                ConnectionException.class,
                () -> ReadOnlySession.open(ConnectionUrl.address(url)).close());
        assertThat(refused.getMessage()).doesNotContain(PASSWORD);
        assertThat(refused).hasNoCause();
        return refused;
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    /** AuthenticationOk, the parameters that the driver requires, and ReadyForQuery. */
    private static final byte[] LOGGED_IN = ("R\0\0\0\b\0\0\0\0" + parameter("server_version", "17.0")
                    + parameter("client_encoding", "UTF8") + parameter("DateStyle", "ISO, MDY")
                    + parameter("integer_datetimes", "on") + "Z\0\0\0\5I")
            .getBytes(StandardCharsets.ISO_8859_1);

    private static String parameter(String name, String value) {
        return "S\0\0\0" + (char) (4 + name.length() + value.length() + 2) + name + "\0" + value + "\0";
    }

    /** What a server does with a connection after its answer. */
    private enum Ending {
        SILENT,
        CLOSED,
        RESET
    }

    /** Answers the first message and then ends like this. */
    private static void serve(ServerSocket server, byte[] answer, Ending ending) {
        Thread thread = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    socket.getInputStream().read(new byte[8192]);
                    socket.getOutputStream().write(answer);
                    socket.getOutputStream().flush();
                    socket.setSoLinger(ending == Ending.RESET, 0);
                    if (ending == Ending.SILENT) {
                        socket.getInputStream().readAllBytes();
                    }
                } catch (IOException e) {
                    continue; // the client hung up, or the test is over
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void answer(ServerSocket server, Stranger stranger) {
        answer(
                server,
                stranger.greeting.getBytes(StandardCharsets.ISO_8859_1),
                stranger.answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Greets, reads what comes, answers, and hangs up; until the socket is closed. */
    private static void answer(ServerSocket server, byte[] greeting, byte[] answer) {
        Thread thread = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept();
                        InputStream in = socket.getInputStream();
                        OutputStream out = socket.getOutputStream()) {
                    out.write(greeting);
                    out.flush();
                    in.read(new byte[8192]);
                    out.write(answer);
                    out.flush();
                } catch (IOException e) {
                    continue; // the client hung up, or the test is over
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** ErrorResponse of the protocol, version 3. */
    private static byte[] errorResponse(String severity, String state, String message) {
        byte[] fields = ("S" + severity + "\0V" + severity + "\0C" + state + "\0M" + message + "\0\0")
                .getBytes(StandardCharsets.UTF_8);
        return java.nio.ByteBuffer.allocate(5 + fields.length)
                .put((byte) 'E')
                .putInt(4 + fields.length)
                .put(fields)
                .array();
    }
}
