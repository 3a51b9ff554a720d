package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Check;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.IndexKey;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.QualifiedName;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.UniqueKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonSpeedTest {

    /** Nanoseconds; four times what a warm JVM takes on an idle machine of two cores. */
    private static final long LIMIT = 1_000_000_000L;

    @Test
    void a_thousand_tables_take_a_moment() {
        Descriptions descriptions = Descriptions.of()
                .database(schema("UK"))
                .entities(schema("generated"))
                .document(schema("UK"));
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 20 && best > LIMIT; round++) {
            long start = System.nanoTime();
            assertThat(descriptions.findings()).isEmpty();
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(best).isLessThanOrEqualTo(LIMIT);
    }

    private static Catalog schema(String prefix) {
        Table.Builder[] tables = new Table.Builder[1000];
        for (int i = 0; i < tables.length; i++) {
            Table.Builder table = Table.named("t" + i)
                    .primaryKey(PrimaryKey.of("pk" + i, List.of("c0")))
                    .unique(UniqueKey.of(prefix + i, List.of("c1", "c2")))
                    .index(Index.of(prefix + "i" + i, false, List.of(IndexKey.of("c3"))))
                    .check(Check.of("check" + i, "(c4 > 0)", List.of("c4")))
                    .foreignKey(ForeignKey.of(
                            prefix + "f" + i,
                            List.of("c5"),
                            new QualifiedName("public", "t" + (i + 1) % 1000),
                            List.of("c0")));
            for (int column = 0; column < 12; column++) {
                table.column(Column.of("c" + column, column % 2 == 0 ? "bigint" : "text", column > 0));
            }
            tables[i] = table;
        }
        return Descriptions.tables(tables);
    }
}
