package io.github.schemaguard.migrations.history;

import io.github.schemaguard.migrations.AppliedMigration;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a migration in a project and in the history of a database: Flyway's version, the file of a repeatable
 * migration, or Liquibase's id, author and file.
 */
record MigrationIdentity(String value) {

    private static final String VERSION = "version ";

    static MigrationIdentity of(AppliedMigration migration) {
        return migration.isChangeSet() && migration.version() != null
                ? liquibase(migration.version(), migration.description().substring(3), migration.script())
                : flyway(migration.version(), migration.script());
    }

    static MigrationIdentity flyway(@Nullable String version, String script) {
        return new MigrationIdentity(version == null ? "script " + script : VERSION + normal(version));
    }

    static MigrationIdentity liquibase(String id, String author, String file) {
        String path = file.replaceFirst("^classpath:", "").replaceFirst("^/+", "");
        return new MigrationIdentity(
                "change set " + path.replaceFirst("^src/main/resources/", "") + "::" + id + "::" + author);
    }

    /** Whether it has one of Flyway's versions up to this one. */
    boolean isUpTo(String version) {
        if (!value.startsWith(VERSION) || !isNumeric(version)) {
            return false;
        }
        String own = value.substring(VERSION.length());
        return isNumeric(own) && Arrays.compare(parts(own), parts(normal(version))) <= 0;
    }

    /** {@code 01.2.0} is {@code 1.2} to Flyway. */
    private static String normal(String version) {
        String dotted = version.replace('_', '.');
        if (!isNumeric(dotted)) {
            return dotted;
        }
        List<String> parts =
                Arrays.stream(parts(dotted)).map(BigInteger::toString).toList();
        int end = parts.size();
        while (end > 1 && parts.get(end - 1).equals("0")) {
            end--;
        }
        return String.join(".", parts.subList(0, end));
    }

    private static boolean isNumeric(String version) {
        return version.matches("\\d+(\\.\\d+)*+");
    }

    private static BigInteger[] parts(String version) {
        return Arrays.stream(version.split("\\.", -1)).map(BigInteger::new).toArray(BigInteger[]::new);
    }
}
