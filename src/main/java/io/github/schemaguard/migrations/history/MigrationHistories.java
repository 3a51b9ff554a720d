package io.github.schemaguard.migrations.history;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.migrations.MigrationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The histories of Flyway and Liquibase in a database, by their tables, {@code schema.table}. Which of them the project's tool
 * uses is for the project's configuration to decide.
 *
 * @param readable what was read
 * @param refused why a table with the columns of a history was not read
 * @param failure why nothing was read at all; null otherwise
 */
public record MigrationHistories(
        Map<String, MigrationHistory> readable,
        Map<String, String> refused,
        @Nullable String failure) {

    /** No history. */
    public static final MigrationHistories NONE = new MigrationHistories(Map.of(), Map.of(), null);

    public MigrationHistories {
        readable = Map.copyOf(readable);
        refused = Map.copyOf(refused);
    }

    /** Reads them in the session's transaction, so that they belong to the catalog that was read in it. */
    public static MigrationHistories read(ReadOnlySession session) {
        Map<String, MigrationHistory> readable = new LinkedHashMap<>();
        Map<String, String> refused = new LinkedHashMap<>();
        Connection connection = session.connection();
        try {
            for (HistoryTable table : HistoryTable.in(session)) {
                if (table.refusal() != null) {
                    refused.put(table.path(), table.refusal());
                    continue;
                }
                Savepoint before = connection.setSavepoint();
                try {
                    readable.put(table.path(), table.read(session));
                } catch (SQLException e) {
                    refused.put(table.path(), String.valueOf(e.getMessage()));
                    connection.rollback(before);
                }
            }
        } catch (SQLException e) {
            return new MigrationHistories(Map.of(), Map.of(), String.valueOf(e.getMessage()));
        }
        return new MigrationHistories(readable, refused, null);
    }

    /** All of them: histories of the same text are the same. */
    public String text() {
        Map<String, String> texts = new TreeMap<>(refused);
        readable.forEach((table, history) -> texts.put(table, history.text()));
        return texts + " " + failure;
    }

    /** Whether no migration is recorded in any of them. */
    public boolean recordNothing() {
        return readable.values().stream().allMatch(history -> history.applied().isEmpty());
    }

    /**
     * The history in the tool's own table.
     *
     * @param tables the tool's own tables as {@code schema.table}, as {@link
     *     io.github.schemaguard.migrations.MigrationOutcome.Applied} names them
     * @throws MigrationException when the database has no such table, or it was not read
     */
    public MigrationHistory of(List<String> tables) {
        String table = tables.stream()
                .filter(name -> !name.toLowerCase(Locale.ROOT).endsWith("lock"))
                .findFirst()
                .orElseThrow(() -> new MigrationException("a database has no history of migrations that are plain"
                        + " SQL files, so the plugin cannot determine which of them it has"));
        MigrationHistory history = readable.get(table);
        if (history == null) {
            throw new MigrationException("cannot determine which migrations the database has: "
                    + (failure != null
                            ? failure
                            : refused.containsKey(table)
                                    ? "the table " + table + " cannot be read: " + refused.get(table)
                                    : "it has no history table " + table));
        }
        return history;
    }

    /**
     * The history that the project's tool uses, as far as its configuration decides this.
     *
     * @param names what the tool's table may be called, in lower case
     * @param schemas where it may be; the first that has one counts
     * @param elsewhere whether it may be in another schema, if it is the only one of such a name
     */
    public Optional<MigrationHistory> find(Collection<String> names, List<String> schemas, boolean elsewhere) {
        List<String> named = readable.keySet().stream()
                .filter(table -> names.stream()
                        .anyMatch(name -> table.toLowerCase(Locale.ROOT).endsWith("." + name)))
                .sorted()
                .toList();
        for (String schema : schemas) {
            for (String table : named) {
                if (table.length() > schema.length()
                        && table.startsWith(schema + ".")
                        && names.contains(table.substring(schema.length() + 1).toLowerCase(Locale.ROOT))) {
                    return Optional.ofNullable(readable.get(table));
                }
            }
        }
        return elsewhere && named.size() == 1 ? Optional.ofNullable(readable.get(named.get(0))) : Optional.empty();
    }
}
