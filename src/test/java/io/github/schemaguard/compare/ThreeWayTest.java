package io.github.schemaguard.compare;

import static io.github.schemaguard.compare.CustomerSchemas.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.Trap;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.mapping.ValueLimits;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.CompositeType;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import io.github.schemaguard.model.View;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.UnreadableObject;
import io.github.schemaguard.model.part.Identity;
import io.github.schemaguard.model.part.IndexKey;
import io.github.schemaguard.model.part.SequenceOptions;
import io.github.schemaguard.source.Source;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThreeWayTest {

    private static final Catalog SHORT = email("character varying(100)");
    private static final Catalog LONG = email("character varying(320)");
    private static final Catalog OTHER = email("character varying(50)");

    private static Catalog email(String type) {
        return customer(table -> table.column(PlainObjects.column("email", type, true)));
    }

    private static Finding only(Catalog database, Catalog entities, Catalog document) {
        List<Finding> findings = three(database, entities, document).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static CustomerSchemas three(Catalog database, Catalog entities, Catalog document) {
        return CustomerSchemas.of()
                .database(database)
                .entities(entities)
                .document(document)
                .mapped(CustomerSchemas.id())
                .mapped(CustomerSchemas.column("email", "java.lang.String", Declared.LENGTH));
    }

    @Test
    void three_equal_descriptions_give_nothing_and_count_every_attribute() {
        ComparisonResult result = three(SHORT, SHORT, SHORT).run();

        assertThat(result.findings()).isEmpty();
        assertThat(result.attributes().checked()).isEqualTo(2);
        assertThat(result.attributes().unknown()).isEmpty();
        assertThat(result.compared())
                .containsOnlyKeys(CheckName.DB_DOC, CheckName.DB_MODELS, CheckName.MODELS_DOC)
                .allSatisfy((check, count) -> assertThat(count).isGreaterThan(5));
    }

    @Test
    void the_entity_is_odd() {
        Finding finding = only(SHORT, LONG, SHORT);

        assertThat(finding.code()).isEqualTo("SG203");
        assertThat(finding.odd()).isEqualTo(Side.ENTITIES);
        assertThat(finding.values())
                .isEqualTo(Map.of(
                        Side.DATABASE, "character varying(100)",
                        Side.ENTITIES, "character varying(320)",
                        Side.DOCUMENT, "character varying(100)"));
        assertThat(finding.message())
                .isEqualTo("database character varying(100), entity character varying(320): INSERT fails above 100"
                        + " characters");
        assertThat(finding.repairs().get(0).text()).isEqualTo("@Column(length = 100)");
        assertThat(finding.repairs()).noneMatch(repair -> repair.target() == Side.DOCUMENT);
    }

    @Test
    void the_database_is_odd_and_both_others_lag() {
        Finding finding = only(SHORT, LONG, LONG);

        assertThat(finding.odd()).isEqualTo(Side.DATABASE);
        assertThat(finding.repairs()).anyMatch(repair -> repair.target() == Side.DOCUMENT);
    }

    @Test
    void the_document_is_odd() {
        Finding finding = only(SHORT, SHORT, LONG);

        assertThat(finding.code()).isEqualTo("SG401");
        assertThat(finding.odd()).isEqualTo(Side.DOCUMENT);
    }

    @Test
    void all_differ() {
        assertThat(only(SHORT, LONG, OTHER).odd()).isNull();
    }

    @Test
    void a_harmless_difference_of_the_entity_does_not_hide_a_stale_document() {
        Finding finding = only(LONG, SHORT, SHORT);

        assertThat(finding.code()).isEqualTo("SG401");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.odd()).isEqualTo(Side.DATABASE);
    }

    @Test
    void without_a_database_the_document_stands_in_for_it() {
        List<Finding> findings = CustomerSchemas.of()
                .entities(LONG)
                .document(SHORT)
                .mapped(CustomerSchemas.column("email", "java.lang.String", Declared.LENGTH))
                .findings();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("SG203");
            assertThat(finding.message()).startsWith("document character varying(100), entity");
        });
    }

    @Test
    void what_only_the_database_has_is_information_if_it_rejects_rows_and_no_drift_otherwise() {
        Catalog rich = customer(table -> table.column(PlainObjects.column("email", "character varying(100)", true)
                        .withDefaultValue("''::text")
                        .withComment("where"))
                .unique(PlainObjects.unique("u", List.of("email")))
                .foreignKey(PlainObjects.foreignKey(
                        "f", List.of("id"), new QualifiedName("public", "party"), List.of("id")))
                .check(PlainObjects.check("c", "(id > 0)", List.of("id")))
                .index(PlainObjects.index("i", false, List.of(IndexKey.ascending("email"))))
                .comment("who"));

        assertThat(three(rich, SHORT, rich).findings())
                .allMatch(finding -> finding.severity() == Severity.INFO)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("SG317", "SG318", "SG319");
    }

    @Test
    void a_column_with_a_new_name_is_one_finding_with_its_keys() {
        Catalog old = customer(table -> table.column(PlainObjects.column("email", "text", true))
                .unique(PlainObjects.unique("u", List.of("email")))
                .index(PlainObjects.index("i", false, List.of(IndexKey.ascending("email")))));
        Catalog renamed = customer(table -> table.column(PlainObjects.column("mail", "text", true))
                .unique(PlainObjects.unique("u", List.of("mail")))
                .index(PlainObjects.index("i", false, List.of(IndexKey.ascending("mail")))));

        Finding finding = only(renamed, old, old);

        assertThat(finding.code()).isEqualTo("SG902");
        assertThat(finding.message()).contains("public.customer.mail");
        assertThat(finding.members())
                .extracting(Object::toString)
                .containsExactly("public.customer.email", "public.customer.mail");
        assertThat(finding.odd()).isEqualTo(Side.DATABASE);
    }

    @Test
    void inferred_differences_of_one_rule_are_one_finding_of_their_table() {
        Catalog required = customer(table ->
                table.column(PlainObjects.column("a", "text", false)).column(PlainObjects.column("b", "text", false)));
        Catalog silent = customer(table ->
                table.column(PlainObjects.column("a", "text", true)).column(PlainObjects.column("b", "text", true)));

        List<Finding> findings = CustomerSchemas.of()
                .database(required)
                .entities(silent)
                .mapped(CustomerSchemas.column("a", "java.lang.String"))
                .mapped(CustomerSchemas.column("b", "java.lang.String"))
                .findings();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.object().kind()).isEqualTo(ObjectKind.TABLE);
            assertThat(finding.members()).hasSize(2);
        });
    }

    @Test
    void a_table_that_an_entity_maps_is_not_ignored_by_itself() {
        IgnoreList standard = IgnoreList.standard();
        Catalog catalog = CustomerSchemas.tables(Table.named("shedlock"));
        QualifiedName name = new QualifiedName("public", "shedlock");

        assertThat(standard.ignored(catalog)).containsExactly("public.shedlock");
        assertThat(standard.apply(catalog).table(name)).isEmpty();
        assertThat(standard.keeping(List.of(name)).apply(catalog).table(name)).isPresent();
    }

    @Test
    void tables_columns_and_sequences_of_another_naming_strategy_are_one_finding() {
        Catalog snake = CustomerSchemas.with(
                CustomerSchemas.tables(
                        Table.named("order_item").column(PlainObjects.column("id", "bigint", false)),
                        CustomerSchemas.bare().column(PlainObjects.column("first_name", "text", true))),
                CustomerSchemas.sequence("order_item_seq", 50));
        Catalog camel = CustomerSchemas.with(
                CustomerSchemas.tables(
                        Table.named("OrderItem").column(PlainObjects.column("id", "bigint", false)),
                        CustomerSchemas.bare().column(PlainObjects.column("firstName", "text", true))),
                CustomerSchemas.sequence("OrderItem_SEQ", 50));

        Finding finding = only(snake, camel, snake);

        assertThat(finding.code()).isEqualTo("SG901");
        assertThat(finding.members()).hasSize(6);
    }

    @Test
    void everything_in_another_schema_is_one_finding() {
        Catalog there = inSchema("shop");
        Catalog here = inSchema("public");

        Finding finding = only(there, here, there);

        assertThat(finding.code()).isEqualTo("SG901");
        assertThat(finding.members()).hasSize(6);
        assertThat(CustomerSchemas.of()
                        .database(here)
                        .entities(here)
                        .document(here)
                        .findings())
                .isEmpty();
    }

    /** Two tables and a sequence. */
    private static Catalog inSchema(String name) {
        Catalog catalog = CustomerSchemas.with(
                CustomerSchemas.tables(
                        CustomerSchemas.bare().column(PlainObjects.column("email", "text", true)),
                        Table.named("order_item")
                                .column(PlainObjects.column("id", "bigint", false))
                                .column(PlainObjects.column("total", "bigint", false))),
                CustomerSchemas.sequence("order_item_seq", 50));
        Schema schema = catalog.schemas().get(0);
        return PlainObjects.catalog(schema.withName(name));
    }

    @Test
    void tables_of_one_name_in_two_schemas_are_two_tables() {
        Catalog here =
                CustomerSchemas.of("shop", Table.named("customer").column(PlainObjects.column("email", "text", true)));
        Catalog there = CustomerSchemas.of(
                "audit", Table.named("customer").column(PlainObjects.column("happened", "date", true)));

        assertThat(CustomerSchemas.of().database(there).entities(here).findings())
                .extracting(Finding::code)
                .containsExactly("SG101", "SG103");
    }

    @Test
    void entities_on_a_view_need_its_columns_and_nothing_else() {
        View view = new View(
                "spending",
                false,
                List.of(PlainObjects.column("id", "bigint", true)),
                "select 1",
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
        TableBuilder entity = Table.named("spending")
                .column(PlainObjects.column("id", "bigint", false))
                .primaryKey(PlainObjects.primaryKey("p", List.of("id")));
        Catalog database = CustomerSchemas.with(CustomerSchemas.tables(), view);

        assertThat(CustomerSchemas.of()
                        .database(database)
                        .entities(CustomerSchemas.tables(entity))
                        .document(database)
                        .findings())
                .isEmpty();
        assertThat(CustomerSchemas.of()
                        .database(database)
                        .entities(CustomerSchemas.tables(entity.column(PlainObjects.column("total", "bigint", false))))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("SG102");
    }

    @Test
    void partitions_stand_with_their_parent() {
        TableBuilder parent = Table.named("event")
                .kind(Table.Kind.PARTITIONED)
                .partitioning("RANGE (at)")
                .column(PlainObjects.column("id", "bigint", false))
                .column(PlainObjects.column("at", "date", false))
                .primaryKey(PlainObjects.primaryKey("p", List.of("id", "at")));
        TableBuilder partition = Table.named("event_2026")
                .partitionOf(new QualifiedName("public", "event"))
                .column(PlainObjects.column("id", "bigint", false));
        TableBuilder entity = Table.named("event")
                .column(PlainObjects.column("id", "bigint", false))
                .column(PlainObjects.column("at", "date", false))
                .primaryKey(PlainObjects.primaryKey("p", List.of("id")));

        assertThat(CustomerSchemas.of()
                        .database(CustomerSchemas.tables(parent, partition))
                        .entities(CustomerSchemas.tables(entity))
                        .document(CustomerSchemas.tables(parent))
                        .findings())
                .isEmpty();
    }

    @Trap("T59 fires")
    @Test
    void what_a_role_could_see_is_missing() {
        assertThat(CustomerSchemas.of()
                        .database(CustomerSchemas.tables())
                        .entities(SHORT)
                        .mapped(CustomerSchemas.column("email", "java.lang.String"))
                        .findings())
                .singleElement()
                .extracting(Finding::code)
                .isEqualTo("SG101");
    }

    @Trap("T59 silent")
    @Test
    void what_a_role_cannot_see_is_not_missing() {
        Catalog hidden = new Catalog(
                17,
                CustomerSchemas.tables().schemas(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new UnreadableObject(ObjectPath.table(CustomerSchemas.CUSTOMER), "permission denied")));
        ComparisonResult result = CustomerSchemas.of()
                .database(hidden)
                .entities(SHORT)
                .mapped(CustomerSchemas.column("email", "java.lang.String"))
                .run();

        assertThat(result.findings()).isEmpty();
        assertThat(result.attributes().unknown()).containsExactly("shop.Customer.email: permission denied");
    }

    @Test
    void an_allocation_size_is_held_against_the_sequence_of_an_identity_column() {
        Catalog identity = CustomerSchemas.tables(Table.named("customer")
                .column(PlainObjects.column("id", "bigint", false)
                        .withIdentity(
                                new Identity(Identity.Generation.BY_DEFAULT, SequenceOptions.defaults("bigint")))));
        Catalog plain =
                CustomerSchemas.tables(Table.named("customer").column(PlainObjects.column("id", "bigint", false)));

        assertThat(CustomerSchemas.of()
                        .database(identity)
                        .entities(CustomerSchemas.with(plain, CustomerSchemas.sequence("customer_id_seq", 50)))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("SG308");
        assertThat(CustomerSchemas.of()
                        .database(identity)
                        .entities(CustomerSchemas.with(plain, CustomerSchemas.sequence("customer_id_seq", 1)))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_dropped_table_takes_nothing_else_along() {
        Finding finding = only(CustomerSchemas.tables(), SHORT, SHORT);

        assertThat(finding.code()).isEqualTo("SG101");
        assertThat(finding.odd()).isEqualTo(Side.DATABASE);
        assertThat(finding.values()).containsOnlyKeys(Side.ENTITIES, Side.DOCUMENT);
    }

    @Test
    void constraints_are_matched_by_what_they_are_but_their_names_are_documented() {
        Catalog one = customer(table -> table.column(PlainObjects.column("email", "text", true))
                .unique(PlainObjects.unique("customer_email_key", List.of("email"))));
        Catalog other = customer(table -> table.column(PlainObjects.column("email", "text", true))
                .unique(PlainObjects.unique("UK7x1", List.of("email"))));

        assertThat(three(one, other, one).findings()).isEmpty();
        assertThat(three(one, one, other).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("SG401");
            assertThat(finding.attribute()).isEqualTo(Attribute.NAME);
        });
    }

    @Test
    void one_finding_names_every_attribute_of_a_column() {
        MappedColumn twice = new MappedColumn(
                "email",
                List.of(
                        new MappedMember("shop.Line", "order", "shop.Line", "order", "", null),
                        new MappedMember("shop.Line", "id.orderId", "shop.LineKey", "orderId", "", null)),
                "java.lang.String",
                Set.of(),
                true,
                true,
                MappedColumn.Role.ID,
                MappedColumn.Generation.NONE,
                List.of(),
                null,
                false,
                ValueLimits.NONE);

        List<Finding> findings = CustomerSchemas.of()
                .database(customer(table -> table))
                .entities(SHORT)
                .mapped(twice)
                .findings();

        assertThat(findings)
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("not in the database: queries that load Line.id.orderId and Line.order fail");
    }

    @Test
    void a_document_may_leave_out_the_table_of_a_tool_that_an_entity_maps() {
        QualifiedName name = new QualifiedName("public", "shedlock");
        Catalog lock =
                CustomerSchemas.tables(Table.named("shedlock").column(PlainObjects.column("name", "text", false)));
        MappedTable mapped = new MappedTable(
                name, MappedTable.Role.ENTITY, List.of("Lock"), MappedMember.ofClass("Lock"), List.of(), List.of());
        Map<Side, Source.Known> sides = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            sides.put(
                    side,
                    new Source.Known(
                            side.label(),
                            side == Side.DOCUMENT ? CustomerSchemas.tables() : lock,
                            CustomerSchemas.coverage(side)));
        }

        ComparisonResult result = SchemaComparison.run(new ComparisonRequest(
                sides,
                new Mapping(List.of(mapped), List.of(), List.of(), List.of(), List.of(), StringBinding.TYPED, 7, null),
                Set.of(CheckName.DB_DOC, CheckName.DB_MODELS, CheckName.MODELS_DOC),
                IgnoreList.standard(),
                LocationLookup.none()));

        assertThat(result.findings()).isEmpty();
        assertThat(result.compared().get(CheckName.DB_MODELS)).isPositive();
    }

    @Test
    void what_is_in_a_schema_that_is_not_governed_is_left_out_of_every_side_and_said() {
        Catalog governed = PlainObjects.catalog(
                Schema.named("public").table(CustomerSchemas.bare().build()).build());
        Catalog both = PlainObjects.catalog(
                Schema.named("audit")
                        .table(Table.named("entry")
                                .column(PlainObjects.column("id", "bigint", false))
                                .build())
                        .build(),
                Schema.named("public").table(CustomerSchemas.bare().build()).build());
        MappedMember owner = new MappedMember("shop.Entry", "id", "shop.Entry", "id", "", null);
        QualifiedName entry = new QualifiedName("audit", "entry");
        Mapping mapping = new Mapping(
                List.of(
                        new MappedTable(
                                entry,
                                MappedTable.Role.ENTITY,
                                List.of("shop.Entry"),
                                owner,
                                List.of(CustomerSchemas.id()),
                                List.of()),
                        new MappedTable(
                                CustomerSchemas.CUSTOMER,
                                MappedTable.Role.ENTITY,
                                List.of("shop.Customer"),
                                owner,
                                List.of(CustomerSchemas.id()),
                                List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                StringBinding.TYPED,
                7,
                null);
        Map<Side, Source.Known> sides = new EnumMap<>(Side.class);
        for (Side side : List.of(Side.DATABASE, Side.ENTITIES, Side.DOCUMENT)) {
            sides.put(
                    side,
                    new Source.Known(
                            side.label(), side == Side.DATABASE ? governed : both, CustomerSchemas.coverage(side)));
        }

        ComparisonResult result = SchemaComparison.run(new ComparisonRequest(
                sides,
                mapping,
                Set.of(CheckName.DB_DOC, CheckName.DB_MODELS, CheckName.MODELS_DOC),
                IgnoreList.standard().governing("public"::equals),
                LocationLookup.none()));

        assertThat(result.findings()).isEmpty();
        assertThat(result.ignored()).containsExactly("schema audit");
        assertThat(result.attributes().checked()).isEqualTo(1);
        assertThat(result.attributes().skipped()).singleElement().asString().contains("schema audit is not governed");
    }

    @Test
    void leaving_tables_out_keeps_everything_else() {
        Schema schema = Schema.named("public")
                .table(Table.named("shedlock").build())
                .composite(new CompositeType("pair", List.of(), List.of(), null))
                .build();

        assertThat(IgnoreList.standard().apply(PlainObjects.catalog(schema)))
                .isEqualTo(PlainObjects.catalog(Schema.named("public")
                        .composite(new CompositeType("pair", List.of(), List.of(), null))
                        .build()));
    }
}
