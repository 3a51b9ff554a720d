package io.github.schemaguard.migrations.apply;

import io.github.schemaguard.migrations.MigrationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The oldest version of a migration tool that can run here. */
record ToolVersion(String tool, int major, int minor) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:\\.(\\d+))?.*");

    /**
     * Checks the project's version; one without numbers passes.
     *
     * @throws MigrationException when it is older
     */
    void require(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.matches()) {
            return;
        }
        int itsMajor = Integer.parseInt(numbers.group(1));
        int itsMinor = numbers.group(2) == null ? 0 : Integer.parseInt(numbers.group(2));
        if (itsMajor < major || (itsMajor == major && itsMinor < minor)) {
            throw new MigrationException(
                    tool + " " + version + " is on the project's class path, but the oldest version that"
                            + " the plugin can run is " + major + "." + minor
                            + ". Upgrade it, or compare with a database that already"
                            + " has the migrations: set schema.url, and schema.migrations to none");
        }
    }
}
