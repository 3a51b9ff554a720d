package io.github.schemaguard.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the application's driver sends a {@code String} to PostgreSQL: pgjdbc's connection property {@code stringtype}. */
public enum StringBinding {
    /** As {@code varchar}, unless the configuration says otherwise. */
    TYPED,
    /** Without a type ({@code stringtype=unspecified}): PostgreSQL converts the text to the type of the column. */
    UNTYPED,
    /** The configuration leaves the URL to the running application. */
    UNKNOWN;

    private static final Pattern UNSPECIFIED =
            Pattern.compile("(?:^|[?&;,\\s])stringtype=unspecified(?![a-z])", Pattern.CASE_INSENSITIVE);

    private static final String PLACEHOLDER = "${";

    /**
     * What a setting of the application says.
     *
     * @param value a JDBC URL, or several properties of the driver in one text; null when it is not set
     */
    public static StringBinding of(@Nullable String value) {
        if (value == null) {
            return TYPED;
        }
        Matcher matcher = UNSPECIFIED.matcher(value);
        if (matcher.find()) {
            return UNTYPED;
        }
        // A placeholder for the host or the database leaves the properties readable.
        String properties = value.startsWith("jdbc:") ? value.substring(value.indexOf('?') + 1) : value;
        boolean readable = value.startsWith("jdbc:") && value.indexOf('?') < 0;
        return !readable && properties.contains(PLACEHOLDER) ? UNKNOWN : TYPED;
    }

    /** What the property {@code stringtype} says; null when it is not set. */
    public static StringBinding ofProperty(@Nullable String value) {
        if (value == null) {
            return TYPED;
        }
        return value.contains(PLACEHOLDER) ? UNKNOWN : value.strip().equalsIgnoreCase("unspecified") ? UNTYPED : TYPED;
    }

    /** What two settings say together: one that leaves the type out is enough. */
    public StringBinding or(StringBinding other) {
        return this == TYPED || other == UNTYPED ? other : this;
    }
}
