package io.github.schemaguard.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.schemaguard.connection.ConnectionException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Servers that speak PostgreSQL's protocol but are something else, too old, or a pooler that dropped the session's
 * settings: too many products to start here, so a socket says what each of them says.
 */
class ReadOnlySessionProductTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "CockroachDB CCL v24.1.0 | - | - | - | NOT_POSTGRESQL | : CockroachDB CCL v24.1.0.",
                "PostgreSQL 8.0.2 on i686, Redshift 1.0.7 | - | - | - | NOT_POSTGRESQL | : PostgreSQL 8.0.2 on i686, Redshift",
                "PostgreSQL 12.19 on x86_64 | 120019 | on | '' | TOO_OLD | is PostgreSQL 12.19, and 13 is the oldest",
                "PostgreSQL 9.6.24 on x86_64 | 90624 | on | '' | TOO_OLD | is PostgreSQL 9.6.24, and 13 is the oldest",
                "PostgreSQL 16.1 on x86_64 | 160001 | off | '' | POOLER | ignored the session's settings",
                "PostgreSQL 16.1 on x86_64 | 160001 | on | public | POOLER | ignored the session's settings",
            })
    void isRefusedByName(
            String product, String version, String readOnly, String searchPath, Reason reason, String message)
            throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> serve(socket, product, version, readOnly, searchPath));
            thread.setDaemon(true);
            thread.start();
            DatabaseAddress address = ConnectionUrl.address("postgresql://app@127.0.0.1:" + socket.getLocalPort()
                    + "/shop?sslmode=disable&preferQueryMode=simple");

            ConnectionException refused = catchThrowableOfType(
                    ConnectionException.class,
                    () -> ReadOnlySession.open(address).close());

            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused).hasMessageContaining(message).hasMessageContaining(address.hostList());
        }
    }

    private static void serve(ServerSocket server, String product, String version, String readOnly, String path) {
        try (Socket socket = server.accept();
                DataInputStream in = new DataInputStream(socket.getInputStream());
                DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
            in.readFully(new byte[in.readInt() - 4]);
            send(out, 'R', new byte[4]);
            for (String status : new String[] {
                "server_version\0" + "16.1",
                "client_encoding\0UTF8",
                "DateStyle\0ISO, MDY",
                "TimeZone\0UTC",
                "integer_datetimes\0on",
                "standard_conforming_strings\0on"
            }) {
                send(out, 'S', text(status));
            }
            ready(out);
            for (int type = in.read(); type == 'Q'; type = in.read()) {
                byte[] query = new byte[in.readInt() - 4];
                in.readFully(query);
                answer(out, new String(query, StandardCharsets.UTF_8), product, version, readOnly, path);
            }
        } catch (IOException e) {
            return; // the client has seen enough
        }
    }

    private static void answer(
            DataOutputStream out, String query, String product, String version, String readOnly, String path)
            throws IOException {
        if (query.contains("server_version_num")) {
            if (version == null) {
                send(out, 'E', text("SERROR\0C42704\0Munrecognized configuration parameter\0"));
            } else {
                row(out, product, version, readOnly, path);
            }
        } else if (query.contains("version()")) {
            row(out, product);
        } else {
            send(out, 'C', text("SET"));
        }
        ready(out);
    }

    private static void row(DataOutputStream out, String... values) throws IOException {
        ByteArrayOutputStream description = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(description);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(content);
        fields.writeShort(values.length);
        data.writeShort(values.length);
        for (String value : values) {
            fields.write(text("column"));
            fields.writeInt(0);
            fields.writeShort(0);
            fields.writeInt(25); // text
            fields.writeShort(-1);
            fields.writeInt(-1);
            fields.writeShort(0);
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            data.writeInt(bytes.length);
            data.write(bytes);
        }
        send(out, 'T', description.toByteArray());
        send(out, 'D', content.toByteArray());
        send(out, 'C', text("SELECT 1"));
    }

    private static void ready(DataOutputStream out) throws IOException {
        send(out, 'Z', new byte[] {'I'});
        out.flush();
    }

    private static void send(DataOutputStream out, char type, byte[] content) throws IOException {
        out.writeByte(type);
        out.writeInt(4 + content.length);
        out.write(content);
    }

    private static byte[] text(String value) {
        return (value + "\0").getBytes(StandardCharsets.UTF_8);
    }
}
