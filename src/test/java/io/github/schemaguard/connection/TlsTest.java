package io.github.schemaguard.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.schemaguard.connection.ConnectionException.Reason;
import io.github.schemaguard.scratch.ConfiguredCluster;
import io.github.schemaguard.scratch.OwnServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A server with a certificate for {@code localhost}. In queries and messages, DIR is the directory of the certificates,
 * and PORT the server's port.
 */
class TlsTest {
    private static final String PASSWORD = "zqXw";
    private static final List<String> ROLES = List.of("anybody", "secured", "plain", "\"user\"", "server");
    private static final String AUTHENTICATION = """
            hostssl   all user,server      127.0.0.1/32 cert
            hostssl   all secured          127.0.0.1/32 scram-sha-256
            hostnossl all plain            127.0.0.1/32 scram-sha-256
            host      all anybody,postgres 127.0.0.1/32 scram-sha-256
            """;
    private static final String STATE =
            "select coalesce('TLS as ' || client_dn, 'TLS') from pg_stat_ssl where pid = pg_backend_pid() and ssl"
                    + " union all select 'plain' limit 1";

    @TempDir
    private static Path directory;

    private static CertificateAuthority authority;
    private static ConfiguredCluster cluster;
    private static int port;

    @BeforeAll
    static void startServer() throws Exception {
        authority = CertificateAuthority.create(directory.resolve("ours.p12"))
                .sign("server", "-keyalg", "EC", "-ext", "san=dns:localhost")
                .sign("user", "-keyalg", "RSA")
                .sign("expired", "-keyalg", "EC", "-ext", "san=dns:localhost", "-startdate", "-3d", "-validity", "1");
        write("ours.pem", authority.certificate());
        write("user.crt", authority.certificate("user"));
        write("user.key", authority.pemKey("user"));
        write("user.pk8", authority.key("user"));
        write("traditional.key", authority.traditionalKey("user"));
        write("encrypted.key", CertificateAuthority.pem("ENCRYPTED PRIVATE KEY", authority.key("user")));
        write("server.crt", authority.certificate("server"));
        write("server.key", authority.pemKey("server"));
        CertificateAuthority stranger = CertificateAuthority.create(directory.resolve("stranger.p12"));
        write("stranger.pem", stranger.certificate());
        write("stranger.pk8", stranger.key("authority"));
        write("junk.pem", "no certificate");
        write("empty.pem", "");
        cluster = withCertificate("server").with("root.crt", authority.certificate());
        port = start(cluster);
    }

    @AfterAll
    static void stopServer() throws IOException {
        cluster.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anybody | plain | sslmode=disable",
                "anybody | plain | sslmode=allow",
                "anybody | TLS   | sslmode=prefer",
                "anybody | TLS   | application_name=says-nothing-of-TLS",
                "anybody | TLS   | sslmode=require",
                "anybody | TLS   | sslmode=verify-ca&sslrootcert=DIR/ours.pem",
                "anybody | TLS   | sslmode=verify-full&sslrootcert=DIR/ours.pem",
                "anybody | TLS   | ssl=true&sslrootcert=DIR/ours.pem",
                "secured | TLS   | sslmode=allow",
                "secured | TLS   | sslmode=prefer",
                "secured | TLS   | sslmode=require",
                "plain   | plain | sslmode=prefer",
            })
    void theModeIsPassedOn(String user, String state, String query) throws SQLException {
        assertThat(open(uri(user, "localhost", query))).isEqualTo(state);
    }

    @Test
    void onlyTheWholeVerificationLooksAtTheName() throws SQLException {
        assertThat(open(uri("anybody", "127.0.0.1", "sslmode=verify-ca&sslrootcert=DIR/ours.pem")))
                .isEqualTo("TLS");
        refused(Reason.TLS, uri("anybody", "127.0.0.1", "sslmode=verify-full&sslrootcert=DIR/ours.pem"), """
                the certificate of the server at 127.0.0.1:PORT is not valid for 127.0.0.1, as sslmode=verify-full \
                requires. Connect by a name that the certificate is valid for, or set sslmode=verify-ca, which does \
                not check the name.""");
    }

    /** Where users say what TLS is to do. */
    enum Place {
        JDBC(
                "jdbc:postgresql://localhost:PORT/template1?user=anybody&password=zqXw&sslmode=verify-full&sslrootcert=ROOT"),
        URI("postgresql://anybody:zqXw@localhost:PORT/template1?sslmode=verify-full&sslrootcert=ROOT"),
        KEYWORDS("host=localhost port=PORT dbname=template1 user=anybody password=zqXw sslmode=verify-full"
                + " sslrootcert='ROOT'"),
        VARIABLES("postgresql://anybody:zqXw@localhost:PORT/template1"),
        DOT_ENV(""),
        SERVICE("postgresql://anybody:zqXw@/template1?service=shop");

        private final String url;

        Place(String url) {
            this.url = url;
        }

        DatabaseAddress address(Path home, Path root) throws IOException {
            Map<String, String> settings = Map.of("PGSSLMODE", "verify-full", "PGSSLROOTCERT", root.toString());
            if (this == DOT_ENV) {
                StringBuilder lines = new StringBuilder("DATABASE_URL=" + filled(VARIABLES.url) + "\n");
                settings.forEach((name, value) -> lines.append(name + "=" + value + "\n"));
                Files.writeString(home.resolve(".env"), lines);
            }
            if (this == SERVICE) {
                Files.writeString(
                        home.resolve(".pg_service.conf"),
                        filled("[shop]\nhost=localhost\nport=PORT\nsslmode=verify-full\nsslrootcert=" + root + "\n"));
            }
            return locate(
                    home,
                    this == DOT_ENV ? null : filled(url.replace("ROOT", root.toString())),
                    this == VARIABLES ? settings : Map.of());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereverItIsSaidTheAuthorityCounts(Place place, @TempDir Path home) throws Exception {
        assertThat(open(place.address(home, directory.resolve("ours.pem")))).isEqualTo("TLS");
        refused(Reason.TLS, place.address(home, directory.resolve("stranger.pem")), """
                the certificate of the server at localhost:PORT is not signed by any of the authorities in \
                sslrootcert=DIR/stranger.pem (Signature does not match). Set sslrootcert to a PEM file with the \
                certificate of the authority that signed the server's.""");
    }

    /** As libpq has it; the driver by itself would verify nothing. */
    @Test
    void anAuthorityThatIsNamedIsAskedThoughTlsIsOnlyRequired() throws SQLException {
        assertThat(open(uri("anybody", "127.0.0.1", "sslmode=require&sslrootcert=DIR/ours.pem")))
                .isEqualTo("TLS");
        refused(Reason.TLS, uri("anybody", "localhost", "sslmode=require&sslrootcert=DIR/stranger.pem"), """
                the certificate of the server at localhost:PORT is not signed by any of the authorities in \
                sslrootcert=DIR/stranger.pem (Signature does not match). Set sslrootcert to a PEM file with the \
                certificate of the authority that signed the server's.""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "sslrootcert=system | the certificate of the server at localhost:PORT is not signed by any of the authorities"
                        + " that Java trusts (sslrootcert=system) (unable to find valid certification path to requested"
                        + " target). Set sslrootcert to a PEM file with the certificate of the authority that signed the"
                        + " server's.",
                "sslmode=verify-ca&sslrootcert=DIR/none.pem | sslmode=verify-ca needs sslrootcert=DIR/none.pem, which does not exist. Set sslrootcert to a PEM file with the certificate of the authority that signed the"
                        + " server's, or to system for the authorities that Java trusts.",
                "sslmode=verify-full&sslrootcert=DIR | sslmode=verify-full needs sslrootcert=DIR, which is not a file. Set"
                        + " sslrootcert to a PEM file with the certificate of the authority that signed the server's, or"
                        + " to system for the authorities that Java trusts.",
                "sslmode=verify-ca&sslrootcert=DIR/junk.pem | sslrootcert=DIR/junk.pem contains no certificates. Set sslrootcert"
                        + " to a PEM file with the certificate of the authority that signed the server's.",
                "sslmode=verify-ca&sslrootcert=DIR/empty.pem | sslrootcert=DIR/empty.pem contains no certificates. Set"
                        + " sslrootcert to a PEM file with the certificate of the authority that signed the server's.",
            })
    void withoutTheAuthorityThereIsNoVerification(String query, String message) {
        refused(Reason.TLS, uri("anybody", "localhost", query), message);
    }

    @Test
    void theAuthorityIsLookedForWhereLibpqDoesToo() {
        assertThat(refusal(uri("anybody", "localhost", "sslmode=verify-full")))
                .hasMessageContaining("sslrootcert")
                .hasMessageContaining("not set")
                .hasMessageContaining(Path.of("postgresql", "root.crt").toString());
        assertThat(new CertificateFile(
                                "sslrootcert", directory.resolve("none.pem").toFile(), false)
                        .missing())
                .isEqualTo("sslrootcert: it is not set, and " + directory.resolve("none.pem") + " does not exist");
    }

    @Test
    void aServerThatWantsTlsSaysSo() {
        ConnectionException refused = refusal(uri("secured", "localhost", "sslmode=disable"));

        assertThat(refused.reason()).isEqualTo(Reason.NOT_PERMITTED);
        assertThat(refused)
                .hasMessageStartingWith(
                        filled("the server at localhost:PORT does not allow user secured to connect from here (the"
                                + " server says: no pg_hba.conf entry for host \"127.0.0.1\", user \"secured\", database"
                                + " \"template1\", "))
                .hasMessageEndingWith(
                        "). Set sslmode=require if its pg_hba.conf requires TLS; otherwise add a line for this user there.");
    }

    @Test
    void aCertificateThatHasExpiredIsToldFromOneOfAStranger() throws Exception {
        try (ConfiguredCluster other = withCertificate("expired")) {
            int otherPort = start(other);

            ConnectionException refused = refusal(ConnectionUrl.address("postgresql://anybody:zqXw@localhost:"
                    + otherPort + "/template1?sslmode=verify-ca&sslrootcert=" + directory.resolve("ours.pem")));

            assertThat(refused)
                    .hasMessageStartingWith("the certificate of the server at localhost:" + otherPort
                            + ", or its authority's, has expired or is not valid yet (NotAfter: ")
                    .hasMessageEndingWith("). Renew it on the server, and check this machine's clock.");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user   | sslcert=DIR/user.crt&sslkey=DIR/user.key",
                "user   | sslcert=DIR/user.crt&sslkey=DIR/user.pk8",
                "user   | sslkey=DIR/ours.p12&sslpassword=" + CertificateAuthority.PASSWORD,
                "server | sslcert=DIR/server.crt&sslkey=DIR/server.key&pemKeyAlgorithm=EC",
            })
    void aClientShowsItsCertificate(String user, String query) throws SQLException {
        assertThat(open(uri(user, "localhost", "sslmode=verify-full&sslrootcert=DIR/ours.pem&" + query)))
                .isEqualTo("TLS as /CN=" + user);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "sslcert=DIR/none.crt&sslkey=DIR/user.key | the client certificate cannot be read: sslcert=DIR/none.crt, which does not exist. Correct the path, or remove sslcert and sslkey if the server"
                        + " requires no certificate.",
                "sslcert=DIR/user.crt&sslkey=DIR/none.key | the client key cannot be read: sslkey=DIR/none.key, which does not exist. Correct the path.",
                "sslcert=DIR/user.crt&sslkey=DIR/traditional.key | the client's key, sslkey=DIR/traditional.key, is not in a"
                        + " format that the driver can read. Convert it: openssl pkcs8 -topk8 -nocrypt -in old.key -out"
                        + " new.key.",
                "sslcert=DIR/user.crt&sslkey=DIR/encrypted.key | the client's key, sslkey=DIR/encrypted.key, is not in a"
                        + " format that the driver can read. An encrypted key must be in PKCS #12: openssl pkcs12 -export -name"
                        + " user -in client.crt -inkey old.key -out client.p12, and set sslkey and sslpassword.",
                "sslcert=DIR/server.crt&sslkey=DIR/server.key | the client's key, sslkey=DIR/server.key, is not in a"
                        + " format that the driver can read. Check that it belongs to the certificate; a key that is not an RSA key needs"
                        + " pemKeyAlgorithm=EC.",
                "sslcert=DIR/user.crt&sslkey=DIR/junk.pem | the client's key, sslkey=DIR/junk.pem, is not in a"
                        + " format that the driver can read. Give it in PKCS #8 without encryption, as PEM or DER; or in PKCS #12: openssl"
                        + " pkcs12 -export -name user -in client.crt -inkey old.key -out client.p12, and set sslkey and"
                        + " sslpassword.",
                "sslkey=DIR/ours.p12 | the client's key, sslkey=DIR/ours.p12, is encrypted, and no password is given. Set"
                        + " sslpassword.",
                "sslkey=DIR/ours.p12&sslpassword=zqXw | the client's key, sslkey=DIR/ours.p12, is encrypted with another password. Correct"
                        + " sslpassword.",
            })
    void whyAClientsCertificateIsNotShown(String query, String message) {
        refused(Reason.TLS, uri("user", "localhost", query), message);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no such permissions")
    void aKeyThatOthersMayReadIsNotUsed() throws IOException {
        write("open.key", Files.readString(directory.resolve("user.key")), "rw-r--r--");

        refused(Reason.TLS, uri("user", "localhost", "sslcert=DIR/user.crt&sslkey=DIR/open.key"), """
                the client's key, sslkey=DIR/open.key, can be read by others than its owner. Make it private: chmod 600.""");
    }

    @Test
    void aServerThatWantsACertificateSaysSo() {
        refused(Reason.NOT_PERMITTED, uri("user", "localhost", "sslmode=require"), """
                the server at localhost:PORT does not allow user user to connect from here (the server says: connection requires a \
                valid client certificate). Check its pg_hba.conf; if it requires a client certificate, set sslcert \
                and sslkey.""");
    }

    /** The server ends the handshake; whether its reason still arrives is a matter of luck. */
    @Test
    void aClientsCertificateThatTheServerDoesNotTrustIsNamed() {
        assertThat(refusal(uri("user", "localhost", "sslcert=DIR/stranger.pem&sslkey=DIR/stranger.pk8")))
                .hasMessageStartingWith(
                        filled("the server at localhost:PORT ended the TLS handshake, as servers do that"
                                + " do not accept the client certificate, sslcert=DIR/stranger.pem ("))
                .hasMessageEndingWith("). Check that the certificate has not expired, and that the server's ssl_ca_file"
                        + " has its authority.");
    }

    @Test
    void aScratchServerOfOnesOwnIsReachedTheSameWay() throws SQLException {
        DatabaseAddress address = uri("secured", "localhost", "sslmode=verify-full&sslrootcert=DIR/ours.pem");
        try (OwnServer server = OwnServer.open(address)) {
            DatabaseAddress made = server.createDatabase("shop").address();

            // As a migration tool connects.
            try (Connection connection =
                    DriverManager.getConnection(made.jdbcUrlWithProperties(), made.user(), PASSWORD)) {
                assertThat(state(connection)).isEqualTo("TLS");
            }
        }
    }

    private static ConfiguredCluster withCertificate(String name) throws Exception {
        return ConfiguredCluster.create()
                .with("server.crt", authority.certificate(name))
                .with("server.key", authority.pemKey(name))
                .with("postgresql.auto.conf", "ssl = on\nssl_ca_file = 'root.crt'\n")
                .with("root.crt", authority.certificate())
                .with("pg_hba.conf", AUTHENTICATION);
    }

    private static int start(ConfiguredCluster cluster) throws Exception {
        DatabaseAddress superuser = cluster.start();
        try (Connection connection = DriverManager.getConnection(superuser.jdbcUrl(), superuser.driverProperties());
                Statement statement = connection.createStatement()) {
            for (String role : ROLES) {
                statement.execute("create role " + role + " login createdb password '" + PASSWORD + "'");
            }
        }
        return superuser.hosts().get(0).port();
    }

    private static String open(DatabaseAddress address) throws SQLException {
        try (ReadOnlySession session = ReadOnlySession.open(address)) {
            return state(session.connection());
        }
    }

    private static String state(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STATE)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void refused(Reason reason, DatabaseAddress address, String message) {
        ConnectionException refused = refusal(address);
        assertThat(refused).hasMessage(filled(message));
        assertThat(refused.reason()).isEqualTo(reason);
    }

    private static ConnectionException refusal(DatabaseAddress address) {
        ConnectionException refused = catchThrowableOfType(
                ConnectionException.class, () -> ReadOnlySession.open(address).close());
        assertThat(refused).hasNoCause().hasMessageNotContainingAny(PASSWORD, CertificateAuthority.PASSWORD, "\n");
        return refused;
    }

    private static DatabaseAddress uri(String user, String host, String query) {
        return locate(
                directory,
                "postgresql://" + user + ":" + PASSWORD + "@" + host + ":" + port + "/template1?" + filled(query),
                Map.of());
    }

    /** As a goal finds its database. */
    private static DatabaseAddress locate(Path home, @Nullable String url, Map<String, String> variables) {
        return new DatabaseLocator(new LookupEnvironment(home, home, home, variables), () -> {
                    throw new IllegalStateException("no application");
                })
                .locate(new DatabaseParameters(url, null, null, null, null))
                .orElseThrow()
                .address();
    }

    private static String filled(String text) {
        return text.replace("DIR", directory.toString()).replace("PORT", Integer.toString(port));
    }

    private static void write(String file, String text) throws IOException {
        write(file, text, "rw-------");
    }

    private static void write(String file, byte[] content) throws IOException {
        write(file, new String(content, StandardCharsets.ISO_8859_1), "rw-------");
    }

    private static void write(String file, String text, String permissions) throws IOException {
        Path path = Files.write(directory.resolve(file), text.getBytes(StandardCharsets.ISO_8859_1));
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }
}
