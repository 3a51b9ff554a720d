package io.github.schemaguard.compare;

import static io.github.schemaguard.compare.Descriptions.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Check;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.IndexKey;
import io.github.schemaguard.model.ObjectKind;
import io.github.schemaguard.model.QualifiedName;
import io.github.schemaguard.model.UniqueKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreeWayTest {

    private static final Catalog SHORT = email("character varying(100)");
    private static final Catalog LONG = email("character varying(320)");
    private static final Catalog OTHER = email("character varying(50)");

    private static Catalog email(String type) {
        return customer(table -> table.column(Column.of("email", type, true)));
    }

    private static Finding only(Catalog database, Catalog entities, Catalog document) {
        List<Finding> findings = three(database, entities, document).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static Descriptions three(Catalog database, Catalog entities, Catalog document) {
        return Descriptions.of()
                .database(database)
                .entities(entities)
                .document(document)
                .mapped(Descriptions.id(io.github.schemaguard.mapping.MappedColumn.Generation.Strategy.NONE))
                .mapped(Descriptions.column("email", "java.lang.String", Declared.LENGTH));
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
        List<Finding> findings = Descriptions.of()
                .entities(LONG)
                .document(SHORT)
                .mapped(Descriptions.column("email", "java.lang.String", Declared.LENGTH))
                .findings();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("SG203");
            assertThat(finding.message()).startsWith("document character varying(100), entity");
        });
    }

    @Test
    void what_only_the_database_has_is_no_drift_of_the_entities() {
        Catalog rich = customer(table -> table.column(Column.of("email", "character varying(100)", true)
                        .withDefault("''::text")
                        .withComment("where"))
                .unique(UniqueKey.of("u", List.of("email")))
                .foreignKey(ForeignKey.of("f", List.of("id"), new QualifiedName("public", "party"), List.of("id")))
                .check(Check.of("c", "(id > 0)", List.of("id")))
                .index(Index.of("i", false, List.of(IndexKey.of("email"))))
                .comment("who"));

        assertThat(three(rich, SHORT, rich).findings()).isEmpty();
    }

    @Test
    void a_column_with_a_new_name_is_one_finding_with_its_keys() {
        Catalog old = customer(table -> table.column(Column.of("email", "text", true))
                .unique(UniqueKey.of("u", List.of("email")))
                .index(Index.of("i", false, List.of(IndexKey.of("email")))));
        Catalog renamed = customer(table -> table.column(Column.of("mail", "text", true))
                .unique(UniqueKey.of("u", List.of("mail")))
                .index(Index.of("i", false, List.of(IndexKey.of("mail")))));

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
        Catalog required =
                customer(table -> table.column(Column.of("a", "text", false)).column(Column.of("b", "text", false)));
        Catalog silent =
                customer(table -> table.column(Column.of("a", "text", true)).column(Column.of("b", "text", true)));

        List<Finding> findings = Descriptions.of()
                .database(required)
                .entities(silent)
                .mapped(Descriptions.column("a", "java.lang.String"))
                .mapped(Descriptions.column("b", "java.lang.String"))
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
        Catalog catalog = Descriptions.tables(io.github.schemaguard.model.Table.named("shedlock"));
        QualifiedName name = new QualifiedName("public", "shedlock");

        assertThat(standard.ignored(catalog)).containsExactly("public.shedlock");
        assertThat(standard.apply(catalog).table(name)).isEmpty();
        assertThat(standard.keeping(List.of(name)).apply(catalog).table(name)).isPresent();
    }
}
