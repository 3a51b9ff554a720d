package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.compare.align.Disagreement;
import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.mapping.ValueLimits;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No fact is reported twice, and none is left out because of a cause that is not reported. */
class TableRuleFindingsTest {

    private static final Set<Side> ALL = Set.of(Side.DATABASE, Side.ENTITIES, Side.DOCUMENT);

    @Test
    void a_fact_that_has_a_finding_is_not_reported_again() {
        List<Finding> findings = new TableRuleFindings(context(), factory(CheckName.DB_MODELS), List.of()).findings();

        assertThat(findings).extracting(Finding::code).containsExactly("SG106");
        assertThat(new TableRuleFindings(context(), factory(CheckName.DB_MODELS), findings).findings())
                .isEmpty();
    }

    @Test
    void a_key_is_reported_if_the_column_that_makes_it_differ_is_not() {
        PrimaryKey wide = PlainObjects.primaryKey("p", List.of("id", "code"));
        SchemaObject narrow = PlainObjects.primaryKey("p", List.of("id"));
        SchemaObject column = PlainObjects.column("code", "text", false);
        Disagreement cause = new Disagreement(
                ObjectPath.column(CustomerSchemas.CUSTOMER, "code"),
                Attribute.EXISTS,
                ALL,
                Map.of(Side.DATABASE, "text", Side.ENTITIES, "text"),
                Map.of(Side.DATABASE, column, Side.ENTITIES, column),
                Map.of());
        Disagreement key = new Disagreement(
                new ObjectPath(ObjectKind.PRIMARY_KEY, "public", "customer", "p", List.of("id", "code")),
                Attribute.COLUMNS,
                ALL,
                Map.of(Side.DATABASE, "id, code", Side.ENTITIES, "id", Side.DOCUMENT, "id"),
                Map.of(Side.DATABASE, wide, Side.ENTITIES, narrow, Side.DOCUMENT, narrow),
                Map.of(Side.DATABASE, CustomerSchemas.bare().primaryKey(wide).build()));

        assertThat(DisagreementFindings.of(List.of(cause, key), factory(CheckName.DB_MODELS)))
                .extracting(finding -> finding.object().kind())
                .containsExactly(ObjectKind.PRIMARY_KEY);
        assertThat(DisagreementFindings.of(List.of(key, cause), factory(CheckName.DB_DOC)))
                .extracting(finding -> finding.object().kind())
                .containsExactly(ObjectKind.COLUMN);
    }

    private static FindingFactory factory(CheckName check) {
        return new FindingFactory(context(), ALL, Set.of(check), LocationLookup.none());
    }

    /** A column that takes no null, has no default, and is not written. */
    private static ComparisonContext context() {
        Catalog catalog = CustomerSchemas.customer(table -> table.column(PlainObjects.column("name", "text", true))
                .column(PlainObjects.column("code", "text", false)));
        MappedColumn code = new MappedColumn(
                "code",
                List.of(new MappedMember("shop.Customer", "code", "shop.Customer", "code", "", null)),
                "java.lang.String",
                Set.of(),
                false,
                false,
                MappedColumn.Role.BASIC,
                MappedColumn.Generation.NONE,
                List.of(),
                null,
                false,
                ValueLimits.NONE);
        MappedTable table = new MappedTable(
                CustomerSchemas.CUSTOMER,
                MappedTable.Role.ENTITY,
                List.of("shop.Customer"),
                MappedMember.ofClass("shop.Customer"),
                List.of(CustomerSchemas.id(), CustomerSchemas.column("name", "java.lang.String"), code),
                List.of());
        Mapping mapping =
                new Mapping(List.of(table), List.of(), List.of(), List.of(), List.of(), StringBinding.TYPED, 7, null);
        return new ComparisonContext(Side.DATABASE, catalog, catalog, mapping, member -> Optional.empty());
    }
}
