package io.github.schemaguard.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.connection.ConnectionException.Reason;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionUrlTest {
    private static final String PASSWORD = "zqXw";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://app:zqXw@db.example:5433/shop",
                "postgres://app:zqXw@db.example:5433/shop",
                "POSTGRESQL://app:zqXw@db.example:5433/shop",
                "postgresql+psycopg2://app:zqXw@db.example:5433/shop",
                "postgresql+asyncpg://app:zqXw@db.example:5433/shop",
                "jdbc:postgresql://db.example:5433/shop?user=app&password=zqXw",
                "jdbc:postgresql://app:zqXw@db.example:5433/shop",
                "postgresql:///shop?host=db.example&port=5433&user=app&password=zqXw",
                "postgresql://db.example/?user=app&password=zqXw&dbname=shop&port=5433",
                "host=db.example port=5433 dbname=shop user=app password=zqXw",
                "  host = db.example  port='5433' dbname = 'shop' user=app password='zqX\\w' ",
            })
    void everyFormSaysTheSame(String url) {
        DatabaseAddress address = ConnectionUrl.address(url);

        assertThat(address.display()).isEqualTo("postgresql://app@db.example:5433/shop");
        assertThat(address.password()).isEqualTo(Secret.of(PASSWORD));
        assertThat(address.properties()).isEmpty();
        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:5433/shop");
        assertThat(address.driverProperties()).isEqualTo(Map.of("user", "app", "password", PASSWORD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql://app@localhost | postgresql://app@localhost:5432/app",
                "postgresql:///shop?user=app | postgresql://app@localhost:5432/shop",
                "postgresql://app@[2001:db8::7]:5433/shop | postgresql://app@[2001:db8::7]:5433/shop",
                "postgresql://app@[::1]/shop | postgresql://app@[::1]:5432/shop",
                "postgresql://app@a:1,b,[::1]:3/shop | postgresql://app@a:1,b:5432,[::1]:3/shop",
                "jdbc:postgresql:shop?user=app | postgresql://app@localhost:5432/shop",
                "jdbc:postgresql:/?user=app | postgresql://app@localhost:5432/app",
                "postgresql://app:p@ss:w/rd@db/shop | postgresql://app@db:5432/shop",
                "postgresql://app%40corp:x@db/my%20shop | postgresql://app%40corp@db:5432/my%20shop",
                "postgresql://a+b@db/c+d | postgresql://a%2Bb@db:5432/c%2Bd",
            })
    void partsAreFound(String url, String display) {
        assertThat(ConnectionUrl.address(url)).hasToString(display);
    }

    @Test
    void aPasswordMayHoldTheSignsThatSeparateTheOtherParts() {
        assertThat(ConnectionUrl.address("postgresql://app:p@ss:w/rd#@db/shop").password())
                .isEqualTo(Secret.of("p@ss:w/rd#"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sslmode=verify-full | sslmode=verify-full",
                "connect_timeout=7 | connectTimeout=7",
                "target_session_attrs=read-write | targetServerType=primary",
                "target_session_attrs=prefer-standby | targetServerType=preferSecondary",
                "targetServerType=primary | targetServerType=primary",
                "application_name=shop | ApplicationName=shop",
                "options=-c%20geqo%3Doff | options=-c geqo=off",
                "ssl=require | sslmode=require",
                "ssl=true | sslmode=verify-full",
                "ssl=true&sslmode=verify-ca | sslmode=verify-ca",
                "sslmode=verify-ca&ssl=true | sslmode=verify-ca",
                "keepalives=1 | tcpKeepAlive=true",
                "currentSchema=app | currentSchema=app",
            })
    void queryKeysOfBothLibrariesBecomeTheDrivers(String query, String property) {
        String[] keyAndValue = property.split("=", 2);

        assertThat(ConnectionUrl.address("postgresql://app@db/shop?" + query).properties())
                .isEqualTo(Map.of(keyAndValue[0], keyAndValue[1]));
    }

    @Test
    void theSystemsTrustStoreIsJavas() {
        assertThat(ConnectionUrl.address("postgresql://db/shop?sslrootcert=system")
                        .properties())
                .isEqualTo(Map.of("sslmode", "verify-full", "sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory"));
    }

    @Test
    void anAuthorityIsAskedThoughTlsIsOnlyRequired() {
        String root = Path.of("ca.pem").toAbsolutePath().toString();

        assertThat(ConnectionUrl.address("postgresql://db/shop?sslmode=require&sslrootcert=ca.pem")
                        .properties())
                .isEqualTo(Map.of("sslmode", "verify-ca", "sslrootcert", root));
        assertThat(ConnectionUrl.address("postgresql://db/shop?sslmode=prefer&sslrootcert=ca.pem")
                        .properties())
                .isEqualTo(Map.of("sslmode", "prefer", "sslrootcert", root));
    }

    @Test
    void aPlusInAQueryIsASpaceOnlyToJdbc() {
        assertThat(ConnectionUrl.address("jdbc:postgresql://db/shop?user=a+b").user())
                .isEqualTo("a b");
        assertThat(ConnectionUrl.address("postgresql://db/shop?user=a+b").user())
                .isEqualTo("a+b");
    }

    @Test
    void keysOfOtherLibrariesAreLeftAsideWithANote() {
        ConnectionSettings settings = ConnectionUrl.parse("postgresql://db/shop?schema=public&connection_limit=5");

        assertThat(settings.toAddress().properties()).isEmpty();
        assertThat(settings.notes())
                .containsExactly(
                        "the connection setting 'schema' has no effect here",
                        "the connection setting 'connection_limit' has no effect here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | no scheme",
                "zqXw | no scheme",
                "//app:zqXw@db/shop | no scheme",
                "mysql://app:zqXw@db/shop | scheme 'mysql' is not PostgreSQL's",
                "jdbc:mysql://app:zqXw@db/shop | scheme 'jdbc:mysql' is not PostgreSQL's",
                "zqXw:app@db | scheme is not PostgreSQL's",
                "postgresql:zqXw | not followed by '//'",
                "postgresql://app:zqXw@db:zqXw/shop | the port is not a number",
                "postgresql://app:zqXw@db:70000/shop | the port is not a number",
                "postgresql://app:zqXw@[db]/shop | not an IPv6 address",
                "postgresql://app:zqXw@[::1/shop | bracket",
                "postgresql://app:zqXw@d b/shop | character that host names cannot contain",
                "postgresql://app:zqXw%zz@db/shop | the URL's password has a '%'",
                "postgresql://zqXw%@db/shop | the URL's user has a '%'",
                "postgresql://app@db/shop%f | the URL's database has a '%'",
                "postgresql://app:a?zqXw@db/shop | item without '='",
                "postgresql://app:a?zqXw=@db/shop | query has a key that is not known",
                "postgresql://db/shop?sslmod=require | setting 'sslmod' is not known. Did you mean 'sslmode'.",
                "postgresql://db/shop?sslmode=maybe | disable, allow, prefer, require, verify-ca, verify-full",
                "postgresql://db/shop?sslmode=require&sslrootcert=system | sslmode=require is too weak for"
                        + " sslrootcert=system",
                "postgresql://app:${zqXw}@db/shop | contains a ${…} that was not replaced",
                "host=a,b port=1,2,3 password=zqXw | 2 hosts but 3 ports",
                "host=db zqXw | not followed by '='",
                "host=db password='zqXw | quoted value is not closed",
            })
    void aMalformedUrlIsRefusedByItsPart(String url, String message) {
        assertThatThrownBy(() -> ConnectionUrl.address(url))
                .isInstanceOfSatisfying(
                        ConnectionException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED_URL))
                .hasMessageContaining(message)
                .hasMessageNotContaining(PASSWORD)
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql:///shop?host=/var/run/postgresql",
                "postgresql://%2Fvar%2Frun%2Fpostgresql/shop",
                "host=/tmp dbname=shop",
            })
    void aUnixSocketIsRefusedWithTheWayOut(String url) {
        assertThatThrownBy(() -> ConnectionUrl.address(url))
                .isInstanceOfSatisfying(
                        ConnectionException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNIX_SOCKET))
                .hasMessageContaining("Unix socket")
                .hasMessageContaining("postgresql://user@localhost:5432/database");
    }

    @Property(tries = 500)
    void anyUserPasswordAndDatabaseSurviveBothUrlForms(
            @ForAll("text") String user, @ForAll("text") String password, @ForAll("text") String database) {
        String credentials = PercentEncoding.encode(user) + ":" + PercentEncoding.encode(password);
        DatabaseAddress fromUri =
                ConnectionUrl.address("postgresql://" + credentials + "@db/" + PercentEncoding.encode(database));
        DatabaseAddress fromJdbc = ConnectionUrl.address("jdbc:postgresql://db/" + PercentEncoding.encode(database)
                + "?user=" + PercentEncoding.encode(user) + "&password=" + PercentEncoding.encode(password));
        DatabaseAddress fromWords = ConnectionUrl.address(
                "dbname=" + quoted(database) + " host=db user=" + quoted(user) + " password=" + quoted(password));

        assertThat(fromUri)
                .isEqualTo(new DatabaseAddress(
                        java.util.List.of(new HostAndPort("db", 5432)), database, user, Secret.of(password), Map.of()))
                .isEqualTo(fromJdbc)
                .isEqualTo(fromWords);
        assertThat(ConnectionUrl.address(fromUri.display()).user()).isEqualTo(user);
        assertThat(org.postgresql.Driver.parseURL(fromUri.jdbcUrl(), fromUri.driverProperties()))
                .containsEntry("PGDBNAME", database)
                .containsEntry("PGHOST", "db")
                .containsEntry("user", user)
                .containsEntry("password", password);
    }

    @Property(tries = 1000)
    void noPasswordIsEverShownHoweverItIsWritten(@ForAll("text") String before, @ForAll("text") String after) {
        String url = "postgresql://app:" + before + PASSWORD + after + "@db.example:5433/shop";
        String shown;
        try {
            DatabaseAddress address = ConnectionUrl.address(url);
            shown = address + " " + address.display() + " " + address.jdbcUrl() + " " + address.password();
        } catch (ConnectionException e) {
            shown = e.getMessage() + e.nextStep() + e;
        }
        assertThat(shown).doesNotContain(PASSWORD);
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.strings()
                .withChars("@:/?#&=%+ '\"\\[]$,;.~éß漢")
                .withCharRange('!', 'z')
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    private static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
