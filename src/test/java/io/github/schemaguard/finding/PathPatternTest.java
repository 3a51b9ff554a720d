package io.github.schemaguard.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

    private static final QualifiedName CUSTOMER = new QualifiedName("shop", "customer");

    @ParameterizedTest
    @CsvSource({
        "customer, true", "shop.customer, true", "shop.customer.email, true", "shop.cust*, true", "cust?mer, true",
        "shop.customer.name, false", "shop.*, true", "other.*, false", "*.*.email, true", "shop, false"
    })
    void a_column_is_meant_by_itself_by_its_table_and_by_its_schema(String pattern, boolean matches) {
        assertThat(PathPattern.of(pattern).matches(ObjectPath.column(CUSTOMER, "email")))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "V12__phone.sql, true",
        "V12__phone*, true",
        "V12*, true",
        "src/main/resources/*, true",
        "*, true",
        "V1__*, false",
        "phone, false",
        "resources, false"
    })
    void a_migration_is_meant_by_the_name_of_its_file(String pattern, boolean matches) {
        ObjectPath file =
                ObjectPath.of(ObjectKind.MIGRATION, null, null, "src/main/resources/db/migration/V12__phone.sql");
        ObjectPath name = ObjectPath.of(ObjectKind.MIGRATION, null, null, "V12__phone.sql");

        assertThat(PathPattern.of(pattern).matches(file)).isEqualTo(matches);
        assertThat(PathPattern.of(pattern).matches(name)).isEqualTo(matches && !pattern.contains("/"));
    }
}
