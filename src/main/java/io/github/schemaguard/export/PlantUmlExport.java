package io.github.schemaguard.export;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code database.puml}, an entity-relationship diagram for PlantUML. */
final class PlantUmlExport implements ExportFormat {

    private static final String PLAIN = " ._,()[]";

    @Override
    public String name() {
        return "plantuml";
    }

    @Override
    public SortedMap<String, String> render(Catalog catalog, String database) {
        Map<QualifiedName, String> aliases = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder("@startuml\nhide circle\nskinparam linetype ortho\n\n");
        for (Schema schema : catalog.schemas()) {
            if (!schema.tables().isEmpty()) {
                text.append("package \"").append(text(schema.name())).append("\" {\n");
                for (Table table : schema.tables()) {
                    String alias = "t" + (aliases.size() + 1);
                    aliases.put(new QualifiedName(schema.name(), table.name()), alias);
                    entity(text, table, alias);
                }
                text.append("}\n\n");
            }
        }
        for (Schema schema : catalog.schemas()) {
            for (Table table : schema.tables()) {
                String child = aliases.get(new QualifiedName(schema.name(), table.name()));
                for (ForeignKey key : table.foreignKeys()) {
                    String parent = aliases.get(key.referencedTable());
                    if (parent != null) {
                        text.append(parent)
                                .append(isOptional(table, key) ? " |o" : " ||")
                                .append("--o{ ")
                                .append(child);
                        text.append(" : ")
                                .append(key.columns().stream()
                                        .map(PlantUmlExport::text)
                                        .collect(Collectors.joining(", ")));
                        text.append('\n');
                    }
                }
            }
        }
        return new TreeMap<>(Map.of("database.puml", text.append("@enduml\n").toString()));
    }

    private static boolean isOptional(Table table, ForeignKey key) {
        return key.columns().stream()
                .anyMatch(name -> table.column(name).map(Column::nullable).orElse(true));
    }

    private static void entity(StringBuilder text, Table table, String alias) {
        text.append("  entity \"")
                .append(text(table.name()))
                .append("\" as ")
                .append(alias)
                .append(" {\n");
        List<String> keys =
                table.primaryKey() == null ? List.of() : table.primaryKey().columns();
        table.columns().stream().filter(column -> keys.contains(column.name())).forEach(column -> line(text, column));
        if (!keys.isEmpty()) {
            text.append("    --\n");
        }
        table.columns().stream().filter(column -> !keys.contains(column.name())).forEach(column -> line(text, column));
        text.append("  }\n");
    }

    /** A star marks a column that is not null. */
    private static void line(StringBuilder text, Column column) {
        text.append("    {field} ").append(column.nullable() ? "" : "* ");
        text.append(text(column.name()))
                .append(" : ")
                .append(text(column.type()))
                .append('\n');
    }

    /** Any other character than letters and digits may be markup, so it is written as its number. */
    private static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append(String.format(Locale.ROOT, "<U+%04X>", Character.isISOControl(c) ? 0xFFFD : c));
            }
        });
        return escaped.toString();
    }
}
