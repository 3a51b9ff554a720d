package io.github.schemaguard.compare;

import io.github.schemaguard.document.content.DocumentCoverage;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.Generation;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.mapping.ValueLimits;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.part.SequenceOptions;
import io.github.schemaguard.source.Coverage;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Small schemas with a table {@code customer}, and the comparison of two or three of them with a mapping. */
final class CustomerSchemas {

    static final QualifiedName CUSTOMER = new QualifiedName("public", "customer");

    private final Map<Side, Catalog> catalogs = new EnumMap<>(Side.class);
    private final List<MappedColumn> mapped = new ArrayList<>();

    static CustomerSchemas of() {
        return new CustomerSchemas();
    }

    CustomerSchemas database(Catalog catalog) {
        catalogs.put(Side.DATABASE, catalog);
        return this;
    }

    CustomerSchemas entities(Catalog catalog) {
        catalogs.put(Side.ENTITIES, catalog);
        return this;
    }

    CustomerSchemas document(Catalog catalog) {
        catalogs.put(Side.DOCUMENT, catalog);
        return this;
    }

    CustomerSchemas mapped(MappedColumn column) {
        mapped.add(column);
        return this;
    }

    List<Finding> findings() {
        return run().findings();
    }

    ComparisonResult run() {
        Map<Side, Source.Known> sides = new EnumMap<>(Side.class);
        catalogs.forEach((side, catalog) -> sides.put(side, new Source.Known(side.label(), catalog, coverage(side))));
        Set<CheckName> checks = EnumSet.noneOf(CheckName.class);
        for (CheckName check : List.of(CheckName.DB_DOC, CheckName.DB_MODELS, CheckName.MODELS_DOC)) {
            if (catalogs.keySet().containsAll(check.sides())) {
                checks.add(check);
            }
        }
        MappedMember owner = MappedMember.ofClass("shop.Customer");
        Mapping mapping = mapped.isEmpty()
                ? Mapping.EMPTY
                : new Mapping(
                        List.of(new MappedTable(
                                CUSTOMER, MappedTable.Role.ENTITY, List.of("shop.Customer"), owner, mapped, List.of())),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        StringBinding.TYPED,
                        7,
                        null);
        return SchemaComparison.run(
                new ComparisonRequest(sides, mapping, checks, IgnoreList.standard(), FindingText.PLACES));
    }

    static Coverage coverage(Side side) {
        return switch (side) {
            case DATABASE, MIGRATIONS, OTHER -> Coverage.everything();
            case ENTITIES -> EntityCoverage.COVERAGE;
            case DOCUMENT -> DocumentCoverage.COVERAGE;
        };
    }

    /** A schema with one table, {@code customer (id)}, to which something is added. */
    static Catalog customer(UnaryOperator<TableBuilder> change) {
        return tables(change.apply(bare()));
    }

    static TableBuilder bare() {
        return Table.named("customer")
                .column(PlainObjects.column("id", "bigint", false))
                .primaryKey(PlainObjects.primaryKey("customer_pkey", List.of("id")));
    }

    static Catalog tables(TableBuilder... builders) {
        List<Table> tables = new ArrayList<>();
        for (TableBuilder builder : builders) {
            tables.add(builder.build());
        }
        return PlainObjects.catalog(PlainObjects.schema("public", tables));
    }

    static Catalog of(String schema, TableBuilder table) {
        return PlainObjects.catalog(PlainObjects.schema(schema, List.of(table.build())));
    }

    static Catalog with(Catalog catalog, View view) {
        Schema schema = catalog.schemas().get(0);
        return PlainObjects.catalog(schema.withViews(List.of(view)));
    }

    static Catalog with(Catalog catalog, Sequence sequence) {
        Schema schema = catalog.schemas().get(0);
        return PlainObjects.catalog(schema.withSequences(List.of(sequence)));
    }

    static Sequence sequence(String name, long increment) {
        return new Sequence(
                name, new SequenceOptions("bigint", 1, increment, 1, Long.MAX_VALUE, 1, false), null, List.of(), null);
    }

    static MappedColumn column(String name, String javaType, Declared... declared) {
        return new MappedColumn(
                name,
                List.of(new MappedMember("shop.Customer", name, "shop.Customer", name, "", null)),
                javaType,
                Set.of(declared),
                true,
                true,
                Role.BASIC,
                Generation.NONE,
                List.of(),
                null,
                false,
                ValueLimits.NONE);
    }

    /** {@code id}, whose values the application sets. */
    static MappedColumn id() {
        return new MappedColumn(
                "id",
                List.of(new MappedMember("shop.Customer", "id", "shop.Customer", "id", "", null)),
                "java.lang.Long",
                Set.of(),
                true,
                false,
                Role.ID,
                Generation.NONE,
                List.of(),
                null,
                false,
                ValueLimits.NONE);
    }
}
