package io.github.schemaguard.entities.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.entities.EntityException;
import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.entities.scan.EntityScan;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.fact.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Entities that files name or map: hibernate.cfg.xml, hbm.xml, orm.xml, and the elements of persistence.xml. */
class MappingFilesTest {

    static final List<String> HIBERNATES = EntityProject.HIBERNATES;

    private static final String CUSTOMER = """
            package shop;
            import PERSISTENCE.*;
            @Entity
            public class Customer { @Id Long id; @Column(length = 100) String email; String phone; }
            """;

    private static final String UNLISTED = """
            package shop;
            import PERSISTENCE.*;
            @Entity
            public class Unlisted { @Id Long id; }
            """;

    /** Without annotations. */
    private static final String ITEM = """
            package shop;
            public class Item {
                Long id;
                String label;
                String note;
                int stock;
                java.math.BigDecimal price;
                Customer owner;
                java.util.Set<String> tags;
            }
            """;

    @TempDir
    private Path directory;

    private EntityProject project(String hibernate) {
        return new EntityProject(directory, hibernate);
    }

    private static List<String> tables(EntityModel model) {
        return model.mapping().tables().stream()
                .map(MappedTable::name)
                .map(QualifiedName::name)
                .toList();
    }

    @ParameterizedTest
    @FieldSource("HIBERNATES")
    void a_configuration_names_classes_packages_and_hbm_files(String hibernate) throws IOException {
        EntityProject project = project(hibernate)
                .with(CUSTOMER, UNLISTED, ITEM, """
                        @org.hibernate.annotations.FilterDef(name = "live", defaultCondition = "stock > 0")
                        package shop;
                        """)
                .resource("hibernate.cfg.xml", """
                        <!DOCTYPE hibernate-configuration PUBLIC "-//Hibernate/Hibernate Configuration DTD 3.0//EN"
                            "http://www.hibernate.org/dtd/hibernate-configuration-3.0.dtd">
                        <hibernate-configuration>
                          <session-factory>
                            <property name="hibernate.connection.url">jdbc:postgresql://nowhere/shop</property>
                            <property name="hibernate.connection.password">secret</property>
                            <mapping package="shop"/>
                            <mapping class="shop.Customer"/>
                            <mapping resource="shop/Item.hbm.xml"/>
                          </session-factory>
                        </hibernate-configuration>
                        """)
                .resource("shop/Item.hbm.xml", """
                        <!DOCTYPE hibernate-mapping PUBLIC "-//Hibernate/Hibernate Mapping DTD 3.0//EN"
                            "http://www.hibernate.org/dtd/hibernate-mapping-3.0.dtd">
                        <hibernate-mapping package="shop" default-access="field">
                          <class name="Item" table="goods">
                            <id name="id"><generator class="assigned"/></id>
                            <property name="label" length="40" not-null="true"/>
                            <property name="note"/>
                            <property name="stock"/>
                            <property name="price" precision="10" scale="2"/>
                            <many-to-one name="owner" class="Customer" column="owner_id"/>
                            <set name="tags" table="goods_tags">
                              <key column="item_id"/>
                              <element column="tag" type="string" length="20"/>
                            </set>
                            <filter name="live"/>
                          </class>
                        </hibernate-mapping>
                        """);

        EntityModel model = project.read();

        assertThat(tables(model)).containsExactly("customer", "goods", "goods_tags");
        assertThat(model.notes()).contains("configuration of hibernate.cfg.xml");
        assertThat(model.statements())
                .anyMatch(each -> each.contains("label varchar(40) not null"))
                .anyMatch(each -> each.contains("tag varchar(20)"));
        assertThat(EntityProject.column(model, "goods", "label").declared())
                .containsExactlyInAnyOrder(Declared.LENGTH, Declared.NULLABILITY);
        assertThat(EntityProject.column(model, "goods", "price").declared())
                .contains(Declared.PRECISION, Declared.SCALE);
        assertThat(EntityProject.column(model, "goods", "note").declared()).isEmpty();
        assertThat(EntityProject.column(model, "goods", "stock").declared()).isEmpty();
        assertThat(EntityProject.column(model, "goods_tags", "tag").declared())
                .contains(Declared.LENGTH, Declared.NAME);
        assertThat(EntityProject.column(model, "goods_tags", "item_id").declared())
                .doesNotContain(Declared.LENGTH, Declared.NAME);
        assertThat(EntityProject.column(model, "goods", "label").owners())
                .containsExactly(
                        new MappedMember("shop.Item", "label", "shop.Item", "label", "shop/Item.hbm.xml", null));
        assertThat(project.filesOfFork()).isNotEmpty().noneMatch(content -> content.contains("secret"));
    }

    @ParameterizedTest
    @FieldSource("HIBERNATES")
    void a_persistence_unit_names_a_configuration_whose_settings_take_precedence(String hibernate) throws IOException {
        EntityProject project = project(hibernate)
                .with(CUSTOMER, UNLISTED, ITEM, """
                        package shop;
                        import PERSISTENCE.*;
                        @Entity
                        public class Supplier { @Id Long id; }
                        """)
                .resource("META-INF/persistence.xml", """
                        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                          <persistence-unit name="shop">
                            <class>shop.Customer</class>
                            <class>shop.Supplier</class>
                            <exclude-unlisted-classes>true</exclude-unlisted-classes>
                            <properties>
                              <property name="hibernate.cfg_xml_file" value="/conf/shop.xml"/>
                              <property name="hibernate.default_schema" value="of_the_unit"/>
                            </properties>
                          </persistence-unit>
                        </persistence>
                        """)
                .resource("conf/shop.xml", """
                        <hibernate-configuration>
                          <session-factory>
                            <property name="connection.password">secret</property>
                            <property name="default_schema">of_the_file</property>
                            <mapping class="shop.Customer"/>
                            <mapping resource="shop/Item.hbm.xml"/>
                          </session-factory>
                        </hibernate-configuration>
                        """)
                .resource("shop/Item.hbm.xml", """
                        <hibernate-mapping package="shop" default-access="field">
                          <class name="Item" table="goods">
                            <id name="id"><generator class="assigned"/></id>
                            <property name="label" length="40" not-null="true"/>
                            <many-to-one name="owner" class="Customer" column="owner_id"/>
                          </class>
                        </hibernate-mapping>
                        """);

        EntityModel model = project.read();

        assertThat(tables(model)).containsExactly("customer", "goods", "supplier");
        assertThat(model.mapping().tables())
                .extracting(table -> table.name().schema())
                .containsOnly("of_the_file");
        assertThat(model.notes())
                .contains(
                        "persistence unit shop of target/classes/META-INF/persistence.xml",
                        "configuration of conf/shop.xml");
        assertThat(model.mapping()
                        .column(new QualifiedName("of_the_file", "goods"), "label")
                        .orElseThrow()
                        .owners())
                .containsExactly(
                        new MappedMember("shop.Item", "label", "shop.Item", "label", "shop/Item.hbm.xml", null));
        assertThat(project.filesOfFork()).isNotEmpty().noneMatch(content -> content.contains("secret"));

        EntityModel wanted =
                project.read(EntitySelection.AUTOMATIC.with(Map.of("hibernate.default_schema", "of_the_user")));
        assertThat(wanted.mapping().tables())
                .extracting(table -> table.name().schema())
                .containsOnly("of_the_user");
    }

    @ParameterizedTest
    @FieldSource("HIBERNATES")
    void a_configuration_chooses_the_dialect_and_that_of_a_unit_the_contributor(String hibernate) {
        String registered = hibernate.startsWith("5.")
                ? "public OwnDialect() { registerColumnType(java.sql.Types.VARCHAR, \"text\"); }"
                : "@Override protected String columnType(int code) { return code == 12 ? \"text\" : super.columnType(code); }";
        EntityProject project = project(hibernate)
                .with(CUSTOMER, """
                        package shop;
                        public class OwnDialect extends org.hibernate.dialect.PostgreSQLDialect {
                            @Override public String getTableTypeString() { return " with (fillfactor = 70)"; }
                            REGISTERED
                        }
                        """.replace("REGISTERED", registered), """
                        package shop;
                        import org.hibernate.boot.model.naming.*;
                        import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
                        public class Prefixes extends PhysicalNamingStrategyStandardImpl
                                implements org.hibernate.boot.spi.MetadataBuilderContributor {
                            @Override public void contribute(org.hibernate.boot.MetadataBuilder builder) {
                                builder.applyPhysicalNamingStrategy(this);
                            }
                            @Override public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment with) {
                                return Identifier.toIdentifier("t_" + name.getText());
                            }
                        }
                        """)
                .resource("hibernate.cfg.xml", """
                        <hibernate-configuration>
                          <session-factory>
                            <property name="dialect">shop.OwnDialect</property>
                            <property name="metadata_builder_contributor">shop.Prefixes</property>
                            <mapping class="shop.Customer"/>
                          </session-factory>
                        </hibernate-configuration>
                        """);

        EntityModel alone = project.read();

        assertThat(tables(alone)).containsExactly("customer");
        assertThat(alone.statements()).anyMatch(each -> each.contains("phone text"));
        assertThat(alone.statements()).anyMatch(each -> each.contains("with (fillfactor = 70)"));

        project.resource("META-INF/persistence.xml", """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="shop">
                    <properties><property name="hibernate.cfg_xml_file" value="hibernate.cfg.xml"/></properties>
                  </persistence-unit>
                </persistence>
                """);
        EntityModel ofUnit = project.read();

        assertThat(tables(ofUnit)).containsExactly("t_customer");
        assertThat(ofUnit.statements()).anyMatch(each -> each.contains("with (fillfactor = 70)"));
    }

    @ParameterizedTest
    @FieldSource("HIBERNATES")
    void a_configuration_outside_of_the_class_path_is_named_by_the_user(String hibernate) throws IOException {
        EntityProject project = project(hibernate).with(CUSTOMER, UNLISTED);
        Path file = Files.createDirectories(directory.resolve("of the server")).resolve("shop.xml");
        Files.writeString(file, """
                <hibernate-configuration>
                  <session-factory>
                    <property name="default_schema">of_the_file</property>
                    <mapping class="shop.Customer"/>
                  </session-factory>
                </hibernate-configuration>
                """);

        assertThat(project.read().notes()).anyMatch(note -> note.startsWith("nothing found that configures Hibernate"));
        EntityModel model = project.read(new EntitySelection(
                null, "of the server/shop.xml", List.of(), List.of(), List.of(), List.of(), Map.of(), null));

        assertThat(model.mapping().tables())
                .extracting(table -> table.name().toString())
                .containsExactly("of_the_file.customer");
        assertThat(model.notes())
                .contains("configuration of of the server/shop.xml")
                .noneMatch(note -> note.startsWith("nothing found that configures Hibernate"));
    }

    @Test
    void a_persistence_file_in_an_unusual_place_is_named() {
        EntityProject project =
                new EntityProject(directory, "7.4.13").with(CUSTOMER).resource("conf/persistence.xml", """
                        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                          <persistence-unit name="shop"/>
                        </persistence>
                        """);
        String notRead = "conf/persistence.xml, where Hibernate does not look; if the application names it, set"
                + " schema.persistenceFile=conf/persistence.xml";

        assertThat(project.read().notes()).contains("not read: " + notRead);

        project.with("""
                package shop;
                import jakarta.persistence.*;
                @Entity
                public class Broken { String noKey; }
                """);
        assertThatThrownBy(project::read)
                .isInstanceOf(EntityException.class)
                .hasMessageContaining("Not read: " + notRead);
    }

    @Test
    void the_user_chooses_another_configuration_than_the_unit_and_may_write_it_as_tomcat_does() {
        EntityProject project = new EntityProject(directory, "7.4.13")
                .with(CUSTOMER)
                .resource("META-INF/persistence.xml", """
                        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                          <persistence-unit name="shop">
                            <properties><property name="hibernate.cfg_xml_file" value="classpath:conf/unit.xml"/></properties>
                          </persistence-unit>
                        </persistence>
                        """)
                .resource("conf/unit.xml", configuration("of_the_unit"))
                .resource("conf/user.xml", configuration("of_the_user"));

        assertThat(schemas(project.read())).containsOnly("of_the_unit");
        assertThat(schemas(project.read(
                        EntitySelection.AUTOMATIC.with(Map.of("hibernate.cfg_xml_file", "conf/user.xml")))))
                .containsOnly("of_the_user");
    }

    private static String configuration(String schema) {
        return "<hibernate-configuration><session-factory><property name=\"default_schema\">" + schema
                + "</property></session-factory></hibernate-configuration>";
    }

    private static List<String> schemas(EntityModel model) {
        return model.mapping().tables().stream()
                .map(table -> table.name().schema())
                .toList();
    }

    @Test
    void a_configuration_that_is_missing_is_named() {
        EntityProject project =
                new EntityProject(directory, "7.4.13").with(CUSTOMER).resource("META-INF/persistence.xml", """
                        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                          <persistence-unit name="shop">
                            <properties><property name="hibernate.cfg_xml_file" value="conf/nowhere.xml"/></properties>
                          </persistence-unit>
                        </persistence>
                        """);

        assertThatThrownBy(project::read)
                .isInstanceOf(EntityException.class)
                .hasMessageContaining("persistence unit shop")
                .hasMessageContaining("conf/nowhere.xml");
    }

    @ParameterizedTest
    @FieldSource("HIBERNATES")
    void orm_files_map_classes_without_annotations_and_overrule_those_with(String hibernate) {
        boolean javax = hibernate.startsWith("5.");
        String head = javax
                ? "<entity-mappings xmlns=\"http://xmlns.jcp.org/xml/ns/persistence/orm\" version=\"2.2\">"
                : "<entity-mappings xmlns=\"https://jakarta.ee/xml/ns/persistence/orm\" version=\"3.0\">";
        EntityProject project = project(hibernate)
                .with(CUSTOMER, ITEM)
                .resource("META-INF/persistence.xml", """
                        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                          <persistence-unit name="shop"><mapping-file>conf/items.xml</mapping-file></persistence-unit>
                        </persistence>
                        """)
                .resource("META-INF/orm.xml", head + """
                          <entity class="shop.Customer">
                            <attributes><basic name="email"><column length="120"/></basic></attributes>
                          </entity>
                        </entity-mappings>
                        """)
                .resource("conf/items.xml", head + """
                          <package>shop</package>
                          <entity class="Item" access="FIELD" metadata-complete="true">
                            <table name="goods"/>
                            <attributes>
                              <id name="id"/>
                              <basic name="label"><column name="title" length="33" nullable="false"/></basic>
                              <basic name="note"/>
                              <many-to-one name="owner"><join-column name="owner_id" nullable="false"/></many-to-one>
                              <element-collection name="tags">
                                <column name="tag" length="20"/>
                                <collection-table name="goods_tags"><join-column name="item_id"/></collection-table>
                              </element-collection>
                              <transient name="stock"/>
                              <transient name="price"/>
                            </attributes>
                          </entity>
                        </entity-mappings>
                        """);

        EntityModel model = project.read();

        assertThat(tables(model)).containsExactly("customer", "goods", "goods_tags");
        assertThat(model.statements())
                .anyMatch(each -> each.contains("email varchar(120)"))
                .anyMatch(each -> each.contains("title varchar(33) not null"));
        assertThat(EntityProject.column(model, "goods", "title").declared())
                .containsExactlyInAnyOrder(Declared.NAME, Declared.LENGTH, Declared.NULLABILITY);
        assertThat(EntityProject.column(model, "goods", "title").owners())
                .containsExactly(new MappedMember("shop.Item", "label", "shop.Item", "label", "conf/items.xml", null));
        assertThat(EntityProject.column(model, "customer", "email").owners())
                .containsExactly(
                        new MappedMember("shop.Customer", "email", "shop.Customer", "email", "META-INF/orm.xml", null));
        assertThat(EntityProject.column(model, "customer", "phone").owners())
                .containsExactly(new MappedMember("shop.Customer", "phone", "shop.Customer", "phone", "", null));
        assertThat(EntityProject.column(model, "goods", "note").declared()).isEmpty();
        assertThat(EntityProject.column(model, "goods", "owner_id").declared()).contains(Declared.NULLABILITY);
        assertThat(EntityProject.column(model, "goods_tags", "tag").declared())
                .contains(Declared.LENGTH, Declared.NAME);
        assertThat(EntityProject.column(model, "goods_tags", "item_id").declared())
                .doesNotContain(Declared.LENGTH, Declared.NAME);
        assertThat(EntityProject.column(model, "customer", "email").declared()).contains(Declared.LENGTH);
    }

    @Test
    void a_jar_file_belongs_to_the_unit_whole_even_where_unlisted_classes_of_its_own_do_not() throws IOException {
        Path jar = directory.resolve("lib/domain-1.jar");
        EntityProject project = new EntityProject(directory, "7.4.13")
                .with(CUSTOMER, UNLISTED)
                .resource("META-INF/persistence.xml", """
                        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                          <persistence-unit name="shop">
                            <jar-file>../somewhere/domain-1.jar</jar-file>
                            <class>shop.Customer</class>
                            <exclude-unlisted-classes>true</exclude-unlisted-classes>
                          </persistence-unit>
                        </persistence>
                        """);
        Path classes = directory.resolve("domain");
        project.compileTo(classes, """
                package domain;
                import PERSISTENCE.*;
                @Entity
                public class Supplier { @Id Long id; }
                """);

        assertThatThrownBy(project::read)
                .isInstanceOf(EntityException.class)
                .hasMessageContaining("persistence unit shop: <jar-file>../somewhere/domain-1.jar</jar-file>");

        Files.createDirectories(jar.getParent());
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("domain/Supplier.class"));
            out.write(Files.readAllBytes(classes.resolve("domain/Supplier.class")));
        }
        assertThat(tables(project.library(jar).read())).containsExactly("customer", "supplier");
    }

    @Test
    void an_hbm_file_that_nothing_lists_is_named_and_one_in_the_root_of_a_persistence_unit_is_read()
            throws IOException {
        EntityProject project = project("6.6.56").with(ITEM.replace("Customer owner;", ""));
        project.resource("shop/Item.hbm.xml", """
                <!DOCTYPE hibernate-mapping PUBLIC "-//Hibernate/Hibernate Mapping DTD 3.0//EN"
                    "http://www.hibernate.org/dtd/hibernate-mapping-3.0.dtd">
                <hibernate-mapping package="shop" default-access="field">
                  <class name="Item" table="goods"><id name="id"><generator class="assigned"/></id></class>
                </hibernate-mapping>
                """);
        assertThatThrownBy(project::read)
                .isInstanceOf(EntityException.class)
                .hasMessageContaining(
                        "nothing lists the mapping files shop/Item.hbm.xml: name them in schema.mappingFiles");

        EntityProject annotated = project.with(UNLISTED);
        EntityModel model = annotated.read();
        assertThat(tables(model)).containsExactly("unlisted");
        assertThat(model.notes())
                .contains("not read, because nothing lists them: shop/Item.hbm.xml; schema.mappingFiles can name them");

        annotated.resource(
                "META-INF/persistence.xml",
                "<persistence><persistence-unit name=\"shop\"></persistence-unit></persistence>");
        assertThat(tables(annotated.read())).containsExactly("goods", "unlisted");
    }

    @Test
    void a_directory_with_a_file_that_maps_classes_has_entities_and_one_with_queries_or_settings_alone_has_none() {
        EntityProject project = new EntityProject(directory, "7.4.13");
        project.resource("META-INF/orm.xml", "<entity-mappings><named-query name=\"q\"/></entity-mappings>")
                .resource("META-INF/persistence.xml", "<persistence><persistence-unit name=\"x\"/></persistence>")
                .resource("hibernate.cfg.xml", "<hibernate-configuration/>");
        assertThat(EntityScan.hasEntities(project.output)).isFalse();
        assertThat(EntityScan.hasEntities(directory.resolve("nowhere"))).isFalse();

        project.resource("shop/Item.hbm.xml", "<hibernate-mapping/>");
        assertThat(EntityScan.hasEntities(project.output)).isTrue();

        EntityProject configured = new EntityProject(directory.resolve("configured"), "7.4.13");
        configured.resource("META-INF/persistence.xml", """
                <persistence><persistence-unit name="x"><properties>
                  <property name="hibernate.cfg_xml_file" value="shop.xml"/>
                </properties></persistence-unit></persistence>
                """);
        assertThat(EntityScan.hasEntities(configured.output)).isTrue();
    }

    @ParameterizedTest
    @FieldSource("HIBERNATES")
    void a_length_of_0_is_none(String hibernate) {
        EntityModel model = project(hibernate)
                .with(ITEM, CUSTOMER.replace("100", "0"))
                .resource("shop/Item.hbm.xml", """
                        <?xml version="1.0"?>
                        <!DOCTYPE hibernate-mapping PUBLIC "-//Hibernate/Hibernate Mapping DTD 3.0//EN"
                            "http://www.hibernate.org/dtd/hibernate-mapping-3.0.dtd">
                        <hibernate-mapping package="shop">
                            <class name="Item">
                                <id name="id"/>
                                <property name="label"><column name="label" length="0"/></property>
                                <property name="note" length="40"/>
                            </class>
                        </hibernate-mapping>
                        """)
                .resource("hibernate.cfg.xml", """
                        <!DOCTYPE hibernate-configuration PUBLIC "-//Hibernate/Hibernate Configuration DTD 3.0//EN"
                            "http://www.hibernate.org/dtd/hibernate-configuration-3.0.dtd">
                        <hibernate-configuration>
                          <session-factory>
                            <mapping class="shop.Customer"/>
                            <mapping resource="shop/Item.hbm.xml"/>
                          </session-factory>
                        </hibernate-configuration>
                        """)
                .read();

        assertThat(model.statements())
                .anyMatch(each -> each.contains("label varchar(255)") && each.contains("note varchar(40)"))
                .anyMatch(each -> each.contains("email varchar(255)"))
                .noneMatch(each -> each.contains("(0)"));
        assertThat(model.mapping().tables())
                .flatExtracting(MappedTable::columns)
                .filteredOn(column -> column.declared().contains(Declared.LENGTH))
                .extracting(MappedColumn::name)
                .containsExactly("note");
    }
}
