package io.github.schemaguard.connection;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * libpq's environment variables, which fill in what a URL leaves out.
 *
 * @see <a href="https://www.postgresql.org/docs/current/libpq-envars.html">Environment Variables</a>
 */
final class LibpqVariables {
    private static final SortedMap<String, String> KEYWORDS = new TreeMap<>(Map.ofEntries(
            Map.entry("PGHOST", "host"),
            Map.entry("PGHOSTADDR", "hostaddr"),
            Map.entry("PGPORT", "port"),
            Map.entry("PGDATABASE", "dbname"),
            Map.entry("PGUSER", "user"),
            Map.entry("PGPASSWORD", "password"),
            Map.entry("PGPASSFILE", "passfile"),
            Map.entry("PGSERVICE", "service"),
            Map.entry("PGSSLMODE", "sslmode"),
            Map.entry("PGSSLCERT", "sslcert"),
            Map.entry("PGSSLKEY", "sslkey"),
            Map.entry("PGSSLROOTCERT", "sslrootcert"),
            Map.entry("PGSSLNEGOTIATION", "sslnegotiation"),
            Map.entry("PGREQUIREAUTH", "require_auth"),
            Map.entry("PGCHANNELBINDING", "channel_binding"),
            Map.entry("PGGSSENCMODE", "gssencmode"),
            Map.entry("PGGSSLIB", "gsslib"),
            Map.entry("PGKRBSRVNAME", "krbsrvname"),
            Map.entry("PGOPTIONS", "options"),
            Map.entry("PGAPPNAME", "application_name"),
            Map.entry("PGCONNECT_TIMEOUT", "connect_timeout"),
            Map.entry("PGTARGETSESSIONATTRS", "target_session_attrs"),
            Map.entry("PGLOADBALANCEHOSTS", "load_balance_hosts")));

    private LibpqVariables() {}

    /**
     * The settings that the variables state.
     *
     * @param variables gives a variable's value, null when it is not set
     * @throws ConnectionException that names the variable whose value is not valid
     */
    static ConnectionSettings read(Function<String, @Nullable String> variables) {
        ConnectionSettings settings = ConnectionSettings.none();
        for (Map.Entry<String, String> keyword : KEYWORDS.entrySet()) {
            String value = variables.apply(keyword.getKey());
            if (value != null && !value.isEmpty()) {
                try {
                    settings = settings.with(keyword.getValue(), value);
                } catch (ConnectionException e) {
                    throw e.in(keyword.getKey());
                }
            }
        }
        return settings;
    }
}
