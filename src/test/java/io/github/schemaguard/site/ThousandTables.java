package io.github.schemaguard.site;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.part.Deferrability;
import io.github.schemaguard.model.part.IndexKey;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A schema of a thousand tables with fifteen columns each and about 1,500 references. */
final class ThousandTables {

    private ThousandTables() {}

    static SiteContents contents() {
        Random random = new Random(1);
        Schema.Builder schema = Schema.named("public");
        for (int i = 0; i < 1000; i++) {
            TableBuilder table = Table.named("table_" + i)
                    .comment("The table number " + i + " of a large application")
                    .column(column("id", "bigint", null))
                    .primaryKey(new PrimaryKey(
                            "table_" + i + "_pkey",
                            List.of("id"),
                            List.of(),
                            Deferrability.NOT_DEFERRABLE,
                            false,
                            null));
            for (int c = 1; c < 15; c++) {
                table.column(
                        column("column_" + c, c % 2 == 0 ? "text" : "integer", c % 5 == 0 ? "What it is for" : null));
            }
            int references = i == 0 ? 0 : 1 + random.nextInt(2);
            for (int r = 1; r <= references; r++) {
                String name = "table_" + random.nextInt(Math.max(1, i / 2));
                table.foreignKey(new ForeignKey(
                        "table_" + i + "_fk_" + r,
                        List.of("column_" + r),
                        new QualifiedName("public", name),
                        List.of("id"),
                        ForeignKey.Match.SIMPLE,
                        ForeignKey.Action.NO_ACTION,
                        ForeignKey.Action.NO_ACTION,
                        List.of(),
                        Deferrability.NOT_DEFERRABLE,
                        true,
                        true,
                        false,
                        null));
                table.index(new Index(
                        "table_" + i + "_ix_" + r,
                        "btree",
                        false,
                        false,
                        List.of(IndexKey.ascending("column_" + r)),
                        List.of(),
                        null,
                        true,
                        false,
                        Map.of(),
                        null,
                        null));
            }
            schema.table(table.build());
        }
        return SiteContents.of(
                "Large application", "database: test", Catalog.EMPTY.withSchemas(List.of(schema.build())));
    }

    private static Column column(String name, String type, String comment) {
        return new Column(name, type, null, 0, true, null, null, null, null, null, null, null, null, comment);
    }
}
