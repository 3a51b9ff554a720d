package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.checks.PolicyChoice;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.report.RunVerdict;
import io.github.schemaguard.scratch.ClassPathBinaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody has written weighs more than what Hibernate fills in, and a finding leads to where it is written. */
class WrittenMappingTest {

    private static final String TABLE = """
            create table customer (
                id bigint primary key,
                email varchar(255),
                note varchar(255),
                phone varchar(255),
                town varchar(255));
            """;

    @TempDir
    Path directory;

    private EntitySelection selection = EntitySelection.AUTOMATIC;

    @Test
    void a_default_that_is_written_is_meant() throws IOException {
        write("src/shop/Customer.java", """
                package shop;
                import jakarta.persistence.*;
                @Entity public class Customer {
                    @Id Long id;
                    @Column(length = 255)
                    String email;
                    String note;
                    @Column(nullable = true)
                    String phone;
                    String town;
                }
                """);
        compile();
        write("db/1.sql", TABLE);
        assertThat(verdict().findings()).isEmpty();

        write(
                "db/1.sql",
                TABLE.replace("email varchar(255)", "email varchar(100)")
                        .replace("note varchar(255)", "note varchar(100)")
                        .replace("phone varchar(255)", "phone varchar(255) not null")
                        .replace("town varchar(255)", "town varchar(255) not null"));
        assertThat(found())
                .containsExactlyInAnyOrder(
                        "SG203 ERROR public.customer.email at src/shop/Customer.java:6",
                        "SG203 WARNING public.customer.note at src/shop/Customer.java:7",
                        "SG206 WARNING public.customer.phone at src/shop/Customer.java:9",
                        "SG206 INFO public.customer.town at src/shop/Customer.java:10");
    }

    @Test
    void the_columns_of_an_association_with_any_entity_are_compared_each() throws IOException {
        write("src/shop/Parcel.java", """
                package shop;
                import jakarta.persistence.*;
                import org.hibernate.annotations.*;
                @Entity public class Parcel {
                    @Id Long id;
                    @Any @AnyDiscriminator @AnyKeyJavaClass(Long.class)
                    @AnyDiscriminatorValue(discriminator = "PARCEL", entity = Parcel.class)
                    @Column(name = "thing_type", length = 10)
                    @JoinColumn(name = "thing_id", nullable = true)
                    Object thing;
                }
                """);
        compile();
        String parcel = "create table parcel (id bigint primary key, thing_type varchar(10), thing_id bigint);";
        write("db/1.sql", parcel);
        assertThat(found()).isEmpty();

        write(
                "db/1.sql",
                parcel.replace("varchar(10)", "varchar(4) not null")
                        .replace("thing_id bigint", "thing_id int not null"));
        assertThat(found())
                .containsExactlyInAnyOrder(
                        "SG203 ERROR public.parcel.thing_type at src/shop/Parcel.java:10",
                        "SG206 INFO public.parcel.thing_type at src/shop/Parcel.java:10",
                        "SG204 ERROR public.parcel.thing_id at src/shop/Parcel.java:10",
                        "SG206 WARNING public.parcel.thing_id at src/shop/Parcel.java:10");
        assertThat(verdict().findings())
                .flatExtracting(reported -> reported.finding().repairs())
                .extracting(Repair::text)
                .contains(
                        "@Column(name = \"thing_type\", length = 4)",
                        "@JoinColumn(name = \"thing_id\", nullable = false)",
                        "@AnyKeyJavaClass(Integer.class)");
    }

    @Test
    void what_files_map_is_declared_and_found_there() throws IOException {
        write("src/shop/Customer.java", """
                package shop;
                import jakarta.persistence.*;
                @Entity public class Customer {
                    @Id Long id;
                    String email;
                    String note;
                    String phone;
                    @Embedded Home home;
                }
                """);
        write("src/shop/Home.java", """
                package shop;
                @jakarta.persistence.Embeddable
                public class Home { String town; }
                """);
        write("src/shop/Item.java", """
                package shop;
                public class Item { Long id; String label; String text; }
                """);
        compile();
        mapping("META-INF/orm.xml", """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.0">
                  <entity class="shop.Customer">
                    <attributes>
                      <basic name="email">
                        <column length="255"/>
                      </basic>
                      <basic name="note"/>
                      <embedded name="home">
                        <attribute-override name="town"><column name="town" nullable="true"/></attribute-override>
                      </embedded>
                    </attributes>
                  </entity>
                </entity-mappings>
                """);
        mapping("shop/Item.hbm.xml", """
                <!DOCTYPE hibernate-mapping PUBLIC "-//Hibernate/Hibernate Mapping DTD 3.0//EN"
                    "http://www.hibernate.org/dtd/hibernate-mapping-3.0.dtd">
                <hibernate-mapping package="shop" default-access="field">
                  <class name="Item" table="goods">
                    <id name="id"><generator class="assigned"/></id>
                    <property name="label"
                              length="40"/>
                    <property name="text" index="goods_text"/>
                  </class>
                </hibernate-mapping>
                """);
        String table = "create table goods (id bigint primary key, label varchar(40), text varchar(255));";
        String goods = table + "create index goods_text on goods (text);";
        write("db/1.sql", TABLE + goods);
        selection = new EntitySelection(
                null, null, List.of(), List.of(), List.of("shop/Item.hbm.xml"), List.of(), Map.of(), null);
        assertThat(found()).isEmpty();

        write(
                "db/1.sql",
                TABLE.replace("email varchar(255)", "email varchar(100)")
                                .replace("note varchar(255)", "note varchar(100)")
                                .replace("phone varchar(255)", "phone varchar(100)")
                                .replace("town varchar(255)", "town varchar(255) not null")
                        + goods.replace("varchar(40)", "varchar(30)").replace("text varchar(255)", "text varchar(50)"));
        assertThat(found())
                .containsExactlyInAnyOrder(
                        "SG203 ERROR public.customer.email at resources/META-INF/orm.xml:4",
                        "SG206 WARNING public.customer.town at resources/META-INF/orm.xml:9",
                        "SG203 ERROR public.goods.label at resources/shop/Item.hbm.xml:6",
                        "SG203 WARNING public at resources/META-INF/orm.xml:7, src/shop/Customer.java:7,"
                                + " resources/shop/Item.hbm.xml:8");
        assertThat(verdict().findings())
                .flatExtracting(reported -> reported.finding().repairs())
                .extracting(Repair::text)
                .contains(
                        "length=\"100\" on the <column> of Customer.email in META-INF/orm.xml",
                        "length=\"30\" on the column of Item.label in shop/Item.hbm.xml",
                        "@Column(length = 100)");

        write("db/1.sql", TABLE + table);
        assertThat(entityRepairs()).containsExactly("remove the index from shop/Item.hbm.xml");

        write("db/1.sql", TABLE);
        assertThat(found()).containsExactly("SG101 ERROR public.goods at resources/shop/Item.hbm.xml:4");
        assertThat(entityRepairs()).containsExactly("the name of the table in shop/Item.hbm.xml");
    }

    private List<String> entityRepairs() {
        return verdict().open().stream()
                .flatMap(finding -> finding.repairs().stream())
                .filter(repair -> repair.target() == Side.ENTITIES)
                .map(Repair::text)
                .toList();
    }

    /** Among the resources and, as Maven copies it, among the classes. */
    private void mapping(String name, String content) throws IOException {
        write("resources/" + name, content);
        write("target/classes/" + name, content);
    }

    private List<String> found() {
        return verdict().findings().stream()
                .map(RunVerdict.ReportedFinding::finding)
                .map(WrittenMappingTest::words)
                .toList();
    }

    private static String words(Finding finding) {
        return finding.code() + " " + finding.severity() + " " + finding.object() + " at "
                + finding.locations().stream()
                        .map(place -> place.file() + ":" + place.line())
                        .collect(Collectors.joining(", "));
    }

    private RunVerdict verdict() {
        return new Validate(new ClassPathLibraries(), ResultCache.none())
                .run(new ChecksRequest(
                        SmallProject.in(directory)
                                .resources(ResourceDirectory.unfiltered(directory.resolve("resources")))
                                .classPath(classPath())
                                .build(),
                        new DatabaseChoice(
                                DatabaseParameters.NONE,
                                List.of(),
                                MigrationChoice.parse("sql:db"),
                                ClassPathBinaries.major(),
                                null),
                        selection,
                        new DocumentChoice(directory.resolve("document.md"), directory.resolve("log.md")),
                        Set.of(CheckName.DB_MODELS),
                        FailureThreshold.ERROR,
                        List.of(),
                        directory.resolve("baseline.json"),
                        PolicyChoice.STANDARD,
                        LocalDate.EPOCH,
                        false,
                        false))
                .verdict();
    }

    private List<Path> classPath() {
        return SmallProject.classPath(directory, "hibernate-7.4.13");
    }

    private void compile() throws IOException {
        JavaSources.compile(SmallProject.output(directory), classPath(), JavaSources.in(directory.resolve("src/shop")));
    }

    private void write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
