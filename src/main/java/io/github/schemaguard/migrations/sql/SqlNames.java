package io.github.schemaguard.migrations.sql;

import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a script writes names, as regular expressions.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">PostgreSQL, Lexical Structure</a>
 */
final class SqlNames {

    static final String IDENTIFIER = "(?:\"(?:[^\"]|\"\")++\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";

    private static final Pattern WORD = Pattern.compile(IDENTIFIER);

    /** With the groups schema, which may be missing or a placeholder, and name. */
    static final String NAME =
            "(?:(?<schema>" + IDENTIFIER + "|\\$\\{[^}]*\\})\\s*\\.\\s*)?(?<name>" + IDENTIFIER + ")";

    /** What is no name: text, comments and bodies of functions. What is not closed ends with the statement. */
    private static final Pattern NO_NAMES = Pattern.compile("(?s)'(?:[^']|'')*+(?:'|$)|--[^\\n]*|/\\*(?:.*?\\*/|.*)"
            + "|(?<![\\p{L}\\p{N}_$])\\$((?:[\\p{L}_][\\p{L}\\p{N}_]*)?)\\$(?:.*?\\$\\1\\$|.*)");

    private SqlNames() {}

    /** The statement with blanks in the place of what is no name; its lines stay. */
    static String only(String statement) {
        return NO_NAMES.matcher(statement).replaceAll(SqlNames::blank);
    }

    private static String blank(MatchResult hidden) {
        return hidden.group().replaceAll("[^\\n]", " ");
    }

    /** The name as PostgreSQL stores it. */
    static String stored(String written) {
        return SqlIdentifier.stored(
                written.startsWith("\"")
                        ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                        : written.toLowerCase(Locale.ROOT));
    }

    /** The names in a text, and its keywords, as PostgreSQL stores them. */
    static List<String> allStored(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(SqlNames::stored)
                .toList();
    }

    /** The schema as PostgreSQL stores it; null if it is not written, or is a placeholder. */
    static @Nullable String storedSchema(@Nullable String written) {
        return written == null || written.startsWith("$") ? null : stored(written);
    }
}
