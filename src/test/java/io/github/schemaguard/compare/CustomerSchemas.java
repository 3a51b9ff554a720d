package io.github.schemaguard.compare;

import io.github.schemaguard.document.content.DocumentCoverage;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedCollection;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import io.github.schemaguard.mapping.MappedColumn.Generation;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.EnumType;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.SequenceOptions;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.source.Coverage;
import io.github.schemaguard.source.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One small schema from which examples take what they need: two or three descriptions of it and a mapping. */
final class CustomerSchemas {

    static final QualifiedName CUSTOMER = new QualifiedName("public", "customer");

    private final Map<Side, Catalog> catalogs = new EnumMap<>(Side.class);
    private final List<MappedColumn> mapped = new ArrayList<>();
    private MappedTable.Role role = MappedTable.Role.ENTITY;
    private final List<MappedCollection> collections = new ArrayList<>();
    private final List<Mapping.ShortenedName> shortened = new ArrayList<>();
    private IgnoreList ignore = IgnoreList.standard();

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

    /** What the database is held against instead of entities and a document. */
    CustomerSchemas migrations(Catalog catalog) {
        catalogs.put(Side.MIGRATIONS, catalog);
        return this;
    }

    CustomerSchemas mapped(MappedColumn column) {
        mapped.add(column);
        return this;
    }

    /** {@code customer (tenant)} is the foreign key of a collection with these cascades. */
    CustomerSchemas collection(String... cascades) {
        collections.add(new MappedCollection(
                CUSTOMER,
                List.of("tenant"),
                new MappedMember("shop.Tenant", "customers", "shop.Tenant", "customers"),
                true,
                List.of(cascades)));
        return this;
    }

    CustomerSchemas shortened(String stored, String written) {
        shortened.add(new Mapping.ShortenedName(ObjectPath.column(CUSTOMER, stored), written));
        return this;
    }

    CustomerSchemas role(MappedTable.Role value) {
        role = value;
        return this;
    }

    CustomerSchemas ignoring(String... patterns) {
        ignore = IgnoreList.of(List.of(patterns));
        return this;
    }

    List<Finding> findings() {
        return run().findings();
    }

    ComparisonResult run() {
        Map<Side, Source.Known> sides = new EnumMap<>(Side.class);
        catalogs.forEach((side, catalog) -> sides.put(side, new Source.Known(side.label(), catalog, coverage(side))));
        Source.Known migrations = sides.get(Side.MIGRATIONS);
        if (migrations != null) {
            return DatabaseComparison.run(CheckName.DB_MIGRATIONS, sides.get(Side.DATABASE), migrations, ignore);
        }
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
                        List.of(new MappedTable(CUSTOMER, role, List.of("shop.Customer"), owner, mapped)),
                        List.of(),
                        collections,
                        shortened);
        return SchemaComparison.run(new ComparisonRequest(sides, mapping, checks, ignore, FindingText.PLACES));
    }

    static Coverage coverage(Side side) {
        return switch (side) {
            case DATABASE, MIGRATIONS, OTHER -> Coverage.everything();
            case ENTITIES -> EntityCoverage.COVERAGE;
            case DOCUMENT -> DocumentCoverage.COVERAGE;
        };
    }

    /** A schema with one table, {@code customer (id)}, to which something is added. */
    static Catalog customer(UnaryOperator<Table.Builder> change) {
        return tables(change.apply(bare()));
    }

    static Table.Builder bare() {
        return Table.named("customer")
                .column(PlainObjects.column("id", "bigint", false))
                .primaryKey(PlainObjects.primaryKey("customer_pkey", List.of("id")));
    }

    static Catalog tables(Table.Builder... builders) {
        List<Table> tables = new ArrayList<>();
        for (Table.Builder builder : builders) {
            tables.add(builder.build());
        }
        return PlainObjects.catalog(PlainObjects.schema("public", tables));
    }

    static Catalog of(String schema, Table.Builder table) {
        return PlainObjects.catalog(PlainObjects.schema(schema, List.of(table.build())));
    }

    static Catalog with(Catalog catalog, View view) {
        Schema schema = catalog.schemas().get(0);
        return PlainObjects.catalog(new Schema(
                "public",
                schema.tables(),
                List.of(view),
                schema.sequences(),
                schema.enums(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null));
    }

    static Catalog with(Catalog catalog, EnumType type) {
        Schema schema = catalog.schemas().get(0);
        return PlainObjects.catalog(new Schema(
                "public",
                schema.tables(),
                schema.views(),
                schema.sequences(),
                List.of(type),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null));
    }

    static Catalog with(Catalog catalog, Sequence sequence) {
        Schema schema = catalog.schemas().get(0);
        return PlainObjects.catalog(new Schema(
                "public",
                schema.tables(),
                schema.views(),
                List.of(sequence),
                schema.enums(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null));
    }

    static Sequence sequence(String name, long increment) {
        return new Sequence(
                name, new SequenceOptions("bigint", 1, increment, 1, Long.MAX_VALUE, 1, false), null, List.of(), null);
    }

    static MappedColumn column(String name, String javaType, Declared... declared) {
        return new MappedColumn(
                name,
                List.of(new MappedMember("shop.Customer", name, "shop.Customer", name)),
                javaType,
                Set.of(declared),
                true,
                true,
                Role.BASIC,
                Generation.NONE,
                List.of(),
                null,
                false);
    }

    static MappedColumn version(String name) {
        return column(name, Role.VERSION);
    }

    static MappedColumn column(String name, Role role) {
        MappedColumn plain = column(name, "java.lang.Integer");
        return new MappedColumn(
                name,
                plain.owners(),
                plain.javaType(),
                plain.declared(),
                true,
                true,
                role,
                Generation.NONE,
                List.of(),
                null,
                false);
    }

    static MappedColumn id(Generation.Strategy strategy) {
        return new MappedColumn(
                "id",
                List.of(new MappedMember("shop.Customer", "id", "shop.Customer", "id")),
                "java.lang.Long",
                Set.of(),
                true,
                false,
                Role.ID,
                new Generation(strategy, null, 0),
                List.of(),
                null,
                false);
    }

    static MappedColumn enumColumn(String name, EnumStorage storage, String... constants) {
        return new MappedColumn(
                name,
                List.of(new MappedMember("shop.Customer", name, "shop.Customer", name)),
                "shop.State",
                Set.of(),
                true,
                true,
                Role.BASIC,
                Generation.NONE,
                List.of(constants),
                storage,
                false);
    }
}
