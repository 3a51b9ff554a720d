package io.github.schemaguard.connection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.PGProperty;

/**
 * The names that connection settings go by. libpq and pgjdbc name the same thing differently; in this package a setting has libpq's name when it says where and who ({@link #CORE}), and pgjdbc's for everything else.
 */
final class ConnectionKeyword {
    /** The settings that become parts of an address or lead to them. */
    static final Set<String> CORE =
            Set.of("host", "hostaddr", "port", "dbname", "user", "password", "passfile", "service");

    /** Settings of libpq, of poolers and of other languages' libraries that mean nothing to a reader over pgjdbc. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "client_encoding",
            "fallback_application_name",
            "keepalives_idle",
            "keepalives_interval",
            "keepalives_count",
            "tcp_user_timeout",
            "replication",
            "sslcompression",
            "sslsni",
            "gssdelegation",
            "schema",
            "pgbouncer",
            "connection_limit",
            "pool_timeout",
            "pool_size",
            "max_overflow",
            "statement_cache_size",
            "prepared_statement_cache_size");

    private static final Map<String, String> PGJDBC_NAMES = Map.ofEntries(
            Map.entry("PGHOST", "host"),
            Map.entry("PGPORT", "port"),
            Map.entry("PGDBNAME", "dbname"),
            Map.entry("username", "user"),
            Map.entry("connect_timeout", "connectTimeout"),
            Map.entry("application_name", "ApplicationName"),
            Map.entry("target_session_attrs", "targetServerType"),
            Map.entry("channel_binding", "channelBinding"),
            Map.entry("gssencmode", "gssEncMode"),
            Map.entry("krbsrvname", "kerberosServerName"),
            Map.entry("keepalives", "tcpKeepAlive"),
            Map.entry("load_balance_hosts", "loadBalanceHosts"),
            Map.entry("require_auth", "requireAuth"),
            Map.entry("sslnegotiation", "sslNegotiation"));

    private static final Map<String, Map<String, String>> PGJDBC_VALUES = Map.of(
            "target_session_attrs",
            Map.of(
                    "read-write", "primary",
                    "read-only", "secondary",
                    "standby", "secondary",
                    "prefer-standby", "preferSecondary"),
            "keepalives",
            Map.of("1", "true", "0", "false"),
            "load_balance_hosts",
            Map.of("random", "true", "disable", "false"));

    private ConnectionKeyword() {}

    /** Whether a key of a URL is accepted and ignored. */
    static boolean isWithoutEffect(String key) {
        return WITHOUT_EFFECT.contains(key);
    }

    /** Whether a key may stand in a URL at all. */
    static boolean isAccepted(String key) {
        return isWithoutEffect(key) || nameOf(key).isPresent();
    }

    /** This package's name for a key of a URL, or empty when neither libpq nor pgjdbc knows it. */
    static Optional<String> nameOf(String key) {
        String name = PGJDBC_NAMES.getOrDefault(key, key);
        return CORE.contains(name) || PGProperty.forName(name) != null ? Optional.of(name) : Optional.empty();
    }

    /**
     * The value in pgjdbc's words.
     *
     * @throws ConnectionException when the setting has a fixed set of values and this is none of them
     */
    static String valueOf(String key, String value) {
        String translated = PGJDBC_VALUES.getOrDefault(key, Map.of()).getOrDefault(value, value);
        String name = nameOf(key).orElse(key);
        PGProperty property = PGProperty.forName(name);
        String[] choices = property == null ? null : property.getChoices();
        // requireAuth and similar take lists of their choices, which the driver checks.
        if (choices != null && value.indexOf(',') < 0 && !Arrays.asList(choices).contains(translated)) {
            throw ConnectionException.malformed(
                    "the value of '" + key + "' is not valid", "Use one of: " + String.join(", ", choices));
        }
        return translated;
    }

    /** The known key nearest to a misspelt one, or empty when none is near. */
    static Optional<String> nearest(String key) {
        String plain = plain(key);
        return Stream.of(
                        CORE.stream(),
                        PGJDBC_NAMES.keySet().stream(),
                        Arrays.stream(PGProperty.values()).map(PGProperty::getName))
                .flatMap(names -> names)
                .sorted()
                .filter(name -> isNear(plain(name), plain))
                .findFirst();
    }

    private static boolean isNear(String known, String given) {
        return Math.min(known.length(), given.length()) > 3 && (given.startsWith(known) || known.startsWith(given));
    }

    private static String plain(String key) {
        return key.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
