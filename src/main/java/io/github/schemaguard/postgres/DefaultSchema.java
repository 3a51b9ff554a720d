package io.github.schemaguard.postgres;

import io.github.schemaguard.connection.ReadOnlySession;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The schema that names without one resolve to in the sessions of an application. The session that asks has an empty search path
 * itself.
 */
public final class DefaultSchema {

    /** What PostgreSQL searches when nothing is set. */
    private static final String BUILT_IN = "\"$user\", public";

    private static final String USER = "$user";

    /**
     * What the server sets when the role connects to the database, as {@code process_settings} does: the first row that there is
     * counts. Tables of extensions do not count: {@code public} often has some.
     */
    private static final String QUERY = """
            select session_user::text,
                (select substr(entry, length('search_path=') + 1)
                 from pg_db_role_setting s
                 cross join unnest(s.setconfig) entry
                 where lower(entry) like 'search\\_path=%'
                     and s.setdatabase in (0, (select oid from pg_database where datname = current_database()))
                     and s.setrole in (0, (select oid from pg_roles where rolname = session_user))
                 order by s.setrole = 0, s.setdatabase = 0
                 limit 1),
                array(
                    select n.nspname::text
                    from pg_namespace n
                    where exists (
                        select from pg_class c
                        where c.relnamespace = n.oid and c.relkind in ('r', 'p', 'v', 'm', 'f')
                            and not exists (
                                select from pg_depend d
                                where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')))""";

    /** One name of a list; a quoted one is taken as it is. */
    private static final Pattern NAME = Pattern.compile("\\s*(?:\"((?:[^\"]|\"\")*+)\"|([^\",\\s]++))\\s*(?:,|$)");

    /** A setting among the options of a connection; a backslash escapes a blank. */
    private static final Pattern OPTION =
            Pattern.compile("(?:^|\\s)(?:-c\\s*|--)search[_-]path=((?:\\\\.|[^\\\\\\s])*+)", Pattern.CASE_INSENSITIVE);

    private DefaultSchema() {}

    /**
     * What the connection's URL sets, by {@code currentSchema} or {@code options}; null if neither does.
     *
     * @param currentSchema null if the URL has none
     * @param options null if the URL has none
     */
    public static @Nullable String searchPath(@Nullable String currentSchema, @Nullable String options) {
        if (currentSchema != null && !currentSchema.isBlank()) {
            return currentSchema;
        }
        String last = null;
        for (Matcher option = OPTION.matcher(options == null ? "" : options); option.find(); ) {
            last = option.group(1).replaceAll("\\\\(.)", "$1");
        }
        return last;
    }

    /**
     * Asks the server in the session's current transaction.
     *
     * @param searchPath what the URL sets, which counts more than what the server sets; null if it sets nothing
     * @throws SQLException from the server; the transaction is then over
     */
    public static String read(ReadOnlySession session, @Nullable String searchPath) throws SQLException {
        Connection connection = session.connection();
        try (PreparedStatement statement = connection.prepareStatement(QUERY);
                ResultSet row = statement.executeQuery()) {
            row.next();
            String ofServer = row.getString(2);
            return first(
                    searchPath != null ? searchPath : ofServer != null ? ofServer : BUILT_IN,
                    row.getString(1),
                    Set.of((String[]) row.getArray(3).getArray()));
        }
    }

    /** The first schema of a search path, without knowing a server. */
    public static String first(@Nullable String searchPath) {
        return first(searchPath == null ? BUILT_IN : searchPath, USER, Set.of());
    }

    /**
     * The first schema of the search path that has tables; if none has, the first that is named.
     *
     * @param user the role of the session
     * @param filled the schemas with tables
     */
    static String first(String searchPath, String user, Set<String> filled) {
        List<String> names = names(searchPath);
        return names.stream()
                .map(name -> name.equals(USER) ? user : name)
                .filter(filled::contains)
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> !name.isEmpty() && !name.equals(USER))
                        .findFirst())
                .orElse("public");
    }

    /** The names of a list as PostgreSQL reads it ({@code SplitIdentifierString}): unquoted ones in lower case. */
    public static List<String> names(String searchPath) {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(searchPath);
        for (int start = 0;
                start < searchPath.length() && name.find(start) && name.start() == start;
                start = name.end()) {
            String quoted = name.group(1);
            names.add(
                    quoted != null
                            ? quoted.replace("\"\"", "\"")
                            : name.group(2).toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
