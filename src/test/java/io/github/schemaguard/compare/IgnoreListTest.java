package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Sequence;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.UnreadableObject;
import io.github.schemaguard.model.part.SequenceOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreListTest {

    private static final QualifiedName HISTORY = new QualifiedName("public", "flyway_schema_history");

    @ParameterizedTest
    @CsvSource({
        "public.tmp_*, public, tmp_1, true",
        "public.tmp_*, public, tmp, false",
        "public.tmp_*, audit, tmp_1, false",
        "tmp_?, audit, tmp_1, true",
        "tmp_?, audit, tmp_12, false",
        "audit.*, audit, entry, true",
        "audit.*, public, entry, false",
        "' audit.* ', audit, entry, true",
        "SG105, public, SG105, false"
    })
    void a_pattern_is_for_the_objects_that_it_names(String pattern, String schema, String table, boolean ignored) {
        ObjectPath path = ObjectPath.table(new QualifiedName(schema, table));

        assertThat(IgnoreList.of(List.of(pattern)).ignores(path)).isEqualTo(ignored);
        // With its table goes what belongs to it.
        assertThat(IgnoreList.of(List.of(pattern)).ignores(ObjectPath.column(new QualifiedName(schema, table), "id")))
                .isEqualTo(ignored);
    }

    @Test
    void an_empty_pattern_is_refused() {
        assertThatThrownBy(() -> IgnoreList.of(List.of("public.a", " ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a pattern to ignore is empty; write an object or a code");
    }

    @Test
    void the_tables_of_tools_are_left_out_unless_entities_are_mapped_to_them() {
        ObjectPath path = ObjectPath.table(HISTORY);

        assertThat(IgnoreList.standard().ignores(path)).isTrue();
        assertThat(IgnoreList.standard().keeping(List.of(HISTORY)).ignores(path))
                .isFalse();
        assertThat(IgnoreList.standard()
                        .keeping(List.of(new QualifiedName("public", "customer")))
                        .ignores(path))
                .isTrue();
        assertThat(IgnoreList.of(List.of("flyway_*")).keeping(List.of(HISTORY)).ignores(path))
                .isTrue();
    }

    @Test
    void a_schema_that_is_not_governed_is_left_out_whoever_maps_to_it() {
        IgnoreList governing = IgnoreList.standard()
                .keeping(List.of(new QualifiedName("audit", "entry")))
                .governing("public"::equals);

        assertThat(governing.ignores(ObjectPath.table(new QualifiedName("audit", "entry"))))
                .isTrue();
        assertThat(governing.ignores(ObjectPath.table(new QualifiedName("public", "entry"))))
                .isFalse();
        assertThat(governing.ignores(ObjectPath.of(ObjectKind.EXTENSION, null, null, "hstore")))
                .isFalse();
    }

    @Test
    void what_is_left_out_is_not_in_the_catalog_and_is_named() throws Exception {
        Catalog catalog = CatalogJson.read(Path.of("src/test/resources/postgres/sequences/catalog.json"));
        Schema schema = catalog.schema("public").orElseThrow();
        List<String> tables =
                schema.tables().stream().map(table -> table.name()).toList();
        UnreadableObject unseen = new UnreadableObject(ObjectPath.table(new QualifiedName("public", "invoice")), "why");
        Catalog whole = catalog.withUnseen(List.of(unseen));

        Catalog rest = IgnoreList.of(List.of("public.invoice")).apply(whole);

        assertThat(rest.schema("public").orElseThrow().tables())
                .extracting("name")
                .containsExactly("borrowing");
        // The sequences of its columns go with it, and no others.
        assertThat(rest.schema("public").orElseThrow().sequences())
                .isEqualTo(schema.sequences().stream()
                        .filter(sequence -> sequence.ownedBy() == null
                                || !sequence.ownedBy().startsWith("public.invoice."))
                        .toList())
                .hasSizeLessThan(schema.sequences().size());
        assertThat(rest.unseen()).isEmpty();
        assertThat(IgnoreList.standard().apply(whole)).isEqualTo(whole);
        assertThat(IgnoreList.of(List.of("public.invoice")).ignored(whole)).containsExactly("public.invoice");
        assertThat(IgnoreList.standard().governing(name -> false).ignored(whole))
                .containsExactly("schema elsewhere", "schema public");
        assertThat(IgnoreList.standard().governing(name -> false).apply(whole).schemas())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SG105, SG105, public, customer, true",
        "SG105, SG104, public, customer, false",
        "SG105:public.customer, SG105, public, customer, true",
        "SG105:public.customer, SG105, public, orders, false",
        "SG105:public.customer, SG104, public, customer, false",
        "SG105:audit.*, SG105, audit, entry, true",
        "public.customer, SG105, public, customer, true",
        "public.customer, SG105, public, orders, false",
        "SG1055, SG105, public, customer, false",
    })
    void a_code_is_for_the_findings_that_it_names(
            String pattern, String code, String schema, String table, boolean ignored) {
        Finding finding = new Finding(
                code,
                "some-rule",
                Severity.INFO,
                Consequence.COSMETIC,
                ObjectPath.column(new QualifiedName(schema, table), "id"),
                Attribute.EXISTS,
                Map.of(),
                null,
                null,
                List.of(),
                "",
                List.of(),
                List.of());

        assertThat(IgnoreList.of(List.of(pattern)).ignores(finding)).isEqualTo(ignored);
    }

    @Test
    void a_table_that_is_kept_is_only_not_that_of_a_tool() {
        QualifiedName lock = new QualifiedName("public", "shedlock");
        IgnoreList keeping = IgnoreList.of(List.of("public.customer")).keeping(List.of(lock));

        assertThat(keeping.ignores(ObjectPath.column(lock, "name"))).isFalse();
        assertThat(keeping.ignores(ObjectPath.of(ObjectKind.SEQUENCE, "public", null, "shedlock")))
                .isTrue();
        assertThat(keeping.ignores(ObjectPath.table(CustomerSchemas.CUSTOMER))).isTrue();
        assertThat(keeping.governing("audit"::equals).ignores(ObjectPath.table(lock)))
                .isTrue();
    }

    @Test
    void a_view_and_a_sequence_can_be_ignored() {
        Catalog catalog = PlainObjects.catalog(Schema.named("public")
                .table(Table.named("customer").build())
                .table(Table.named("customer_old").build())
                .view(PlainObjects.view("totals", List.of(), "select 1"))
                .view(PlainObjects.view("counts", List.of(), "select 1"))
                .sequence(sequence("free", null))
                .sequence(sequence("other", null))
                .sequence(sequence("of_ignored", "public.customer.id"))
                .sequence(sequence("of_kept", "public.customer_old.id"))
                .build());
        IgnoreList ignore = IgnoreList.of(List.of("totals", "free", "customer"));

        assertThat(ignore.apply(catalog).schemas().get(0).children())
                .extracting(SchemaObject::name)
                .containsExactlyInAnyOrder("customer_old", "counts", "other", "of_kept");
        assertThat(ignore.ignored(catalog)).containsExactly("public.customer", "public.free", "public.totals");
    }

    private static Sequence sequence(String name, @Nullable String ownedBy) {
        return PlainObjects.sequence(name, SequenceOptions.defaults("bigint"), ownedBy);
    }
}
