package io.github.schemaguard.postgres.prepare;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PostgreSQL says does not exist.
 *
 * @param column whether it is a column; otherwise it is a table or view
 * @param name without what qualifies it
 */
public record MissingName(boolean column, String name) {

    private static final Pattern MESSAGE =
            Pattern.compile("(column|relation) (?:\"([^\"]+)\"|([^\\s\"]+)).* does not exist.*");

    /** Reads an error message; empty if it is about something else. */
    public static Optional<MissingName> in(String message) {
        Matcher found = MESSAGE.matcher(message);
        if (!found.find()) {
            return Optional.empty();
        }
        String named = found.group(2) == null ? found.group(3) : found.group(2);
        return Optional.of(new MissingName(
                found.group(1).equals("column"),
                named.substring(named.lastIndexOf('.') + 1).replace("\"", "")));
    }
}
