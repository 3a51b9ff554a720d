package io.github.schemaguard.connection;

import io.github.schemaguard.connection.ConnectionException.Reason;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one place (a URL, the {@code PG*} variables, a service file, the plugin's parameters) states about a connection; any part may be missing. Settings of several places are merged, the first place that has a setting wins, and the result becomes an address. Does not print its values.
 */
final class ConnectionSettings {
    /** Trusts the authorities that Java does. */
    static final String JAVA_TRUST = "org.postgresql.ssl.DefaultJavaSSLFactory";

    private static final String LIBPQ_SYSTEM_TRUST = "system";
    private static final List<String> FILES = List.of("sslrootcert", "sslcert", "sslkey");

    private final SortedMap<String, String> values;
    private final Set<String> notes;

    private ConnectionSettings(SortedMap<String, String> values, Set<String> notes) {
        this.values = values;
        this.notes = notes;
    }

    static ConnectionSettings none() {
        return new ConnectionSettings(new TreeMap<>(), new LinkedHashSet<>());
    }

    /**
     * These settings and one more, by libpq's or pgjdbc's name; a later value of the same key replaces the earlier.
     *
     * @throws ConnectionException when the key is unknown, or the value is not valid for it
     */
    ConnectionSettings with(String key, String value) {
        ConnectionSettings more = copy();
        if (ConnectionKeyword.isWithoutEffect(key)) {
            more.notes.add("the connection setting '" + key + "' has no effect here");
            return more;
        }
        String name = ConnectionKeyword.nameOf(key).orElseThrow(() -> unknown(key));
        if (name.equals("ssl") && (value.isEmpty() || value.equals("true"))) {
            more.values.putIfAbsent("sslmode", "verify-full"); // as pgjdbc reads it
            return more;
        }
        if (name.equals("ssl") && !value.equals("false")) {
            return with("sslmode", value); // asyncpg spells it ssl=require
        }
        more.values.put(name, ConnectionKeyword.valueOf(key, value));
        return more;
    }

    /** These settings, completed with the others. */
    ConnectionSettings orElse(ConnectionSettings others) {
        ConnectionSettings merged = copy();
        others.values.forEach((name, value) -> {
            if (!(name.equals("hostaddr") && values.containsKey("host"))) {
                merged.values.putIfAbsent(name, value);
            }
        });
        merged.notes.addAll(others.notes);
        return merged;
    }

    @Nullable
    String get(String name) {
        return values.get(name);
    }

    /** Notes for the log, for example about settings without effect. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /**
     * The address, with libpq's defaults for what is missing.
     *
     * @throws ConnectionException for an invalid port or host, or a Unix socket
     */
    DatabaseAddress toAddress() {
        String user = emptyToNull(values.get("user"));
        String password = emptyToNull(values.get("password"));
        String database = emptyToNull(values.get("dbname"));
        if (database == null) {
            database = user == null ? System.getProperty("user.name", "postgres") : user;
        }
        SortedMap<String, String> properties = new TreeMap<>(values);
        properties.keySet().removeAll(ConnectionKeyword.CORE);
        settleTls(properties);
        return new DatabaseAddress(hosts(), database, user, password == null ? null : Secret.of(password), properties);
    }

    /** Translates settings that libpq and pgjdbc interpret differently, and makes the paths of files absolute. */
    private static void settleTls(SortedMap<String, String> properties) {
        String mode = properties.get("sslmode");
        if (LIBPQ_SYSTEM_TRUST.equals(properties.get("sslrootcert"))) {
            if (mode != null && !mode.equals("verify-full") && !mode.equals("disable")) {
                throw ConnectionException.malformed(
                        "sslmode=" + mode
                                + " is too weak for sslrootcert=system, which trusts every certificate that a"
                                + " public authority has signed",
                        "Set sslmode=verify-full, or sslrootcert to a file with the one authority");
            }
            properties.remove("sslrootcert");
            properties.put("sslfactory", JAVA_TRUST);
            properties.putIfAbsent("sslmode", "verify-full");
        } else if ("require".equals(mode) && properties.containsKey("sslrootcert")) {
            properties.put("sslmode", "verify-ca");
        }
        for (String file : FILES) {
            properties.computeIfPresent(file, (name, path) -> path.isEmpty() ? path : new File(path).getAbsolutePath());
        }
    }

    private List<HostAndPort> hosts() {
        // Where libpq has both, hostaddr says where to connect, and host is only for certificates.
        String hostText = values.containsKey("hostaddr") ? values.get("hostaddr") : values.get("host");
        String[] hosts = hostText == null ? new String[] {""} : hostText.split(",", -1);
        String portText = values.get("port");
        String[] ports = portText == null ? new String[] {""} : portText.split(",", -1);
        if (ports.length > 1 && ports.length != hosts.length) {
            throw ConnectionException.malformed(
                    "there are " + hosts.length + " hosts but " + ports.length + " ports",
                    "Give one port for all, or one for each host");
        }
        List<HostAndPort> result = new ArrayList<>();
        for (int i = 0; i < hosts.length; i++) {
            String host = hosts[i].strip();
            result.add(new HostAndPort(checkedHost(host), port(ports[ports.length == 1 ? 0 : i].strip())));
        }
        return result;
    }

    private static String checkedHost(String host) {
        if (host.isEmpty()) {
            return "localhost";
        }
        if (host.startsWith("/") || host.startsWith("@")) {
            throw new ConnectionException(
                    Reason.UNIX_SOCKET,
                    "the host is the directory of a Unix socket, which the PostgreSQL driver for Java does not support",
                    "Give a host name and port instead, such as postgresql://user@localhost:5432/database; the server's"
                            + " listen_addresses must include localhost, and the role needs a password or a trust line"
                            + " in pg_hba.conf");
        }
        if (!HostAndPort.isHost(host)) {
            throw ConnectionException.malformed(
                    "the host contains a character that host names cannot contain",
                    "Check the part between '@' and '/'; in a password, write @ as %40, / as %2F and ? as %3F");
        }
        return host;
    }

    private static int port(String text) {
        if (text.isEmpty()) {
            return HostAndPort.DEFAULT_PORT;
        }
        // Without quoting the text: where a '/' or '@' was not encoded, it may be a piece of a password.
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw ConnectionException.malformed(
                    "the port is not a number from 1 to 65535",
                    "Check what follows the host's ':'; an IPv6 address stands in brackets, as in [::1]:5432, and in a"
                            + " password, write @ as %40, / as %2F and : as %3A");
        }
        return Integer.parseInt(text);
    }

    private static ConnectionException unknown(String key) {
        String named = key.matches("[A-Za-z_]{2,40}") ? " '" + key + "'" : "";
        String hint = ConnectionKeyword.nearest(key)
                .map(name -> "Did you mean '" + name + "'")
                .orElse("The keys are those of libpq (sslmode, connect_timeout, options, …) and of pgjdbc");
        return ConnectionException.malformed("the connection setting" + named + " is not known", hint);
    }

    private ConnectionSettings copy() {
        return new ConnectionSettings(new TreeMap<>(values), new LinkedHashSet<>(notes));
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** The names of the settings, never the values. */
    @Override
    public String toString() {
        return "ConnectionSettings" + values.keySet();
    }
}
