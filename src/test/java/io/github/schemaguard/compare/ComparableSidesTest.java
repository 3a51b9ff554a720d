package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.UnreadableObject;
import io.github.schemaguard.source.Source;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What of each side is compared. */
class ComparableSidesTest {

    private static final QualifiedName LOCK = new QualifiedName("public", "shedlock");

    @Test
    void the_reference_is_the_database_or_the_document_without_one() {
        Catalog some = catalog(table("customer"));

        assertThat(sides(Map.of(Side.DATABASE, some, Side.DOCUMENT, some)).reference())
                .isEqualTo(Side.DATABASE);
        assertThat(sides(Map.of(Side.ENTITIES, some, Side.DOCUMENT, some)).reference())
                .isEqualTo(Side.DOCUMENT);
    }

    @Test
    void only_the_document_cannot_have_the_table_of_a_tool_that_an_entity_is_mapped_to() {
        Catalog lock = catalog(table("shedlock"));
        Catalog without = catalog(table("customer"));
        ComparableSides sides = sides(
                Map.of(Side.DATABASE, without, Side.ENTITIES, lock, Side.DOCUMENT, without),
                LOCK,
                new QualifiedName("public", "customer"),
                new QualifiedName("public", "orders"));

        assertThat(sides.catalog(Side.DOCUMENT).unseen())
                .containsExactly(new UnreadableObject(ObjectPath.table(LOCK), "documents do not contain it"));
        assertThat(sides.catalog(Side.DATABASE).unseen()).isEmpty();
        assertThat(names(sides.catalog(Side.ENTITIES))).containsExactly("shedlock");
        assertThat(sides(Map.of(Side.ENTITIES, lock, Side.DOCUMENT, lock), LOCK)
                        .catalog(Side.DOCUMENT)
                        .unseen())
                .isEmpty();
        assertThat(names(sides(Map.of(Side.ENTITIES, lock, Side.DOCUMENT, lock)).catalog(Side.ENTITIES)))
                .isEmpty();
    }

    @Test
    void a_partition_is_compared_through_its_parent_unless_an_entity_is_mapped_to_it() {
        TableBuilder top = table("event")
                .kind(Table.Kind.PARTITIONED)
                .partitioning("RANGE (id)")
                .unique(PlainObjects.unique("of_top", List.of("id")));
        TableBuilder middle = table("event_2026")
                .partitionOf(new QualifiedName("public", "event"))
                .check(PlainObjects.check("of_middle", "id > 0", List.of("id")));
        TableBuilder leaf = table("event_2026_01").partitionOf(new QualifiedName("public", "event_2026"));
        TableBuilder orphan = table("orphan").partitionOf(new QualifiedName("public", "gone"));
        Catalog all = catalog(top, middle, leaf, orphan);
        Set<QualifiedName> mapped =
                Set.of(new QualifiedName("public", "event_2026_01"), new QualifiedName("public", "orphan"));

        Catalog kept = ComparableSides.withoutPartitions(all, mapped, all);

        assertThat(names(kept)).containsExactly("event", "event_2026_01", "orphan");
        Table partition =
                kept.table(new QualifiedName("public", "event_2026_01")).orElseThrow();
        assertThat(partition.uniques()).extracting(SchemaObject::name).containsExactly("of_top");
        assertThat(partition.checks()).extracting(SchemaObject::name).containsExactly("of_middle");
        assertThat(kept.table(new QualifiedName("public", "orphan"))).contains(orphan.build());
        assertThat(names(ComparableSides.withoutPartitions(all, Set.of(), all))).containsExactly("event");
        // What entities show is compared as it is.
        ComparableSides sides = sides(Map.of(Side.DATABASE, all, Side.ENTITIES, all));
        assertThat(names(sides.catalog(Side.DATABASE))).containsExactly("event");
        assertThat(names(sides.catalog(Side.ENTITIES)))
                .containsExactly("event", "event_2026", "event_2026_01", "orphan");
    }

    @Test
    void the_table_of_an_entity_becomes_a_view_where_the_reference_has_one() {
        View totals = PlainObjects.view("totals", List.of(), "select 1");
        Catalog database = PlainObjects.catalog(Schema.named("public")
                .table(table("customer").build())
                .view(totals)
                .view(PlainObjects.view("customer", List.of(), "select 2"))
                .build());
        Catalog entities = PlainObjects.catalog(
                Schema.named("audit").table(table("totals").build()).build(),
                Schema.named("public")
                        .table(table("customer").build())
                        .table(table("totals").comment("sums").build())
                        .table(table("orders").build())
                        .view(PlainObjects.view("declared", List.of(), "select 3"))
                        .build());

        Schema schema = sides(Map.of(Side.DATABASE, database, Side.ENTITIES, entities))
                .catalog(Side.ENTITIES)
                .schema("public")
                .orElseThrow();

        assertThat(schema.tables()).extracting(Table::name).containsExactly("customer", "orders");
        assertThat(schema.views()).extracting(View::name).containsExactlyInAnyOrder("declared", "totals");
        View view = schema.view("totals").orElseThrow();
        assertThat(view.columns()).isEqualTo(table("totals").build().columns());
        assertThat(view.comment()).isEqualTo("sums");
        assertThat(view.materialized()).isFalse();
    }

    private static TableBuilder table(String name) {
        return Table.named(name).column(PlainObjects.column("id", "bigint", false));
    }

    private static Catalog catalog(TableBuilder... tables) {
        return CustomerSchemas.tables(tables);
    }

    private static List<String> names(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> schema.tables().stream())
                .map(Table::name)
                .toList();
    }

    private static ComparableSides sides(Map<Side, Catalog> catalogs, QualifiedName... mapped) {
        Map<Side, Source.Known> sides = new EnumMap<>(Side.class);
        catalogs.forEach((side, catalog) ->
                sides.put(side, new Source.Known(side.label(), catalog, CustomerSchemas.coverage(side))));
        List<MappedTable> tables = List.of(mapped).stream()
                .map(name -> new MappedTable(
                        name,
                        MappedTable.Role.ENTITY,
                        List.of("shop.Entity"),
                        MappedMember.ofClass("shop.Entity"),
                        List.of(),
                        List.of()))
                .toList();
        return ComparableSides.of(
                sides,
                IgnoreList.standard(),
                new Mapping(tables, List.of(), List.of(), List.of(), List.of(), StringBinding.TYPED, 7, null));
    }
}
