package io.github.schemaguard.migrations.history;

import io.github.schemaguard.migrations.AppliedMigration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The migrations that a database has, read from the history table of Flyway or Liquibase. */
public final class MigrationHistory {

    /** Flyway's type of the row that counts for all migrations up to its version. */
    static final String BASELINE = "BASELINE";

    private final Map<MigrationIdentity, AppliedMigration> applied = new LinkedHashMap<>();
    private final List<String> failed = new ArrayList<>();
    private @Nullable String baseline;

    private MigrationHistory() {}

    /** The history with these rows, in any order. */
    static MigrationHistory of(List<HistoryRow> rows) {
        MigrationHistory history = new MigrationHistory();
        rows.stream().sorted(Comparator.comparingLong(HistoryRow::order)).forEach(history::add);
        return history;
    }

    private void add(HistoryRow row) {
        String kind = row.kind();
        if (kind.equals(BASELINE)) {
            baseline = row.migration().version();
        } else if (kind.startsWith("UNDO") || kind.equals("DELETE")) {
            applied.remove(row.identity());
        } else if (row.failed()) {
            failed.add(row.migration().script());
        } else if (!kind.equals("SCHEMA")) {
            applied.put(row.identity(), row.migration());
        }
    }

    /** All of it: two histories of the same text are the same. */
    String text() {
        return applied + " failed " + failed + " baseline " + baseline;
    }

    /** The project's migrations that the database does not have, in their order. */
    public List<AppliedMigration> pending(List<AppliedMigration> project) {
        return project.stream().filter(migration -> !has(migration)).toList();
    }

    private boolean has(AppliedMigration migration) {
        MigrationIdentity identity = MigrationIdentity.of(migration);
        return applied.containsKey(identity) || (baseline != null && identity.isUpTo(baseline));
    }

    /** The scripts of migrations that the database has and the project no longer has, sorted. */
    public List<String> unknown(List<AppliedMigration> project) {
        Set<MigrationIdentity> known = new HashSet<>();
        project.forEach(migration -> known.add(MigrationIdentity.of(migration)));
        return applied.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .map(MigrationHistory::label)
                .sorted()
                .toList();
    }

    /**
     * The project's migrations that the database has with another checksum, in their order. Repeatable migrations may change,
     * and Liquibase computes other checksums from one of its versions to the next.
     */
    public List<AppliedMigration> edited(List<AppliedMigration> project) {
        return project.stream()
                .filter(migration -> migration.version() != null)
                .filter(migration -> {
                    AppliedMigration known = applied.get(MigrationIdentity.of(migration));
                    return known != null && differ(known.checksum(), migration.checksum());
                })
                .toList();
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other) && way(one).equals(way(other));
    }

    /** How Liquibase computed a checksum, {@code 9} in {@code 9:d41d8cd9}; empty with Flyway. */
    private static String way(String checksum) {
        return checksum.substring(0, Math.max(0, checksum.indexOf(':')));
    }

    /** The script; with the id for Liquibase, where a file has several change sets. */
    private static String label(AppliedMigration migration) {
        return migration.isChangeSet() ? migration.script() + " (" + migration.version() + ")" : migration.script();
    }

    /** The migrations that the database has, in the order in which they ran, without those below its baseline. */
    public List<AppliedMigration> applied() {
        return List.copyOf(applied.values());
    }

    /** The scripts of migrations that failed in the database, in the order in which they ran. */
    public List<String> failed() {
        return List.copyOf(failed);
    }
}
