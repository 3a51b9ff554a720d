package io.github.schemaguard.compare.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            lines.add(
                    DdlStatements.column(name, column) + "   -- " + DdlStatements.hazardOfAdding(name, column, false));
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

    @Test
    void a_foreign_key_needs_a_table_that_can_be_referenced() {
        QualifiedName name = new QualifiedName("shop", "unit");
        Table table = Table.named("unit")
                .foreignKey(reference("unit"))
                .foreignKey(reference("existing"))
                .foreignKey(reference("elsewhere"))
                .foreignKey(reference("missing"))
                .build();
        Catalog catalog = PlainObjects.catalog(Schema.named("shop")
                .table(Table.named("existing").build())
                .table(Table.named("elsewhere").kind(Table.Kind.FOREIGN).build())
                .build());

        assertThat(DdlStatements.parts(name, table, catalog, any -> true))
                .containsExactly(
                        "ALTER TABLE shop.unit ADD FOREIGN KEY (a) REFERENCES shop.existing (id)",
                        "ALTER TABLE shop.unit ADD FOREIGN KEY (a) REFERENCES shop.unit (id)");
    }

    private static ForeignKey reference(String table) {
        return PlainObjects.foreignKey("to_" + table, List.of("a"), new QualifiedName("shop", table), List.of("id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', nullValues = "-", textBlock = """
            - # COMMENT ON TABLE shop.unit IS NULL
            plain # COMMENT ON TABLE shop.unit IS 'plain'
            it's # COMMENT ON TABLE shop.unit IS 'it''s'
            a\\b # COMMENT ON TABLE shop.unit IS E'a\\\\b'
            it's \\ # COMMENT ON TABLE shop.unit IS E'it''s \\\\'
            """)
    void a_comment_is_a_literal(@Nullable String comment, String statement) {
        assertThat(DdlStatements.comment("TABLE shop.unit", comment)).isEqualTo(statement);
    }
}
