package io.github.schemaguard.migrations;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The value of {@code schema.migrations}.
 *
 * @param kind how migrations are applied
 * @param directory the directory of {@code sql:<directory>} as written; null for every other kind
 */
public record MigrationChoice(Kind kind, @Nullable String directory) {
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
     * Checks that a directory is given with {@link Kind#SQL} and only there.
     *
     * @throws IllegalArgumentException when it is not
     */
    public MigrationChoice {
        if ((kind == Kind.SQL) != (directory != null && !directory.isBlank())) {
            throw new IllegalArgumentException("sql:<directory> needs a directory, and no other value has one");
        }
    }

    /**
     * Reads {@code auto}, {@code flyway}, {@code liquibase}, {@code sql:<directory>} or {@code none}, in any case.
     *
     * @throws IllegalArgumentException that lists the valid values
     */
    public static MigrationChoice parse(String text) {
        String value = text.strip();
        if (value.regionMatches(true, 0, "sql:", 0, 4) && value.length() > 4) {
            return new MigrationChoice(Kind.SQL, value.substring(4).strip());
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "auto" -> new MigrationChoice(Kind.AUTO, null);
            case "flyway" -> new MigrationChoice(Kind.FLYWAY, null);
            case "liquibase" -> new MigrationChoice(Kind.LIQUIBASE, null);
            case "none" -> new MigrationChoice(Kind.NONE, null);
            default ->
                throw new IllegalArgumentException("schema.migrations is \"" + text
                        + "\"; valid values: auto, flyway, liquibase, sql:<directory>, none");
        };
    }
}
