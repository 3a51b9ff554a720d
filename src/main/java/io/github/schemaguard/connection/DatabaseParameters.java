package io.github.schemaguard.connection;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the plugin about the database; any may be missing, and a blank text counts as missing.
 *
 * @param url {@code schema.url}
 * @param environment {@code schema.environment}, such as {@code test} or {@code staging}
 * @param username {@code schema.username}; takes precedence over the server's and the URL's
 * @param password {@code schema.password}; takes precedence over the server's and the URL's
 * @param server what {@code schema.serverId} refers to
 * @param prefix what the names of the parameters begin with in messages: {@code schema.}, or {@code schema.other} for a
 *     second database; with a space at its end words in front of the parameter's name
 */
public record DatabaseParameters(
        @Nullable String url,
        @Nullable String environment,
        @Nullable String username,
        @Nullable Secret password,
        @Nullable ServerCredentials server,
        String prefix) {
    private static final String FIRST = "schema.";

    /** No parameters: the environment decides. */
    public static final DatabaseParameters NONE = new DatabaseParameters(null, null, null, null, null);

    /** Turns blank texts into null. */
    public DatabaseParameters {
        url = blankToNull(url);
        environment = blankToNull(environment);
        username = blankToNull(username);
        password = password == null || password.reveal().isEmpty() ? null : password;
    }

    /** Of the first database. */
    public DatabaseParameters(
            @Nullable String url,
            @Nullable String environment,
            @Nullable String username,
            @Nullable Secret password,
            @Nullable ServerCredentials server) {
        this(url, environment, username, password, server, FIRST);
    }

    /** A parameter as the user writes it: {@code schema.url}, {@code schema.otherUrl}. */
    public String named(String parameter) {
        return prefix.equals(FIRST) || prefix.endsWith(" ")
                ? prefix + parameter
                : prefix + parameter.substring(0, 1).toUpperCase(Locale.ROOT) + parameter.substring(1);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Without the URL, which may hold a password. */
    @Override
    public String toString() {
        return "DatabaseParameters[environment=" + environment + ", username=" + username + "]";
    }
}
