package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.AttributeCoverage;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.UnreadableObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which attributes are compared, and what is said of the others. */
class ComparedAttributesTest {

    private static final ObjectPath TABLE = ObjectPath.table(CustomerSchemas.CUSTOMER);
    private static final ObjectPath COLUMN = ObjectPath.column(CustomerSchemas.CUSTOMER, "value");

    @Test
    void an_attribute_with_a_column_on_both_sides_is_compared() {
        assertThat(coverage(catalog("text"), catalog("text"), IgnoreList.standard()))
                .isEqualTo(new AttributeCoverage(1, List.of("shop.Customer.total: @Formula"), List.of()));
    }

    @Test
    void an_attribute_whose_column_the_reference_lacks_is_compared_too() {
        assertThat(coverage(catalog("text"), catalog(null), IgnoreList.standard())
                        .checked())
                .isEqualTo(1);
    }

    @Test
    void an_attribute_without_a_type_is_unknown() {
        AttributeCoverage coverage = coverage(catalog(null), catalog("text"), IgnoreList.standard());

        assertThat(coverage.checked()).isZero();
        assertThat(coverage.unknown())
                .containsExactly("shop.Customer.value: no type is known for public.customer.value");
    }

    @Test
    void what_a_side_could_not_read_is_unknown() {
        Catalog hidesTable = catalog("text").withUnseen(List.of(new UnreadableObject(TABLE, "no table")));
        Catalog hidesColumn = catalog("text").withUnseen(List.of(new UnreadableObject(COLUMN, "no column")));
        Catalog hidesBoth = catalog("text")
                .withUnseen(
                        List.of(new UnreadableObject(TABLE, "no table"), new UnreadableObject(COLUMN, "no column")));

        for (List<Catalog> sides :
                List.of(List.of(hidesTable, catalog("text")), List.of(catalog("text"), hidesTable))) {
            AttributeCoverage coverage = coverage(sides.get(0), sides.get(1), IgnoreList.standard());
            assertThat(coverage.checked()).isZero();
            assertThat(coverage.unknown()).containsExactly("shop.Customer.value: no table");
        }
        assertThat(coverage(hidesColumn, catalog("text"), IgnoreList.standard()).unknown())
                .containsExactly("shop.Customer.value: no column");
        assertThat(coverage(hidesBoth, catalog("text"), IgnoreList.standard()).unknown())
                .containsExactly("shop.Customer.value: no column");
    }

    @Test
    void what_is_ignored_or_not_governed_is_skipped() {
        AttributeCoverage ignored =
                coverage(catalog("text"), catalog("text"), IgnoreList.of(List.of("public.customer")));
        AttributeCoverage column =
                coverage(catalog("text"), catalog("text"), IgnoreList.of(List.of("public.customer.value")));
        AttributeCoverage ungoverned =
                coverage(catalog("text"), catalog("text"), IgnoreList.standard().governing("audit"::equals));

        assertThat(ignored.checked() + column.checked() + ungoverned.checked()).isZero();
        assertThat(ignored.skipped())
                .containsExactly("shop.Customer.total: @Formula", "shop.Customer.value: public.customer is ignored");
        assertThat(column.skipped()).isEqualTo(ignored.skipped());
        assertThat(ungoverned.skipped())
                .containsExactly("shop.Customer.total: @Formula", "shop.Customer.value: schema public is not governed");
    }

    @Test
    void an_entity_itself_has_no_path() {
        MappedColumn discriminator = CustomerSchemas.column("value", "").withName("value");
        Mapping mapping = mapping(List.of(new MappedColumn(
                "value",
                List.of(MappedMember.ofClass("shop.Customer"), MappedMember.ofClass("shop.Vip")),
                "",
                discriminator.declared(),
                true,
                true,
                MappedColumn.Role.DISCRIMINATOR,
                MappedColumn.Generation.NONE,
                List.of(),
                null,
                false,
                discriminator.limits())));

        assertThat(ComparedAttributes.coverage(mapping, catalog(null), catalog("text"), IgnoreList.standard())
                        .unknown())
                .containsExactly(
                        "shop.Customer: no type is known for public.customer.value",
                        "shop.Vip: no type is known for public.customer.value");
        assertThat(ComparedAttributes.coverage(mapping, catalog("text"), catalog("text"), IgnoreList.standard())
                        .checked())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | character varying(9) | false",
                "integer | numeric(6,2) | false",
                "date | timestamp without time zone | false",
                "shop.geometry | shop.geometry(Point) | true",
                "text | shop.unknown | true",
                "shop.unknown | text | false",
                "date | shop.unknown | true",
                "shop.unknown | date | true",
                "integer | shop.unknown | true",
                "shop.unknown | integer | true",
                "integer | date | false",
                "numeric | numeric(6,2) | false",
                "character varying | character varying(9) | false",
                "character varying(9) | bpchar | false",
                "text | shop.citext | false",
                "time without time zone | timestamp(3) with time zone | false",
                "shop.unknown | shop.unknown | false",
            })
    void a_type_that_may_or_may_not_be_taken_is_unknown(String wanted, String actual, boolean unknown) {
        AttributeCoverage coverage = coverage(catalog(wanted), catalog(actual), IgnoreList.standard());

        assertThat(coverage.checked()).isEqualTo(unknown ? 0 : 1);
        assertThat(coverage.unknown())
                .isEqualTo(
                        unknown
                                ? List.of("shop.Customer.value: it is not known whether the database takes " + wanted
                                        + " for " + actual)
                                : List.of());
    }

    private static AttributeCoverage coverage(Catalog entities, Catalog reference, IgnoreList ignore) {
        return ComparedAttributes.coverage(
                mapping(List.of(CustomerSchemas.column("value", "java.lang.Object"))), entities, reference, ignore);
    }

    private static Mapping mapping(List<MappedColumn> columns) {
        return new Mapping(
                List.of(new MappedTable(
                        CustomerSchemas.CUSTOMER,
                        MappedTable.Role.ENTITY,
                        List.of("shop.Customer"),
                        MappedMember.ofClass("shop.Customer"),
                        columns,
                        List.of())),
                List.of(new Mapping.SkippedAttribute("shop.Customer.total", "@Formula")),
                List.of(),
                List.of(),
                List.of(),
                StringBinding.TYPED,
                7,
                null);
    }

    /** A table with this column; without one if there is no type. */
    private static Catalog catalog(@Nullable String type) {
        return CustomerSchemas.customer(
                table -> type == null ? table : table.column(PlainObjects.column("value", type, true)));
    }
}
