package io.github.schemaguard.bench;

import io.github.schemaguard.compare.ComparisonRequest;
import io.github.schemaguard.compare.ComparisonResult;
import io.github.schemaguard.compare.EntityCoverage;
import io.github.schemaguard.compare.IgnoreList;
import io.github.schemaguard.compare.LocationLookup;
import io.github.schemaguard.compare.SchemaComparison;
import io.github.schemaguard.document.content.DocumentCoverage;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.mapping.ValueLimits;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.part.IndexKey;
import io.github.schemaguard.source.Coverage;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Times the comparison of database, entities and document in memory: the first one in this JVM, and the median of the
 * later ones. Arguments: the number of tables, and how many of them have a column that differs (default 0).
 */
public final class ComparisonBenchmark {

    private static final int ROUNDS = 25;
    private static final int COLUMNS = 12;

    private ComparisonBenchmark() {}

    public static void main(String[] arguments) {
        int tables = Integer.parseInt(arguments[0]);
        int differing = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        ComparisonRequest request = request(tables, differing);
        double[] millis = new double[ROUNDS];
        int findings = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            ComparisonResult result = SchemaComparison.run(request);
            millis[round] = (System.nanoTime() - start) / 1e6;
            findings = result.findings().size();
        }
        double first = millis[0];
        double second = millis[1];
        double[] rest = Arrays.copyOfRange(millis, 5, ROUNDS);
        Arrays.sort(rest);
        System.out.printf("tables findings first_ms second_ms warm_ms%n");
        System.out.printf("%d %d %.0f %.0f %.0f%n", tables, findings, first, second, rest[rest.length / 2]);
    }

    private static ComparisonRequest request(int tables, int differing) {
        List<MappedTable> mapped = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            mapped.add(mapped(i));
        }
        return new ComparisonRequest(
                Map.of(
                        Side.DATABASE,
                        new Source.Known("database", schema("uk", tables, 0), Coverage.everything()),
                        Side.ENTITIES,
                        new Source.Known("entities", schema("generated", tables, differing), EntityCoverage.COVERAGE),
                        Side.DOCUMENT,
                        new Source.Known("document", schema("uk", tables, 0), DocumentCoverage.COVERAGE)),
                new Mapping(mapped, List.of(), List.of(), List.of(), List.of(), StringBinding.TYPED, 7, null),
                Set.of(CheckName.DB_DOC, CheckName.DB_MODELS, CheckName.MODELS_DOC),
                IgnoreList.standard(),
                LocationLookup.none());
    }

    private static MappedTable mapped(int table) {
        String entity = "shop.T" + table;
        List<MappedColumn> columns = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            columns.add(new MappedColumn(
                    "c" + column,
                    List.of(new MappedMember(entity, "c" + column, entity, "c" + column, "", null)),
                    "java.lang.String",
                    Set.of(),
                    true,
                    true,
                    column == 0 ? MappedColumn.Role.ID : MappedColumn.Role.BASIC,
                    MappedColumn.Generation.NONE,
                    List.of(),
                    null,
                    false,
                    ValueLimits.NONE));
        }
        return new MappedTable(
                new QualifiedName("public", "t" + table),
                MappedTable.Role.ENTITY,
                List.of(entity),
                MappedMember.ofClass(entity),
                columns,
                List.of());
    }

    static Catalog schema(String prefix, int tables, int differing) {
        List<Table> all = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            TableBuilder table = Table.named("t" + i)
                    .primaryKey(PlainObjects.primaryKey("pk" + i, List.of("c0")))
                    .unique(PlainObjects.unique(prefix + i, List.of("c1", "c2")))
                    .index(PlainObjects.index(prefix + "i" + i, false, List.of(IndexKey.ascending("c3"))))
                    .check(PlainObjects.check("check" + i, "(c4 > 0)", List.of("c4")))
                    .foreignKey(PlainObjects.foreignKey(
                            prefix + "f" + i,
                            List.of("c6"),
                            new QualifiedName("public", "t" + (i + 1) % tables),
                            List.of("c0")));
            for (int column = 0; column < COLUMNS; column++) {
                String type = column % 2 == 0 ? "bigint" : i < differing && column == 1 ? "uuid" : "text";
                table.column(PlainObjects.column("c" + column, type, column > 0));
            }
            all.add(table.build());
        }
        return PlainObjects.catalog(PlainObjects.schema("public", all));
    }
}
