package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.mapping.ValueLimits;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which Java enums a check or an enum type is about. */
class EnumClassesTest {

    private static final ObjectPath TYPE = ObjectPath.of(ObjectKind.ENUM, "public", null, "mood");

    @Test
    void the_class_of_a_check_and_of_an_enum_type() {
        ComparisonContext context =
                context(column("now", "shop.Mood", false, "SAD"), column("then", "shop.Mood", false, "SAD"));

        assertThat(EnumClasses.of(check("now"), context)).containsExactly(MappedMember.ofClass("shop.Mood"));
        assertThat(EnumClasses.of(TYPE, context)).containsExactly(MappedMember.ofClass("shop.Mood"));
        assertThat(EnumClasses.of(ObjectPath.of(ObjectKind.ENUM, "shop", null, "mood"), context))
                .isEmpty();
        assertThat(EnumClasses.of(check("now", "then"), context)).isEmpty();
        assertThat(EnumClasses.of(check(), context)).isEmpty();
        assertThat(EnumClasses.of(check("other"), context)).isEmpty();
        assertThat(EnumClasses.of(ObjectPath.column(CustomerSchemas.CUSTOMER, "now"), context))
                .isEmpty();
        assertThat(EnumClasses.of(new ObjectPath(ObjectKind.CHECK, null, null, "c", List.of("now")), context))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "shop.Mood, false, SAD, true",
        "shop.Mood, true,  SAD, false",
        "shop.Mood, false, '',  false",
        "'',        false, SAD, false",
    })
    void only_an_enum_that_is_stored_as_it_is(String javaType, boolean converted, String constant, boolean found) {
        ComparisonContext context = context(column("now", javaType, converted, constant));

        assertThat(EnumClasses.of(check("now"), context))
                .isEqualTo(found ? List.of(MappedMember.ofClass(javaType)) : List.of());
        assertThat(EnumClasses.of(TYPE, context))
                .isEqualTo(found ? List.of(MappedMember.ofClass(javaType)) : List.of());
    }

    private static ObjectPath check(String... columns) {
        return new ObjectPath(ObjectKind.CHECK, "public", "customer", "c", List.of(columns));
    }

    private static ComparisonContext context(MappedColumn... columns) {
        Catalog entities =
                CustomerSchemas.customer(table -> table.column(PlainObjects.column("now", "public.mood", true))
                        .column(PlainObjects.column("then", "public.mood", true))
                        .column(PlainObjects.column("unmapped", "public.mood", true)));
        MappedTable table = new MappedTable(
                CustomerSchemas.CUSTOMER,
                MappedTable.Role.ENTITY,
                List.of("shop.Customer"),
                MappedMember.ofClass("shop.Customer"),
                List.of(columns),
                List.of());
        Mapping mapping =
                new Mapping(List.of(table), List.of(), List.of(), List.of(), List.of(), StringBinding.TYPED, 7, null);
        return new ComparisonContext(Side.DATABASE, Catalog.EMPTY, entities, mapping, member -> Optional.empty());
    }

    private static MappedColumn column(String name, String javaType, boolean converted, String constant) {
        return new MappedColumn(
                name,
                List.of(MappedMember.ofClass("shop.Customer")),
                javaType,
                Set.of(),
                true,
                true,
                MappedColumn.Role.BASIC,
                MappedColumn.Generation.NONE,
                constant.isEmpty() ? List.of() : List.of(constant),
                constant.isEmpty() ? null : MappedColumn.EnumStorage.STRING,
                converted,
                ValueLimits.NONE);
    }
}
