package io.github.schemaguard.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads database URLs in the forms that users write: JDBC, libpq's URI, SQLAlchemy's with a driver, libpq's keyword/value
 * text. Error messages name the part that is wrong and never quote it, since a password with an unencoded special
 * character can end up in any part.
 *
 * @see <a href="https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING">libpq connection
 *     strings</a>
 */
public final class ConnectionUrl {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9.+-]*(?::[A-Za-z][A-Za-z0-9.+-]*)?):");
    private static final Pattern POSTGRES = Pattern.compile("(jdbc:)?postgres(ql)?(\\+[a-z0-9_]+)?");
    private static final Pattern KEYWORD_VALUE = Pattern.compile("[a-z_]+\\s*=.*", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("(?<host>\\[[^\\]]*\\]|[^:\\[\\]]*)(?::(?<port>.*))?");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%[^\\]]+)?\\]");
    private static final String FORMS = "Write postgresql://user:password@host:5432/database,"
            + " jdbc:postgresql://host:5432/database?user=…, or host=… dbname=…";

    private final boolean jdbc;
    private ConnectionSettings settings = ConnectionSettings.none();

    private ConnectionUrl(boolean jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Reads any URL form: {@code jdbc:postgresql://}, {@code postgresql://}, {@code postgres://},
     * {@code postgresql+driver://}, or libpq's {@code host=… dbname=…}. What it leaves out gets libpq's defaults:
     * localhost, 5432, the database named as the user.
     *
     * @throws ConnectionException {@link ConnectionException.Reason#MALFORMED_URL} that names the wrong part
     */
    public static DatabaseAddress address(String url) {
        return parse(url).toAddress();
    }

    static ConnectionSettings parse(String url) {
        String text = url.strip();
        if (text.contains("${")) {
            throw ConnectionException.malformed(
                    "the URL contains a ${…} that was not replaced",
                    "Define that property or variable, or write its value");
        }
        if (KEYWORD_VALUE.matcher(text).matches()) {
            return KeywordValueParser.parse(text);
        }
        Matcher scheme = SCHEME.matcher(text);
        if (!scheme.lookingAt()) {
            throw ConnectionException.malformed("the URL has no scheme", FORMS);
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        String rest = text.substring(scheme.end());
        boolean jdbc = name.startsWith("jdbc:");
        if (!POSTGRES.matcher(name).matches()) {
            boolean quotable = rest.startsWith("//");
            throw ConnectionException.malformed(
                    "the URL's scheme" + (quotable ? " '" + name + "'" : "") + " is not PostgreSQL's", FORMS);
        }
        if (!jdbc && !rest.startsWith("//")) {
            throw ConnectionException.malformed("the URL's scheme is not followed by '//'", FORMS);
        }
        return new ConnectionUrl(jdbc).read(rest);
    }

    private ConnectionSettings read(String rest) {
        int question = rest.indexOf('?');
        String place = question < 0 ? rest : rest.substring(0, question);
        if (place.startsWith("//")) {
            readPlace(place.substring(2));
        } else if (!place.isEmpty() && !place.equals("/")) {
            settings = settings.with("dbname", decode("database", place)); // pgjdbc's jdbc:postgresql:database
        }
        if (question >= 0) {
            readQuery(rest.substring(question + 1));
        }
        return settings;
    }

    private void readPlace(String place) {
        // The last '@', so that a password may hold others; not only up to the first '/', so that no piece of a
        // password with a '/' is ever taken for a database name and shown.
        int at = place.lastIndexOf('@');
        if (at >= 0) {
            readUser(place.substring(0, at));
        }
        String hostsAndDatabase = place.substring(at + 1);
        int slash = hostsAndDatabase.indexOf('/');
        readHosts(slash < 0 ? hostsAndDatabase : hostsAndDatabase.substring(0, slash));
        if (slash >= 0 && slash + 1 < hostsAndDatabase.length()) {
            settings = settings.with("dbname", decode("database", hostsAndDatabase.substring(slash + 1)));
        }
    }

    private void readUser(String user) {
        int colon = user.indexOf(':');
        String name = decode("user", colon < 0 ? user : user.substring(0, colon));
        if (!name.isEmpty()) {
            settings = settings.with("user", name);
        }
        if (colon >= 0 && colon + 1 < user.length()) {
            settings = settings.with("password", decode("password", user.substring(colon + 1)));
        }
    }

    private void readHosts(String hostList) {
        if (hostList.isEmpty()) {
            return;
        }
        List<String> hosts = new ArrayList<>();
        List<String> ports = new ArrayList<>();
        for (String item : hostList.split(",", -1)) {
            Matcher host = HOST.matcher(item);
            if (!host.matches()) {
                throw ConnectionException.malformed(
                        "the host has a bracket or a colon in the wrong place", "Write an IPv6 address as [::1]:5432");
            }
            String name = host.group("host");
            boolean bracketed = name.startsWith("[");
            if (bracketed && !IPV6.matcher(name).matches()) {
                throw ConnectionException.malformed(
                        "the text in the host's brackets is not an IPv6 address",
                        "Write an IPv6 address as [::1]:5432, and other hosts without brackets");
            }
            hosts.add(decode("host", bracketed ? name.substring(1, name.length() - 1) : name));
            ports.add(Objects.requireNonNullElse(host.group("port"), ""));
        }
        if (hosts.stream().anyMatch(host -> !host.isEmpty())) {
            settings = settings.with("host", String.join(",", hosts));
        }
        if (ports.stream().anyMatch(port -> !port.isEmpty())) {
            settings = settings.with("port", String.join(",", ports));
        }
    }

    private void readQuery(String query) {
        for (String item : query.split("&", -1)) {
            if (item.isEmpty()) {
                continue;
            }
            int equals = item.indexOf('=');
            if (equals <= 0) {
                throw ConnectionException.malformed(
                        "the URL's query has an item without '='", "Write key=value; in a password, write ? as %3F");
            }
            String key = decode("query", item.substring(0, equals));
            if (query.indexOf('@') >= 0 && !ConnectionKeyword.isAccepted(key)) {
                // Not quoted: behind an unencoded '?', the key is the rest of a password.
                throw ConnectionException.malformed(
                        "the URL's query has a key that is not known", "In a password, write ? as %3F");
            }
            String value = item.substring(equals + 1);
            // pgjdbc reads '+' in a query as a space; libpq does not.
            settings = settings.with(key, decode("query", jdbc ? value.replace('+', ' ') : value));
        }
    }

    private static String decode(String part, String text) {
        return PercentEncoding.decode(text)
                .orElseThrow(() -> ConnectionException.malformed(
                        "the URL's " + part + " has a '%' that does not begin a percent-encoded UTF-8 character",
                        "Write a plain percent sign as %25"));
    }
}
