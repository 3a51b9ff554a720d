package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.mapping.ValueLimits;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which columns hold no null, because their attribute is a primitive. */
class PrimitiveColumnsTest {

    @ParameterizedTest
    @CsvSource({
        // role of the table, its entity, the mapped table, Java type, converted, owner, attribute, nullable, the result
        "ENTITY,           shop.Customer, customer, int,               false, shop.Customer, age,      true,  false",
        "IMMUTABLE_ENTITY, shop.Customer, customer, int,               false, shop.Customer, age,      true,  false",
        "ENTITY,           shop.Customer, customer, int,               false, shop.Customer, age,      false, false",
        "ENTITY,           shop.Customer, customer, java.lang.Integer, false, shop.Customer, age,      true,  true",
        "ENTITY,           shop.Customer, customer, int,               true,  shop.Customer, age,      true,  true",
        "ENTITY,           shop.Customer, customer, int,               false, shop.Vip,      age,      true,  true",
        "ENTITY,           shop.Customer, customer, int,               false, shop.Customer, body.age, true,  true",
        "COLLECTION,       shop.Customer, customer, int,               false, shop.Customer, age,      true,  true",
        "AUDIT,            shop.Customer, customer, int,               false, shop.Customer, age,      true,  true",
        "ENTITY,           shop.Customer, orders,   int,               false, shop.Customer, age,      true,  true",
        "ENTITY,           org.hibernate.envers.DefaultRevisionEntity, customer, int, false,"
                + " org.hibernate.envers.DefaultRevisionEntity, age, true, true",
    })
    void the_column_of_a_primitive_is_not_null(
            MappedTable.Role role,
            String entity,
            String table,
            String javaType,
            boolean converted,
            String owner,
            String attribute,
            boolean nullable,
            boolean nullableThen) {
        Mapping mapping = mapping(new MappedTable(
                new QualifiedName("public", table),
                role,
                List.of(entity),
                MappedMember.ofClass(entity),
                List.of(column(javaType, converted, new MappedMember(owner, attribute, owner, attribute, "", null))),
                List.of()));

        assertThat(PrimitiveColumns.notNull(catalog(nullable), mapping)).isEqualTo(catalog(nullableThen));
    }

    private static Catalog catalog(boolean nullable) {
        return CustomerSchemas.customer(table -> table.column(PlainObjects.column("age", "integer", nullable))
                .column(PlainObjects.column("name", "text", true)));
    }

    private static MappedColumn column(String javaType, boolean converted, MappedMember owner) {
        return new MappedColumn(
                "age",
                List.of(owner),
                javaType,
                Set.of(),
                true,
                true,
                MappedColumn.Role.BASIC,
                MappedColumn.Generation.NONE,
                List.of(),
                null,
                converted,
                ValueLimits.NONE);
    }

    private static Mapping mapping(MappedTable table) {
        return new Mapping(List.of(table), List.of(), List.of(), List.of(), List.of(), StringBinding.TYPED, 7, null);
    }
}
