package io.github.schemaguard.document.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mermaid renders nothing beyond 50,000 characters or 500 edges in one diagram. */
class DiagramTest {

    @Test
    void every_table_is_in_a_diagram_even_one_that_no_diagram_can_hold_whole() {
        TableBuilder hub = Table.named("hub");
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            String column = "a_rather_long_name_of_a_column_" + i;
            hub.column(PlainObjects.column(column, "bigint", true))
                    .foreignKey(PlainObjects.foreignKey(
                            "fk" + i, List.of(column), new QualifiedName("public", "t" + i), List.of("id")));
            tables.add(Table.named("t" + i)
                    .column(PlainObjects.column("id", "bigint", false))
                    .primaryKey(PlainObjects.primaryKey("pk" + i, List.of("id")))
                    .build());
        }
        Schema.Builder schema = Schema.named("public").table(hub.build());
        tables.forEach(schema::table);

        List<String> diagrams = Diagram.of(PlainObjects.catalog(schema.build())).stream()
                .map(Diagram::text)
                .toList();

        assertThat(diagrams).allSatisfy(text -> {
            assertThat(text.length()).isLessThan(50_000);
            assertThat(text.lines().filter(line -> line.contains(" : "))).hasSizeLessThan(500);
        });
        String all = String.join("\n", diagrams);
        assertThat(all).contains("\"hub\"");
        tables.forEach(table -> assertThat(all).contains("\"" + table.name() + "\""));
    }
}
