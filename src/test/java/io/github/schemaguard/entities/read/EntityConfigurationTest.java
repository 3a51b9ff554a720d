package io.github.schemaguard.entities.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.Trap;
import io.github.schemaguard.entities.EntityException;
import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.entities.Tenancy;
import io.github.schemaguard.entities.Tenancy.Isolation;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.model.fact.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the entities are, and what configures Hibernate. */
class EntityConfigurationTest {

    private static final String CART = entity("shop", "ShoppingCart");
    private static final String ITEM = entity("shop.stock", "Item");

    @TempDir
    private Path directory;

    private static String entity(String in, String name) {
        return """
                package %s;
                import PERSISTENCE.*;
                @Entity
                public class %s { @Id Long id; String displayName; }
                """.formatted(in, name);
    }

    private static List<String> tables(EntityModel model) {
        return model.mapping().tables().stream()
                .map(MappedTable::name)
                .map(QualifiedName::name)
                .toList();
    }

    private EntityProject project() {
        return new EntityProject(directory, "7.4.13");
    }

    private static EntitySelection selection(String unit, String file, List<String> packages, List<String> classes) {
        return new EntitySelection(unit, file, packages, classes, List.of(), List.of(), Map.of(), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://xmlns.jcp.org/xml/ns/persistence", "https://jakarta.ee/xml/ns/persistence"})
    void reads_a_persistence_unit_of_either_namespace(String namespace) throws IOException {
        EntityProject project =
                project().with(CART, ITEM).resource("META-INF/persistence.xml", """
                <persistence xmlns="%s" version="2.2">
                  <persistence-unit name="shop">
                    <class>shop.ShoppingCart</class>
                    <exclude-unlisted-classes/>
                    <properties>
                      <property name="hibernate.default_schema" value="sales"/>
                      <property name="jakarta.persistence.jdbc.password" value="secret"/>
                      <property name="jakarta.persistence.jdbc.url" value="jdbc:postgresql://a/b?stringtype=unspecified"/>
                    </properties>
                  </persistence-unit>
                </persistence>
                """.formatted(namespace));

        EntityModel model = project.read();

        assertThat(model.mapping().strings()).isEqualTo(StringBinding.UNTYPED);

        assertThat(model.mapping().tables())
                .extracting(MappedTable::name)
                .containsExactly(new QualifiedName("sales", "shoppingcart"));
        assertThat(model.notes()).containsExactly("persistence unit shop of target/classes/META-INF/persistence.xml");
        assertThat(project.filesOfFork()).isNotEmpty().noneMatch(content -> content.contains("secret"));
    }

    @Test
    @Tag("slow")
    void all_units_are_read_or_those_that_are_chosen_and_a_renamed_file_is_found() {
        EntityProject project = project().with(CART, ITEM).resource("conf/units.xml", """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="carts">
                    <class>shop.ShoppingCart</class><exclude-unlisted-classes>true</exclude-unlisted-classes>
                  </persistence-unit>
                  <persistence-unit name="items">
                    <class>shop.stock.Item</class><exclude-unlisted-classes>true</exclude-unlisted-classes>
                  </persistence-unit>
                </persistence>
                """);

        assertThat(tables(project.read(selection("items", "conf/units.xml", List.of(), List.of()))))
                .containsExactly("item");
        EntityModel both = project.read(selection(null, "conf/units.xml", List.of(), List.of()));
        assertThat(tables(both)).containsExactly("item", "shoppingcart");
        assertThat(both.scripts()).extracting(EntityModel.Script::unit).containsExactly("carts", "items");
        assertThat(both.scripts())
                .allSatisfy(script -> assertThat(script.statements())
                        .filteredOn(each -> each.startsWith("create table"))
                        .hasSize(1));
        assertThat(both.notes())
                .containsExactly(
                        "persistence unit carts of target/classes/conf/units.xml",
                        "persistence unit items of target/classes/conf/units.xml");
        assertThat(project.read(selection("items, carts", "conf/units.xml", List.of(), List.of()))
                        .scripts())
                .extracting(EntityModel.Script::unit)
                .containsExactly("items", "carts");
        assertThatThrownBy(() -> project.read(selection("orders", "conf/units.xml", List.of(), List.of())))
                .hasMessageContaining("no persistence unit \"orders\"");
        assertThatThrownBy(() -> project.read(selection(null, "conf/none.xml", List.of(), List.of())))
                .hasMessageContaining("conf/none.xml is neither");
    }

    @Test
    void a_unit_without_entities_among_others_is_a_failure() {
        EntityProject project = project().with(CART).resource("META-INF/persistence.xml", """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="carts"/>
                  <persistence-unit name="items">
                    <exclude-unlisted-classes>true</exclude-unlisted-classes>
                  </persistence-unit>
                </persistence>
                """);

        assertThatThrownBy(project::read)
                .isInstanceOf(EntityException.class)
                .hasMessageContaining("No entities found for persistence unit items of");
    }

    @Trap("T65 silent")
    @Test
    void packages_and_classes_narrow_the_scan() {
        EntityProject project = project().with(CART, ITEM);

        assertThat(tables(project.read())).containsExactly("item", "shoppingcart");
        assertThat(tables(project.read(selection(null, null, List.of("shop.stock"), List.of()))))
                .containsExactly("item");
        assertThat(tables(project.read(selection(null, null, List.of(), List.of("shop.ShoppingCart")))))
                .containsExactly("shoppingcart");
        assertThatThrownBy(() -> project.read(selection(null, null, List.of("sho"), List.of())))
                .hasMessageContaining("in sho)");
    }

    @Test
    void entities_come_from_chosen_dependencies_and_from_the_reactor_when_there_are_no_others() {
        Path dependency = directory.resolve("dependency");
        EntityProject project = project()
                .artifact("com.example:domain", dependency)
                .compileTo(dependency, ITEM)
                .with(CART);
        EntitySelection chosen = new EntitySelection(
                null, null, List.of(), List.of(), List.of(), List.of("com.example:*"), Map.of(), null);

        assertThat(tables(project.read())).containsExactly("shoppingcart");
        assertThat(tables(project.read(chosen))).containsExactly("item", "shoppingcart");
        EntitySelection wrong = new EntitySelection(
                null, null, List.of(), List.of(), List.of(), List.of("com.example:other"), Map.of(), null);
        assertThatThrownBy(() -> project.read(wrong)).hasMessageContaining("com.example:other");

        EntityProject application = new EntityProject(directory.resolve("application"), "7.4.13").reactor(dependency);
        assertThat(tables(application.read())).containsExactly("item");
    }

    @Test
    void a_hook_adjusts_hibernates_builders() {
        EntityProject project = project().with(CART, """
                package shop;
                import org.hibernate.boot.*;
                import org.hibernate.boot.registry.*;
                public class Adjust {
                    public void configure(StandardServiceRegistryBuilder builder) {
                        builder.applySetting("hibernate.physical_naming_strategy",
                            "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl");
                    }
                    public void configure(MetadataBuilder builder) {
                        builder.applyImplicitSchemaName("hooked");
                    }
                }
                """);

        EntitySelection selection =
                new EntitySelection(null, null, List.of(), List.of(), List.of(), List.of(), Map.of(), "shop.Adjust");
        assertThat(project.read(selection).mapping().tables())
                .extracting(MappedTable::name)
                .containsExactly(new QualifiedName("hooked", "shopping_cart"));

        EntitySelection missing =
                new EntitySelection(null, null, List.of(), List.of(), List.of(), List.of(), Map.of(), "shop.Missing");
        assertThatThrownBy(() -> project.read(missing))
                .hasMessageContaining("shop.Missing must be on the project's class path")
                .hasMessageContaining("schema.hibernateHook");
    }

    @Test
    void mapping_files_need_no_annotations() {
        EntityProject project = project()
                .with("package shop; \npublic class Plain { public Long id; public String name; }")
                .resource("META-INF/orm.xml", """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
                  <package>shop</package>
                  <entity class="Plain" access="FIELD">
                    <table name="plain_things"/>
                    <attributes><id name="id"/><basic name="name"><column length="33"/></basic></attributes>
                  </entity>
                </entity-mappings>
                """);

        EntityModel model = project.read();

        assertThat(tables(model)).containsExactly("plain_things");
        assertThat(model.statements()).anyMatch(each -> each.contains("varchar(33)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.4.13", "6.6.56"})
    void a_project_with_only_the_api_gets_a_hibernate_of_that_api_and_a_note(String hibernate) {
        List<Path> all = TestLibraries.jars("hibernate-" + hibernate);
        List<Path> api = all.stream()
                .filter(jar -> jar.getFileName().toString().startsWith("jakarta.persistence-api"))
                .toList();
        EntityProject project = new EntityProject(directory, "jakarta", api).with(CART);
        List<String> asked = new ArrayList<>();

        EntityModel model = new EntityReader(coordinates -> {
                    asked.addAll(coordinates);
                    return all;
                })
                .read(project.request(EntitySelection.AUTOMATIC), ahead -> {});

        assertThat(asked).containsExactly("org.hibernate.orm:hibernate-core:" + hibernate + ".Final");
        assertThat(tables(model)).containsExactly("shoppingcart");
        assertThat(model.notes())
                .anyMatch(note -> note.startsWith("using Hibernate " + hibernate + ".Final (resolved by the plugin)"));
    }

    @Test
    void entities_of_the_other_api_are_a_failure_and_no_empty_model() {
        EntityProject javax = new EntityProject(directory, "5.6.15").with(CART);
        List<Path> both = new ArrayList<>(TestLibraries.jars("hibernate-7.4.13"));
        both.addAll(TestLibraries.jars("hibernate-5.6.15").stream()
                .filter(jar -> jar.getFileName().toString().startsWith("javax.persistence"))
                .toList());
        assertThat(javax.output).isDirectory();

        assertThatThrownBy(() -> new EntityProject(directory, "javax", both).read())
                .isInstanceOf(EntityException.class)
                .hasMessageContaining("found no entities")
                .hasMessageContaining("annotated with javax.persistence");
    }

    @Test
    void spring_boot_names_columns_its_own_way_and_its_configuration_is_read() {
        EntityProject project = with("spring-boot-3.5.0").with(CART).resource("application.yml", """
                shop.schema: sales
                spring:
                  datasource:
                    url: jdbc:postgresql://${NO_HOST}/x?ssl=false&stringtype=unspecified
                  jpa:
                    hibernate.ddl-auto: create-drop
                    databasePlatform: org.hibernate.dialect.H2Dialect
                    properties.hibernate.default_schema: ${shop.schema}
                """);

        EntityModel model = project.read();

        MappedTable cart = model.mapping().tables().get(0);
        assertThat(cart.name()).isEqualTo(new QualifiedName("sales", "shopping_cart"));
        assertThat(cart.column("display_name")).isPresent();
        assertThat(model.mapping().strings()).isEqualTo(StringBinding.UNTYPED);
        assertThat(model.notes())
                .anyMatch(note -> note.contains("CamelCaseToUnderscoresNamingStrategy"))
                .anyMatch(note ->
                        note.startsWith("hibernate.dialect org.hibernate.dialect.H2Dialect is not a PostgreSQL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring-orm", "spring-boot-autoconfigure"})
    void spring_boot_without_its_jpa_support_names_nothing(String absent) throws IOException {
        List<Path> libraries = new ArrayList<>(TestLibraries.jars("spring-boot-3.5.0"));
        libraries.removeIf(jar -> jar.getFileName().toString().startsWith(absent));
        libraries.addAll(TestLibraries.jars("hibernate-6.6.56"));

        EntityModel model = new EntityProject(directory, "jakarta", libraries)
                .with(CART)
                .resource("application.yml", "spring.jpa.properties.hibernate.default_schema: sales")
                .read();

        assertThat(model.mapping().tables())
                .extracting(MappedTable::name)
                .containsExactly(new QualifiedName("public", "shoppingcart"));
        assertThat(model.notes())
                .anyMatch(note -> note.startsWith("Spring Boot is on the class path without spring-orm"));
    }

    @Test
    void bean_validation_counts_where_a_provider_is_there() {
        String account = """
                package shop;
                import PERSISTENCE.*;
                import VALIDATION.constraints.*;
                @Entity
                public class Account { @Id Long id; @NotNull @Size(max = 77) String owner; String note; }
                """;
        List<Path> libraries = new ArrayList<>(TestLibraries.jars("hibernate-6.6.56"));
        List<Path> validation = TestLibraries.jars("hibernate-validator-8.0.1");

        List<Path> apiOnly = new ArrayList<>(libraries);
        apiOnly.addAll(validation.stream()
                .filter(jar -> jar.getFileName().toString().startsWith("jakarta.validation"))
                .toList());
        EntityModel without =
                new EntityProject(directory, "jakarta", apiOnly).with(account).read();
        assertThat(without.statements()).anyMatch(each -> each.contains("owner varchar(255)"));

        libraries.addAll(validation);
        EntityModel model = new EntityProject(directory, "jakarta", libraries).read();
        assertThat(model.statements()).anyMatch(each -> each.contains("owner varchar(77) not null"));
        assertThat(model.mapping().tables().get(0).column("owner").orElseThrow().declared())
                .containsExactlyInAnyOrder(Declared.NULLABILITY, Declared.LENGTH);
    }

    @Test
    void a_framework_that_lacks_a_jar_stops_only_a_module_that_configures_it() {
        List<Path> libraries = new ArrayList<>(TestLibraries.jars("smallrye-config-3.13.4"));
        libraries.removeIf(jar -> jar.getFileName().toString().startsWith("microprofile-config-api"));
        libraries.addAll(TestLibraries.jars("hibernate-6.6.56"));
        EntityProject project = new EntityProject(directory, "jakarta", libraries).with(CART);

        assertThat(project.read().notes())
                .anyMatch(note ->
                        note.startsWith("Quarkus is on the class path without org.eclipse.microprofile.config."));

        project.resource("application.yml", "a: b");
        assertThatThrownBy(project::read)
                .isInstanceOf(EntityException.class)
                .hasMessageContaining("Quarkus cannot read the project's configuration (application.yml): org.eclipse")
                .hasMessageContaining("is missing on the class path")
                .hasMessageContaining("correct it: it may have settings of Hibernate");
    }

    @Test
    void quarkus_keys_are_hibernates_settings() {
        EntityProject project = with("smallrye-config-3.13.4").with(CART).resource("application.yaml", """
                quarkus:
                  datasource:
                    jdbc:
                      url: ${NO_URL}
                  hibernate-orm:
                    physical-naming-strategy: org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy
                    database:
                      default-schema: everywhere
                    unsupported-properties:
                      "hibernate.globally_quoted_identifiers": true
                "%prod":
                  quarkus:
                    hibernate-orm:
                      database:
                        default-schema: sales
                """);

        EntityModel model = project.read();

        assertThat(model.mapping().tables())
                .extracting(MappedTable::name)
                .containsExactly(new QualifiedName("sales", "shopping_cart"));
        assertThat(model.statements()).anyMatch(each -> each.contains("\"shopping_cart\""));
        assertThat(model.notes())
                .contains("Quarkus' settings (quarkus.hibernate-orm.*), naming strategy"
                        + " org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy");
        assertThat(model.mapping().strings()).isEqualTo(StringBinding.UNKNOWN);
    }

    @Test
    void micronaut_keys_are_hibernates_settings() {
        EntityProject project = with("micronaut-4.10.26").with(CART).resource("application.yml", """
                jpa:
                  default:
                    properties:
                      hibernate:
                        physical_naming_strategy: org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy
                        default_schema: ${shop.schema}
                shop.schema: sales
                datasources.default:
                  url: jdbc:postgresql://db/shop
                  data-source-properties.stringtype: unspecified
                """);

        EntityModel model = project.read();

        assertThat(model.mapping().strings()).isEqualTo(StringBinding.UNTYPED);
        assertThat(model.mapping().tables())
                .extracting(MappedTable::name)
                .containsExactly(new QualifiedName("sales", "shopping_cart"));
        assertThat(model.notes()).contains("Micronaut's settings (jpa.default.properties.*)");
    }

    @Test
    void quarkus_and_micronaut_say_what_tenants_have_of_their_own() {
        Tenancy schemas = with("smallrye-config-3.13.4")
                .with(CART)
                .resource("application.properties", "quarkus.hibernate-orm.multitenant=SCHEMA\n")
                .read()
                .tenancy();
        assertThat(schemas).isEqualTo(new Tenancy(Isolation.SCHEMA, "quarkus.hibernate-orm.multitenant=SCHEMA"));

        Tenancy datasources = with("micronaut-4.10.26")
                .with(CART)
                .resource("application.properties", "micronaut.data.multi-tenancy.mode=DATASOURCE\n")
                .read()
                .tenancy();
        assertThat(datasources)
                .isEqualTo(new Tenancy(Isolation.DATABASE_OR_ROWS, "micronaut.data.multi-tenancy.mode=DATASOURCE"));
    }

    @Test
    void micronaut_data_names_in_snake_case_and_has_one_sequence_unless_told_otherwise() {
        String strategy = """
                package io.micronaut.data.hibernate.naming;
                public class DefaultPhysicalNamingStrategy
                        extends org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy {}
                """;
        String pet = """
                package shop;
                import PERSISTENCE.*;
                @Entity
                public class HousePet { @Id @GeneratedValue Long id; String givenName; }
                """;
        EntityModel model = with("micronaut-4.10.26").with(pet, strategy).read();
        EntityModel configured = with("micronaut-4.10.26")
                .with(pet, strategy)
                .resource("application.yml", """
                        jpa.default.properties:
                          hibernate.physical_naming_strategy: org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl
                          hibernate.id.db_structure_naming_strategy: standard
                        """)
                .read();

        assertThat(String.join("; ", model.statements())).contains("house_pet", "given_name", "hibernate_sequence");
        assertThat(model.notes())
                .contains("Micronaut Data's naming strategy (hibernate.physical_naming_strategy is not set)");
        assertThat(String.join("; ", configured.statements())).contains("HousePet", "HousePet_SEQ");
    }

    private EntityProject with(String framework) {
        // In front, for a framework may need later versions of what both have.
        List<Path> libraries = new ArrayList<>(TestLibraries.jars(framework));
        libraries.addAll(TestLibraries.jars("hibernate-6.6.56"));
        return new EntityProject(directory, "jakarta", libraries);
    }

    @Trap("T65 fires")
    @Test
    void a_class_that_cannot_be_loaded_is_named() throws Exception {
        EntityProject project = project().with("package shop; \npublic class Parent {}", """
                package shop;
                import PERSISTENCE.*;
                @Entity
                public class Child extends Parent { @Id Long id; }
                """);
        Files.delete(project.output.resolve("shop/Parent.class"));

        assertThatThrownBy(project::read)
                .isInstanceOf(EntityException.class)
                .hasMessageContaining("class shop.Child cannot be loaded: class shop.Parent is not on the class path")
                .hasMessageContaining("add the dependency");
    }
}
