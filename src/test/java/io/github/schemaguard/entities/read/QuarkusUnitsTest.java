package io.github.schemaguard.entities.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.entities.EntityException;
import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.entities.EntityModel.Script;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.entities.Tenancy;
import io.github.schemaguard.entities.Tenancy.Isolation;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.fact.QualifiedName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quarkus' persistence units, which its configuration names. */
class QuarkusUnitsTest {

    private static final String BASE = """
            package shop;
            import PERSISTENCE.*;
            @MappedSuperclass
            public class Base { @Id Long id; }
            """;

    /** Three of them; the settings of the default one are its alone. */
    private static final String THREE = """
            quarkus:
              hibernate-orm:
                physical-naming-strategy: org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy
                packages: shop.orders
                database:
                  default-schema: sales
                users:
                  datasource: USERS
                  packages: [shop.users, shop.shared]
                  database:
                    default-schema: people
                "stock.items":
                  datasource: STOCK
                  packages: shop.stock,shop.shared.
            """;

    @TempDir
    private Path directory;

    @Test
    void each_unit_has_its_packages_and_its_settings() {
        EntityModel model = three("<default>", "<default>").read();

        assertThat(model.scripts()).extracting(Script::unit).containsExactly("<default>", "stock.items", "users");
        assertThat(model.mapping().tables())
                .extracting(MappedTable::name)
                .containsExactlyInAnyOrder(
                        new QualifiedName("sales", "big_order"),
                        new QualifiedName("people", "appuser"),
                        new QualifiedName("people", "countrycode"),
                        new QualifiedName("public", "countrycode"),
                        new QualifiedName("public", "stockitem"));
        assertThat(model.scripts())
                .allSatisfy(script -> assertThat(script.statements())
                        .filteredOn(each -> each.startsWith("create table"))
                        .hasSize(script.unit().equals("<default>") ? 1 : 2));
        assertThat(model.notes())
                .contains(
                        "Quarkus' settings (quarkus.hibernate-orm.*)",
                        "persistence unit <default> of Quarkus' configuration",
                        "persistence unit users of Quarkus' configuration",
                        "in no persistence unit of Quarkus' configuration: shop.elsewhere.Stray")
                .noneMatch(note -> note.contains("left out"));
    }

    @Test
    void each_unit_may_have_tenants_with_schemas() {
        EntityModel model = quarkus().resource("application.properties", """
                        quarkus.hibernate-orm."users".packages=shop.users
                        quarkus.hibernate-orm."users".multitenant=schema
                        """).read();

        assertThat(model.tenancy())
                .isEqualTo(new Tenancy(Isolation.SCHEMA, "quarkus.hibernate-orm.multitenant=SCHEMA"));
    }

    @Test
    void units_of_another_datasource_are_left_out_and_can_be_named() {
        EntityProject project = three("users", "<default>");

        EntityModel model = project.read();
        assertThat(model.scripts()).extracting(Script::unit).containsExactly("<default>", "stock.items");
        assertThat(model.notes())
                .contains("left out, since they use another datasource than <default>: users (datasource users);"
                        + " schema.persistenceUnit names the units that the compared database serves");

        EntityModel users = project.read(named("users"));
        assertThat(users.scripts()).extracting(Script::unit).containsExactly("users");
        assertThat(users.notes())
                .contains("persistence unit users of Quarkus' configuration, which uses the datasource users");
        assertThat(project.read(named("stock.items, default")).scripts())
                .extracting(Script::unit)
                .containsExactly("stock.items", "<default>");
        assertThatExceptionOfType(EntityException.class)
                .isThrownBy(() -> project.read(named("orders")))
                .withMessageContaining("there is no persistence unit \"orders\" (schema.persistenceUnit)")
                .withMessageContaining("names <default>, stock.items, users. Next step: name the persistence units");
    }

    @Test
    void a_single_datasource_is_the_one_and_of_several_without_the_default_one_must_be_chosen() {
        EntityProject project = quarkus().resource("application.properties", """
                quarkus.hibernate-orm.users.packages=shop.users
                quarkus.hibernate-orm.users.datasource=users
                quarkus.hibernate-orm.spare.packages=shop.spare
                quarkus.hibernate-orm.spare.datasource=spare
                quarkus.hibernate-orm.oracle.packages=shop.stock
                quarkus.hibernate-orm.oracle.datasource=oracle
                quarkus.hibernate-orm.oracle.active=false
                """);

        EntityModel model = project.read();
        assertThat(model.scripts()).extracting(Script::unit).containsExactly("users");
        assertThat(model.notes())
                .contains(
                        "persistence unit oracle is left out: it is not active",
                        "persistence unit spare is left out: no entities found for it in shop.spare");
        assertThatExceptionOfType(EntityException.class)
                .isThrownBy(() -> project.read(named("spare")))
                .withMessageContaining("no entities found for persistence unit spare in shop.spare");

        project.resource("application.properties", """
                quarkus.hibernate-orm.users.packages=shop.users
                quarkus.hibernate-orm.users.datasource=users
                quarkus.hibernate-orm.stock.packages=shop.stock
                quarkus.hibernate-orm.stock.datasource=stock
                """);
        assertThatExceptionOfType(EntityException.class)
                .isThrownBy(project::read)
                .withMessageContaining("stock (datasource stock), users (datasource users). Next step: name");
    }

    @Test
    void annotations_of_packages_and_classes_say_it_where_the_configuration_has_no_packages() {
        EntityProject project = quarkus().with("""
                        package io.quarkus.hibernate.orm;
                        import java.lang.annotation.*;
                        @Retention(RetentionPolicy.RUNTIME)
                        @Repeatable(PersistenceUnit.List.class)
                        public @interface PersistenceUnit {
                            String value();
                            @Retention(RetentionPolicy.RUNTIME) @interface List { PersistenceUnit[] value(); }
                        }
                        """, """
                        @PersistenceUnit("users") @PersistenceUnit("copies")
                        package shop.users;
                        import io.quarkus.hibernate.orm.PersistenceUnit;
                        """, """
                        package shop.users.groups;
                        import PERSISTENCE.*;
                        @Entity
                        public class Team { @Id Long id; }
                        """, """
                        package shop;
                        import PERSISTENCE.*;
                        @Entity @io.quarkus.hibernate.orm.PersistenceUnit("copies")
                        public class Copy { @Id Long id; }
                        """).resource("application.properties", """
                        quarkus.hibernate-orm."users".datasource=<default>
                        quarkus.hibernate-orm."copies".datasource=<default>
                        quarkus.hibernate-orm."copies".database.default-schema=copies
                        """);

        assertThat(project.read().mapping().tables())
                .extracting(MappedTable::name)
                .containsExactlyInAnyOrder(
                        new QualifiedName("public", "appuser"),
                        new QualifiedName("public", "team"),
                        new QualifiedName("copies", "appuser"),
                        new QualifiedName("copies", "team"),
                        new QualifiedName("copies", "copy"));
    }

    @Test
    void a_failure_names_the_unit() {
        EntityProject project = three("<default>", "<default>").with("""
                package shop.users;
                import PERSISTENCE.*;
                @Entity
                public class Keyless { String name; }
                """);

        assertThatExceptionOfType(EntityException.class)
                .isThrownBy(project::read)
                .withMessageContaining("persistence unit users: ")
                .withMessageContaining("Keyless");
    }

    private EntityProject three(String users, String stock) {
        return quarkus()
                .resource("application.yaml", THREE.replace("USERS", users).replace("STOCK", stock));
    }

    private EntityProject quarkus() {
        // In front, for a framework may need later versions of what both have.
        List<Path> libraries = new ArrayList<>(TestLibraries.jars("smallrye-config-3.13.4"));
        libraries.addAll(TestLibraries.jars("hibernate-6.6.56"));
        return new EntityProject(directory, "jakarta", libraries)
                .with(
                        BASE,
                        entity("orders", "BigOrder"),
                        entity("users", "AppUser"),
                        entity("shared", "CountryCode"),
                        entity("stock", "StockItem"),
                        entity("elsewhere", "Stray"));
    }

    private static String entity(String in, String name) {
        return """
                package shop.%s;
                import PERSISTENCE.*;
                @Entity
                public class %s extends shop.Base { String displayName; }
                """.formatted(in, name);
    }

    private static EntitySelection named(String units) {
        return new EntitySelection(units, null, List.of(), List.of(), List.of(), List.of(), Map.of(), null);
    }
}
