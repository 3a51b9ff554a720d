package io.github.schemaguard.migrations;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value of {@code schema.migrations}.
 *
 * @param kind how migrations are applied
 * @param place the directory of {@code sql:<directory>} and {@code flyway:<directory>}, or the file of {@code
 *     liquibase:<file>}, as written; null when none is named
 */
public record MigrationChoice(Kind kind, @Nullable String place) {

    private static final String VALID =
            "auto, flyway, flyway:<directory>, liquibase, liquibase:<file>, sql:<directory>, none";

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
        boolean named = place != null && !place.isBlank();
        boolean valid = switch (kind) {
            case SQL -> named;
            case FLYWAY, LIQUIBASE -> named || place == null;
            case AUTO, NONE -> place == null;
        };
        if (!valid) {
            throw new IllegalArgumentException("valid values of schema.migrations: " + VALID);
        }
    }

    /**
     * Reads a value, in any case.
     *
     * @throws IllegalArgumentException that lists the valid values
     */
    public static MigrationChoice parse(String text) {
        String value = text.strip();
        int colon = value.indexOf(':');
        String place = colon < 0 ? null : value.substring(colon + 1).strip();
        return kind(colon < 0 ? value : value.substring(0, colon))
                .filter(kind ->
                        place == null ? kind != Kind.SQL : !place.isEmpty() && kind != Kind.AUTO && kind != Kind.NONE)
                .map(kind -> new MigrationChoice(kind, place))
                .orElseThrow(() ->
                        new IllegalArgumentException("schema.migrations is \"" + text + "\"; valid values: " + VALID));
    }

    private static Optional<Kind> kind(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
