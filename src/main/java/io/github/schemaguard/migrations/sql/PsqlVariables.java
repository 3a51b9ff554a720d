package io.github.schemaguard.migrations.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a psql session. Those that control psql, such as ON_ERROR_STOP, are variables like the others, without
 * effect here.
 *
 * @see <a href="https://www.postgresql.org/docs/current/app-psql.html#APP-PSQL-INTERPOLATION">PostgreSQL, psql, SQL
 *     Interpolation</a>
 */
final class PsqlVariables {
    private static final String NAME = "[A-Za-z0-9_\\x80-\\x{10FFFF}]+";

    /** {@code :name}, {@code :'name'}, {@code :"name"} and {@code :{?name}}. */
    static final Pattern USE = Pattern.compile(
            ":(?:(?<value>%1$s)|'(?<literal>%1$s)'|\"(?<identifier>%1$s)\"|\\{\\?(?<asked>%1$s)\\})".formatted(NAME));

    private static final Pattern WHOLE_NAME = Pattern.compile(NAME);

    /** A value can read another one twice, and so on: a short script could fill the memory. */
    private static final int MOST_CHARACTERS = 10_000_000;

    private final Map<String, String> values = new HashMap<>();
    private long replaced;
    private @Nullable String missing;

    static boolean isName(String text) {
        return WHOLE_NAME.matcher(text).matches();
    }

    void set(String name, String value) {
        values.put(name, value);
    }

    void unset(String name) {
        values.remove(name);
    }

    /**
     * What psql reads instead of a use; null if the variable has no value, and the use stays as it is.
     *
     * @throws IllegalArgumentException when the script has read too much in this way
     */
    @Nullable
    String replacement(String use) {
        Matcher form = USE.matcher(use);
        if (!form.matches()) {
            throw new IllegalArgumentException(use);
        }
        if (form.group("asked") != null) {
            return values.containsKey(form.group("asked")) ? "TRUE" : "FALSE";
        }
        for (String kind : List.of("value", "literal", "identifier")) {
            String name = form.group(kind);
            if (name != null) {
                String value = values.get(name);
                if (value == null) {
                    missing = missing == null ? name : missing;
                    return null;
                }
                replaced += value.length();
                if (replaced > MOST_CHARACTERS) {
                    throw new IllegalArgumentException(
                            "the values of variables, where the script reads them, have more than " + MOST_CHARACTERS
                                    + " characters in all: write the statements without them");
                }
                return kind.equals("value") ? value : kind.equals("literal") ? literal(value) : identifier(value);
            }
        }
        throw new IllegalStateException(use);
    }

    /** The first variable without a value that was used since {@link #forgetMissing}; null if there was none. */
    @Nullable
    String missing() {
        return missing;
    }

    void forgetMissing() {
        missing = null;
    }

    /** As PQescapeLiteral writes it, which does not depend on standard_conforming_strings. */
    private static String literal(String value) {
        String doubled = value.replace("'", "''");
        return value.indexOf('\\') < 0 ? "'" + doubled + "'" : " E'" + doubled.replace("\\", "\\\\") + "'";
    }

    private static String identifier(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
