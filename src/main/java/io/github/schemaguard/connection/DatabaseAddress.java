package io.github.schemaguard.connection;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and who asks for it. Prints as {@link #display()}: no password, no connection property.
 *
 * @param hosts the servers, tried in this order; at least one
 * @param database the database's name, decoded
 * @param user the role, or null for the operating system's user name
 * @param password null for a server that asks for none (trust, certificates)
 * @param properties further pgjdbc connection properties by pgjdbc's names ({@code sslmode}, {@code connectTimeout},
 *     …), sorted; never {@code user} or {@code password}
 */
public record DatabaseAddress(
        List<HostAndPort> hosts,
        String database,
        @Nullable String user,
        @Nullable Secret password,
        Map<String, String> properties) {

    /**
     * Copies and checks.
     *
     * @throws IllegalArgumentException when there is no host, no database name, or credentials among the properties
     */
    public DatabaseAddress {
        hosts = List.copyOf(hosts);
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        if (hosts.isEmpty() || database.isEmpty()) {
            throw new IllegalArgumentException("a database address needs a host and a database name");
        }
        if (properties.containsKey("user") || properties.containsKey("password")) {
            throw new IllegalArgumentException("user and password are parts of the address, not properties");
        }
    }

    /** For people: {@code postgresql://app@db.example:5433/shop}; reads back, without the password and properties. */
    public String display() {
        return "postgresql://" + (user == null ? "" : PercentEncoding.encode(user) + "@") + hostList() + "/"
                + PercentEncoding.encode(database);
    }

    /** For pgjdbc: {@code jdbc:postgresql://db.example:5433/shop}; credentials go by {@link #driverProperties()}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + hostList() + "/" + PercentEncoding.encode(database);
    }

    /**
     * For a pgjdbc that takes nothing but a URL, user and password: the URL with the other properties, but for the client
     * key's password, since URLs are shown.
     */
    public String jdbcUrlWithProperties() {
        String query = properties.entrySet().stream()
                .filter(property -> !property.getKey().equals("sslpassword"))
                .map(property -> property.getKey() + "=" + PercentEncoding.encode(property.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? jdbcUrl() : jdbcUrl() + "?" + query;
    }

    /** User, password and properties for pgjdbc: a fresh copy that holds the password in clear. */
    public Properties driverProperties() {
        Properties driverProperties = new Properties();
        driverProperties.putAll(properties);
        if (user != null) {
            driverProperties.setProperty("user", user);
        }
        if (password != null) {
            driverProperties.setProperty("password", password.reveal());
        }
        return driverProperties;
    }

    /** The hosts as {@code a:5432,b:5433}. */
    public String hostList() {
        return hosts.stream().map(HostAndPort::toString).collect(Collectors.joining(","));
    }

    /** The same address with another database on the same servers. */
    public DatabaseAddress withDatabase(String otherDatabase) {
        return new DatabaseAddress(hosts, otherDatabase, user, password, properties);
    }

    /** The same address with another password. */
    public DatabaseAddress withPassword(Secret otherPassword) {
        return new DatabaseAddress(hosts, database, user, otherPassword, properties);
    }

    /** The same database for another role, with the driver's own way to send statements. */
    public DatabaseAddress withRole(String otherUser, Secret otherPassword) {
        Map<String, String> kept = new TreeMap<>(properties);
        kept.remove("preferQueryMode");
        return new DatabaseAddress(hosts, database, otherUser, otherPassword, kept);
    }

    /** As the record's own, which takes a new JVM 20 ms. */
    @Override
    public int hashCode() {
        return database.hashCode();
    }

    @Override
    public String toString() {
        return display();
    }
}
