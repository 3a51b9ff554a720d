package io.github.schemaguard.migrations;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The value of {@code schema.migrations}.
 *
 * @param before files and directories of SQL that come first, as written; empty in most projects
 * @param kind how migrations are applied
 * @param place the directory of {@code sql:<directory>} and {@code flyway:<directory>}, or the file of {@code
 *     sql:<file>} and {@code liquibase:<file>}, as written; null when none is named
 */
public record MigrationChoice(
        List<String> before, Kind kind, @Nullable String place) {

    private static final String VALID =
            "auto, flyway, flyway:<directory>, liquibase, liquibase:<file>, sql:<directory>, sql:<file>, none;"
                    + " SQL may come first, as in sql:dump.sql,flyway";

    /** A comma before another value. Places may have commas. */
    private static final Pattern BETWEEN =
            Pattern.compile(",(?=\\s*(?:auto|flyway|liquibase|sql|none)\\s*(?:[:,]|$))", Pattern.CASE_INSENSITIVE);

    /** How migrations are applied. */
    public enum Kind {
        /** With the tool that the project uses. */
        AUTO,
        FLYWAY,
        LIQUIBASE,
        /** Plain files, in natural order. */
        SQL,
        /** The scratch database stays empty. */
        NONE
    }

    /**
     * Checks that a place is named where it must be, and nowhere else.
     *
     * @throws IllegalArgumentException when it is not
     */
    public MigrationChoice {
        before = List.copyOf(before);
        boolean named = place != null && !place.isBlank();
        boolean valid = switch (kind) {
            case SQL -> named;
            case FLYWAY, LIQUIBASE -> named || place == null;
            case AUTO -> place == null;
            case NONE -> place == null && before.isEmpty();
        };
        if (!valid || before.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("valid values of schema.migrations: " + VALID);
        }
    }

    /** The files and directories that are named, as written. */
    public List<String> places() {
        return Stream.concat(before.stream(), Stream.ofNullable(place)).toList();
    }

    /**
     * Reads a value, in any case.
     *
     * @throws IllegalArgumentException that lists the valid values
     */
    public static MigrationChoice parse(String text) {
        String[] values = BETWEEN.split(text, -1);
        try {
            List<String> before = Stream.of(values)
                    .limit(values.length - 1)
                    .map(value -> {
                        MigrationChoice sql = one(List.of(), value);
                        if (sql.kind != Kind.SQL) {
                            throw new IllegalArgumentException(value);
                        }
                        return String.valueOf(sql.place);
                    })
                    .toList();
            return one(before, values[values.length - 1]);
        } catch (IllegalArgumentException invalid) {
            throw new IllegalArgumentException(
                    "schema.migrations is \"" + text + "\"; valid values: " + VALID, invalid);
        }
    }

    private static MigrationChoice one(List<String> before, String text) {
        int colon = text.indexOf(':');
        Kind kind = Kind.valueOf(
                (colon < 0 ? text : text.substring(0, colon)).strip().toUpperCase(Locale.ROOT));
        return new MigrationChoice(
                before, kind, colon < 0 ? null : text.substring(colon + 1).strip());
    }
}
