package io.github.schemaguard.model.fact;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a name is written in SQL: quoted when PostgreSQL would otherwise fold it, reject it or read a keyword. */
public final class SqlIdentifier {

    /** Bytes of a name, {@code NAMEDATALEN} less the terminator. */
    private static final int LONGEST = 63;

    /** PostgreSQL's reserved key words, those allowed as function or type names included (SQL Key Words, appendix C). */
    private static final Set<String> RESERVED = Set.of(
            ("all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate "
                            + "collation column concurrently constraint create cross current_catalog current_date "
                            + "current_role current_schema current_time current_timestamp current_user default "
                            + "deferrable desc distinct do else end except false fetch for foreign freeze from full "
                            + "grant group having ilike in initially inner intersect into is isnull join lateral "
                            + "leading left like limit localtime localtimestamp natural not notnull null offset on "
                            + "only or order outer overlaps placing primary references returning right select "
                            + "session_user similar some symmetric system_user table tablesample then to trailing "
                            + "true union unique user using variadic verbose when where window with")
                    .split(" "));

    private SqlIdentifier() {}

    /** The name ready to stand in a statement, as {@code quote_ident} would give it or more cautiously. */
    public static String quote(String name) {
        return isPlain(name) && !RESERVED.contains(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Whether an expression of PostgreSQL's rendering names it. A text in quotes can look like a name. */
    public static boolean isNamedIn(String name, String expression) {
        return Pattern.compile("(?<![\\w$\"])" + Pattern.quote(quote(name)) + "(?![\\w$\"])")
                .matcher(expression)
                .find();
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean first = (c >= 'a' && c <= 'z') || c == '_';
            boolean further = (c >= '0' && c <= '9') || c == '$';
            if (!first && (i == 0 || !further)) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** The name as PostgreSQL stores it: the whole characters of its first 63 bytes. PostgreSQL truncates longer names without an error. */
    public static String stored(String name) {
        int bytes = 0;
        for (int i = 0; i < name.length(); ) {
            int character = name.codePointAt(i);
            bytes += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (bytes > LONGEST) {
                return name.substring(0, i);
            }
            i += Character.charCount(character);
        }
        return name;
    }

    /** The names quoted where needed and separated by commas, as in a column list. */
    public static String list(Collection<String> names) {
        return names.stream().map(SqlIdentifier::quote).collect(Collectors.joining(", "));
    }
}
