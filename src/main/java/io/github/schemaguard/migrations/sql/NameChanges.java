package io.github.schemaguard.migrations.sql;

import io.github.schemaguard.finding.Location;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which tables, views and columns the statements of migrations drop and rename, as far as their text tells. Statements in the body
 * of a function are not known.
 */
public final class NameChanges {

    private static final Pattern ALTER = Pattern.compile(
            "(?is)\\s*alter\\s+(?:foreign\\s+table|table|materialized\\s+view|view)\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?"
                    + SqlNames.NAME + "\\s*\\*?\\s+(?<actions>.*)");
    private static final Pattern RENAME_TABLE =
            Pattern.compile("(?is)rename\\s+to\\s+(" + SqlNames.IDENTIFIER + ")\\s*");
    private static final Pattern RENAME_COLUMN = Pattern.compile("(?is)rename\\s+(?:column\\s+)?(?!constraint\\s)("
            + SqlNames.IDENTIFIER + ")\\s+to\\s+(" + SqlNames.IDENTIFIER + ")\\s*");
    private static final Pattern COLUMN_ACTION =
            Pattern.compile("(?i)(?:^|,)\\s*(drop|add)\\s+(?:column\\s+)?(?:if\\s+(?:not\\s+)?exists\\s+)?("
                    + SqlNames.IDENTIFIER + ")");
    private static final Pattern CREATE = Pattern.compile(
            "(?is)\\s*create\\s+(?:or\\s+replace\\s+)?(?:(?:global|local|temp|temporary|unlogged|foreign|recursive"
                    + "|materialized)\\s+)*+(?:table|view)\\s+(?:if\\s+not\\s+exists\\s+)?" + SqlNames.NAME + ".*");
    private static final Pattern DROP = Pattern.compile(
            "(?is)\\s*drop\\s+(?:foreign\\s+table|table|materialized\\s+view|view)\\s+(?:if\\s+exists\\s+)?(?<names>.*)");
    private static final Pattern NAME = Pattern.compile("(?i)(?:^|,)\\s*" + SqlNames.NAME);

    /** Other statements, such as an INSERT of many rows, are not looked at. */
    private static final Pattern CHANGES_NAMES = Pattern.compile("(?i)(?:create|alter|drop)\\s");

    private static final Set<String> NO_COLUMN =
            Set.of("constraint", "primary", "unique", "check", "foreign", "exclude");

    private final RemovedNames tables = new RemovedNames();
    /** By the last name of their table. */
    private final Map<String, RemovedNames> columns = new TreeMap<>();

    /**
     * Adds the statements of a file, which the tool runs after those of the files before it.
     *
     * @param file how a message names it
     * @param statements each on the line where the file has it
     */
    public void add(String file, String statements) {
        SqlScript script = new SqlScript(statements);
        for (SqlStatement each = script.next(true); each != null; each = script.next(true)) {
            if (CHANGES_NAMES.matcher(each.text()).lookingAt()) {
                add(SqlNames.only(each.text()), new Location(file, each.line()));
            }
        }
    }

    private void add(String statement, Location place) {
        Matcher create = CREATE.matcher(statement);
        Matcher alter = ALTER.matcher(statement);
        Matcher drop = DROP.matcher(statement);
        if (create.matches()) {
            String created = SqlNames.stored(create.group("name"));
            tables.give(created, place);
            columns.remove(created);
        } else if (alter.matches()) {
            alter(
                    SqlNames.storedSchema(alter.group("schema")),
                    SqlNames.stored(alter.group("name")),
                    alter.group("actions"),
                    place);
        } else if (drop.matches()) {
            Matcher names = NAME.matcher(drop.group("names"));
            while (names.find()) {
                tables.drop(SqlNames.storedSchema(names.group("schema")), SqlNames.stored(names.group("name")), place);
            }
        }
    }

    private void alter(@Nullable String schema, String table, String actions, Location place) {
        Matcher newName = RENAME_TABLE.matcher(actions);
        Matcher renamed = RENAME_COLUMN.matcher(actions);
        if (newName.matches()) {
            rename(schema, table, SqlNames.stored(newName.group(1)), place);
        } else if (renamed.matches()) {
            of(table).rename(schema, SqlNames.stored(renamed.group(1)), SqlNames.stored(renamed.group(2)), place);
        } else {
            Matcher action = COLUMN_ACTION.matcher(actions);
            while (action.find()) {
                String column = SqlNames.stored(action.group(2));
                if (NO_COLUMN.contains(action.group(2).toLowerCase(Locale.ROOT))) {
                    continue;
                }
                if (action.group(1).equalsIgnoreCase("drop")) {
                    of(table).drop(schema, column, place);
                } else {
                    of(table).give(column, place);
                }
            }
        }
    }

    private RemovedNames of(String table) {
        return columns.computeIfAbsent(table, any -> new RemovedNames());
    }

    private void rename(@Nullable String schema, String before, String now, Location place) {
        tables.rename(schema, before, now, place);
        RemovedNames moved = columns.remove(before);
        if (moved != null) {
            columns.put(now, moved);
        }
    }

    /**
     * What became of a table or view; empty if that is not known.
     *
     * @param schema null if it is not known
     */
    public Optional<NameChange> ofTable(@Nullable String schema, String name) {
        return tables.of(name)
                .map(removal -> new NameChange(removal.schema(), name, null, removal.renamedTo(), removal.place()))
                .filter(change -> isIn(schema, change));
    }

    /**
     * What became of a column of a table; empty if that is not known.
     *
     * @param schema null if it is not known
     */
    public Optional<NameChange> ofColumn(@Nullable String schema, String table, String column) {
        return change(table, column).filter(change -> isIn(schema, change));
    }

    /** What became of the columns with this name, in the order of the names of their tables. */
    public List<NameChange> ofColumns(String column) {
        return columns.keySet().stream()
                .flatMap(table -> change(table, column).stream())
                .toList();
    }

    private Optional<NameChange> change(String table, String column) {
        return Optional.ofNullable(columns.get(table))
                .flatMap(known -> known.of(column))
                .map(removal -> new NameChange(removal.schema(), table, column, removal.renamedTo(), removal.place()));
    }

    private static boolean isIn(@Nullable String schema, NameChange change) {
        return schema == null || change.schema() == null || schema.equals(change.schema());
    }
}
