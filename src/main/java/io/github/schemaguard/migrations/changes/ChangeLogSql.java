package io.github.schemaguard.migrations.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a change log of Liquibase creates, renames and drops, as SQL with each statement, column and constraint on the line where the change log
 * has it. The SQL shows which objects are changed; it is not what Liquibase runs.
 */
public final class ChangeLogSql {

    private static final Set<String> CHANGES_OF_COLUMNS = Set.of(
            "addNotNullConstraint",
            "dropNotNullConstraint",
            "modifyDataType",
            "addDefaultValue",
            "dropDefaultValue",
            "addAutoIncrement",
            "setColumnRemarks");

    private final List<StringBuilder> lines;

    private ChangeLogSql(int count) {
        lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(new StringBuilder());
        }
    }

    /** Whether a file is a change log, not some other file in XML or YAML. */
    public static boolean isChangeLog(String text) {
        return text.contains("databaseChangeLog");
    }

    /**
     * The SQL of a change log.
     *
     * @param file its name, which ends with {@code .xml}, {@code .yaml} or {@code .yml}
     * @return empty when the text is no change log
     */
    public static Optional<String> of(String file, String text) {
        if (!isChangeLog(text)) {
            return Optional.empty();
        }
        try {
            ChangeLogElement log = file.endsWith(".xml") ? XmlChangeLog.parse(text) : YamlChangeLog.parse(text);
            ChangeLogSql sql = new ChangeLogSql(text.split("\n", -1).length);
            sql.add(log);
            return Optional.of(String.join("\n", sql.lines));
        } catch (IOException notYaml) {
            return Optional.empty();
        }
    }

    private void add(ChangeLogElement element) {
        if (element.name().equals("rollback") || element.name().equals("preConditions")) {
            return;
        }
        String table = name(element, "schemaName", "tableName");
        switch (element.name()) {
            case "createTable" -> {
                put(element.line(), "create table " + table + " (");
                columns(element, "");
                put(element.last(), ");");
            }
            case "addColumn" -> {
                put(element.line(), "alter table " + table);
                columns(element, "add ");
                put(element.last(), ";");
            }
            case "addPrimaryKey", "addUniqueConstraint", "addCheckConstraint" ->
                whole(
                        element,
                        "alter table " + table + " add constraint " + quoted(element.get("constraintName")) + " check ("
                                + list(element.get("columnNames")) + ")");
            case "addForeignKeyConstraint" ->
                whole(
                        element,
                        "alter table " + name(element, "baseTableSchemaName", "baseTableName") + " add constraint "
                                + quoted(element.get("constraintName")) + " foreign key ("
                                + list(element.get("baseColumnNames")) + ")");
            case "createIndex" ->
                whole(
                        element,
                        "create index " + quoted(element.get("indexName")) + " on " + table + " ("
                                + element.all("column")
                                        .map(column -> quoted(column.get("name")))
                                        .collect(Collectors.joining(", "))
                                + ")");
            case "createView" ->
                whole(element, "create view " + name(element, "schemaName", "viewName") + " as select 1");
            case "renameColumn" ->
                whole(
                        element,
                        "alter table " + table + " rename column " + quoted(element.get("oldColumnName")) + " to "
                                + quoted(element.get("newColumnName")));
            case "dropColumn" ->
                whole(
                        element,
                        "alter table " + table + " "
                                + droppedColumns(element)
                                        .map(column -> "drop column " + quoted(column))
                                        .collect(Collectors.joining(", ")));
            case "renameTable" ->
                whole(
                        element,
                        "alter table " + name(element, "schemaName", "oldTableName") + " rename to "
                                + quoted(element.get("newTableName")));
            case "renameView" ->
                whole(
                        element,
                        "alter view " + name(element, "schemaName", "oldViewName") + " rename to "
                                + quoted(element.get("newViewName")));
            case "dropTable" -> whole(element, "drop table " + table);
            case "dropView" -> whole(element, "drop view " + name(element, "schemaName", "viewName"));
            case "createSequence" -> whole(element, "create sequence " + name(element, "schemaName", "sequenceName"));
            case "sql" -> sql(element);
            default -> {
                if (CHANGES_OF_COLUMNS.contains(element.name())) {
                    whole(element, "alter table " + table + " alter " + quoted(element.get("columnName")));
                } else {
                    element.children().forEach(this::add);
                }
            }
        }
    }

    private void columns(ChangeLogElement element, String before) {
        element.all("column").forEach(column -> {
            put(column.line(), before + quoted(column.get("name")));
            column.all("constraints")
                    .forEach(constraints -> List.of("primaryKeyName", "uniqueConstraintName", "foreignKeyName")
                            .forEach(key -> {
                                if (!constraints.get(key).isEmpty()) {
                                    put(constraints.line(), "constraint " + quoted(constraints.get(key)));
                                }
                            }));
            put(column.last(), ",");
        });
    }

    private static Stream<String> droppedColumns(ChangeLogElement element) {
        return Stream.concat(
                        Stream.of(element.get("columnName")),
                        element.all("column").map(column -> column.get("name")))
                .filter(name -> !name.isEmpty());
    }

    private void sql(ChangeLogElement element) {
        List<ChangeLogElement> inner = element.children();
        if (!inner.isEmpty()) {
            inner.forEach(this::add);
            return;
        }
        String[] text = element.text().split("\n", -1);
        for (int i = 0; i < text.length; i++) {
            put(Math.min(element.textLine() + i, element.last()), text[i]);
        }
        put(element.last(), ";");
    }

    /** A statement that no comment stands in. */
    private void whole(ChangeLogElement element, String sql) {
        put(element.line(), sql);
        put(element.last(), ";");
    }

    private void put(int line, String sql) {
        lines.get(Math.min(line, lines.size()) - 1).append(' ').append(sql);
    }

    private static String name(ChangeLogElement element, String schema, String name) {
        String prefix = element.get(schema);
        String qualifier = prefix.isEmpty() ? "" : prefix.startsWith("$") ? "${schema}." : quoted(prefix) + ".";
        return qualifier + quoted(element.get(name));
    }

    private static String list(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .map(ChangeLogSql::quoted)
                .collect(Collectors.joining(", "));
    }

    /** The name as PostgreSQL stores it: Liquibase quotes those that have small and capital letters. */
    private static String quoted(String name) {
        String stored = name.equals(name.toUpperCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name;
        return '"' + stored.replaceAll("\\s", " ").replace("\"", "\"\"") + '"';
    }
}
