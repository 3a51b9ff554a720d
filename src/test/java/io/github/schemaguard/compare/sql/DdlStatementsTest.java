package io.github.schemaguard.compare.sql;

import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The statements of tables of every kind as they are written; {@code RepairsTest} sends such to a server. */
class DdlStatementsTest {

    private static final List<String> CASES = List.of(
            "checks_and_exclusions",
            "columns_of_every_kind",
            "indexes_of_every_kind",
            "keys_and_references",
            "keys_indexes_and_publications_since_15",
            "partitions_and_inheritance",
            "sequences");

    @Test
    void tables_are_written_as_statements() throws Exception {
        List<String> lines = new ArrayList<>();
        for (String name : CASES) {
            Catalog catalog = CatalogJson.read(Path.of("src/test/resources/postgres", name, "catalog.json"));
            for (Schema schema : catalog.schemas()) {
                for (Table table : schema.tables()) {
                    lines.addAll(statements(new QualifiedName(schema.name(), table.name()), table, catalog));
                }
            }
        }

        GoldenFile.of("compare/statements.txt").assertMatches(String.join("\n", lines) + "\n");
    }

    private static List<String> statements(QualifiedName name, Table table, Catalog catalog) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + name);
        for (Column column : table.columns()) {
            lines.add(DdlStatements.column(name, column) + "   -- " + DdlStatements.hazardOfAdding(name, column));
            DdlStatements.comment(name, column).ifPresent(lines::add);
        }
        lines.addAll(DdlStatements.parts(name, table, catalog, any -> true));
        lines.add("# of the first column, in a database without any other table");
        List<String> first = table.columns().stream().limit(1).map(Column::name).toList();
        lines.addAll(DdlStatements.parts(name, table, PlainObjects.catalog(), first::equals));
        lines.add("# later");
        table.ownIndexes()
                .forEach(index ->
                        lines.add(DdlStatements.createIndex(name, table, index).text()));
        return lines;
    }
}
