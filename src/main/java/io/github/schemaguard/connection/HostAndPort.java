package io.github.schemaguard.connection;

/**
 * Where one server listens.
 *
 * @param host a name, an IPv4 address, or an IPv6 address without brackets
 * @param port a TCP port, 1 to 65535
 */
public record HostAndPort(String host, int port) {
    /** PostgreSQL's default port. */
    public static final int DEFAULT_PORT = 5432;

    /**
     * Refuses a host that could not be written back into a URL, and an invalid port.
     *
     * @throws IllegalArgumentException when the host is empty or has white space, a control character or one of
     *     {@code / ? # @ , [ ]}, or when the port is out of range
     */
    public HostAndPort {
        if (!isHost(host)) {
            throw new IllegalArgumentException("not a host name");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("not a port from 1 to 65535: " + port);
        }
    }

    static boolean isHost(String host) {
        return !host.isEmpty()
                && host.codePoints()
                        .noneMatch(c -> Character.isWhitespace(c)
                                || Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || "/?#@,[]\\".indexOf(c) >= 0);
    }

    /** As it stands in a URL, IPv6 in brackets: {@code db.example:5433}, {@code [::1]:5432}. */
    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
