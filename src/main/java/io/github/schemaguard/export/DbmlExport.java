package io.github.schemaguard.export;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.EnumType;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code database.dbml}, for dbdiagram.io, dbdocs.io and other tools of DBML. Every name is quoted. */
final class DbmlExport implements ExportFormat {

    @Override
    public String name() {
        return "dbml";
    }

    @Override
    public SortedMap<String, String> render(Catalog catalog, String database) {
        StringBuilder text = new StringBuilder();
        Map<String, String> enums = new HashMap<>();
        for (Schema schema : catalog.schemas()) {
            for (EnumType type : schema.enums()) {
                enumType(text, schema, type);
                enums.put(
                        new QualifiedName(schema.name(), type.name()).toString(),
                        qualified(schema.name(), type.name()));
            }
        }
        catalog.schemas().forEach(schema -> schema.tables().forEach(table -> table(text, schema, table, enums)));
        catalog.schemas()
                .forEach(schema -> schema.tables()
                        .forEach(table -> table.foreignKeys().stream()
                                .filter(key -> catalog.schema(
                                                key.referencedTable().schema())
                                        .flatMap(there -> there.table(
                                                key.referencedTable().name()))
                                        .isPresent())
                                .forEach(key -> reference(text, new QualifiedName(schema.name(), table.name()), key))));
        return new TreeMap<>(Map.of("database.dbml", text.toString()));
    }

    private static void enumType(StringBuilder text, Schema schema, EnumType type) {
        text.append("Enum ").append(qualified(schema.name(), type.name())).append(" {\n");
        type.labels().forEach(label -> text.append("  ").append(quoted(label)).append('\n'));
        text.append("}\n\n");
    }

    private static void table(StringBuilder text, Schema schema, Table table, Map<String, String> enums) {
        text.append("Table ").append(qualified(schema.name(), table.name())).append(" {\n");
        List<String> keys =
                table.primaryKey() == null ? List.of() : table.primaryKey().columns();
        boolean single = keys.size() == 1;
        for (Column column : table.columns()) {
            boolean key = single && keys.contains(column.name());
            text.append("  ").append(quoted(column.name())).append(' ');
            text.append(enums.getOrDefault(column.type(), quoted(column.type())));
            text.append(settings(column, key)).append('\n');
        }
        indexes(text, table, single ? List.of() : keys);
        if (table.comment() != null) {
            text.append("  Note: ").append(string(table.comment())).append('\n');
        }
        text.append("}\n\n");
    }

    private static String settings(Column column, boolean key) {
        List<String> settings = new ArrayList<>();
        if (key) {
            settings.add("pk");
        }
        if (!column.nullable()) {
            settings.add("not null");
        }
        if (column.identity() != null) {
            settings.add("increment");
        }
        if (column.defaultValue() != null) {
            settings.add("default: " + expression(column.defaultValue()));
        }
        if (column.comment() != null) {
            settings.add("note: " + string(column.comment()));
        }
        return settings.isEmpty() ? "" : " [" + String.join(", ", settings) + "]";
    }

    /** @param keys of a primary key of several columns; empty for any other */
    private static void indexes(StringBuilder text, Table table, List<String> keys) {
        List<String> lines = new ArrayList<>();
        if (!keys.isEmpty()) {
            lines.add(columns(keys) + " [pk]");
        }
        for (UniqueKey unique : table.uniques()) {
            lines.add(columns(unique.columns()) + " [unique" + named(unique.name()) + "]");
        }
        for (Index index : table.indexes()) {
            if (index.constraint() == null) {
                String parts = index.keys().stream()
                        .map(key -> key.column() == null ? expression(key.expression()) : quoted(key.column()))
                        .collect(Collectors.joining(", ", "(", ")"));
                List<String> settings = new ArrayList<>();
                if (index.unique()) {
                    settings.add("unique");
                }
                settings.add("name: " + string(index.name()));
                lines.add(parts + " [" + String.join(", ", settings) + "]");
            }
        }
        if (!lines.isEmpty()) {
            text.append("\n  indexes {\n");
            lines.forEach(line -> text.append("    ").append(line).append('\n'));
            text.append("  }\n");
        }
    }

    private static String named(String name) {
        return name.isEmpty() ? "" : ", name: " + string(name);
    }

    private static void reference(StringBuilder text, QualifiedName table, ForeignKey key) {
        text.append("Ref ")
                .append(key.name().isEmpty() ? "" : quoted(key.name()))
                .append(": ");
        text.append(qualified(table.schema(), table.name())).append('.').append(columns(key.columns()));
        text.append(" > ");
        text.append(
                qualified(key.referencedTable().schema(), key.referencedTable().name()));
        text.append('.').append(columns(key.referencedColumns()));
        text.append(" [delete: ")
                .append(key.onDelete())
                .append(", update: ")
                .append(key.onUpdate())
                .append("]\n");
    }

    private static String columns(List<String> names) {
        return names.stream().map(DbmlExport::quoted).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String qualified(String schema, String name) {
        return quoted(schema) + "." + quoted(name);
    }

    private static String quoted(String name) {
        return '"' + escaped(name).replace("\"", "\\\"") + '"';
    }

    private static String string(String text) {
        return "'" + escaped(text).replace("'", "\\'") + "'";
    }

    /** An expression stands between backticks, where nothing can be escaped. One that has any is a string. */
    private static String expression(@Nullable String sql) {
        String text = String.valueOf(sql);
        return text.indexOf('`') >= 0 || text.codePoints().anyMatch(Character::isISOControl)
                ? string(text)
                : "`" + text + "`";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> escaped.appendCodePoint(Character.isISOControl(c) ? '\uFFFD' : c);
            }
        });
        return escaped.toString();
    }
}
