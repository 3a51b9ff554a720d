package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What findings propose for attributes of hbm.xml and orm.xml, put into the file: Hibernate reads it, and nothing is found. */
class MappingFileRepairsTest {

    @TempDir
    Path directory;

    private RepairedProject project;

    /** The findings about attributes of a mapping file name its own words, and what they say ends the drift. */
    @ParameterizedTest
    @ValueSource(strings = {"hibernate-5.6.15", "hibernate-6.6.56", "hibernate-7.4.13"})
    void attributes_of_an_hbm_file_are_changed_in_its_words(String hibernate) throws IOException {
        project = new RepairedProject(directory, hibernate);
        project.write("sql/1.sql", """
                create table customer (id bigint primary key);
                create table item (
                    id bigint primary key,
                    label varchar(40) not null,
                    price numeric,
                    code varchar(20) unique,
                    colour varchar(255) default 'red',
                    "Note" varchar(255),
                    a varchar(255), b varchar(255), unique (a, b),
                    owner bigint not null,
                    buyer bigint references customer);
                comment on column item.label is 'shown';
                """);
        project.write("target/classes/hibernate.cfg.xml", """
                <hibernate-configuration><session-factory>
                  <mapping resource="shop/Item.hbm.xml"/>
                </session-factory></hibernate-configuration>
                """);
        project.write("target/classes/shop/Item.hbm.xml", hbm("""
                <property name="label"><column name="label" length="91" not-null="false"><comment>x</comment></column></property>
                <property name="price" precision="8" scale="2"/>
                <property name="code" length="20"/>
                <property name="colour"><column name="colour" default="'blue'"/></property>
                <property name="note"/>
                <property name="a"/>
                <property name="b"/>
                <property name="gone"/>
                <many-to-one name="owner" column="owner"/>
                <many-to-one name="buyer" column="buyer" foreign-key="none"/>
                """));
        project.compile(List.of(project.write("src/shop/Customer.java", """
                package shop;
                public class Customer { Long id; }
                class Item {
                    Long id;
                    String label, code, colour, note, a, b, gone;
                    java.math.BigDecimal price;
                    Customer owner, buyer;
                }
                """)));
        assertThat(project.entityRepairs())
                .containsExactlyInAnyOrder(
                        "column=\"…\" with the name of the column on the element of Item.gone in shop/Item.hbm.xml, or remove the property",
                        "length=\"40\" on the column of Item.label in shop/Item.hbm.xml",
                        "column=\"`Note`\" on the element of Item.note in shop/Item.hbm.xml",
                        "default=\"'red'::character varying\" on the <column> of Item.colour in shop/Item.hbm.xml",
                        "not-null=\"true\" on the column of Item.label in shop/Item.hbm.xml",
                        "foreign-key=\"none\" on the element with the column of Item.owner in shop/Item.hbm.xml",
                        "the same unique-key=\"…\" on the columns a, b in shop/Item.hbm.xml",
                        "unique=\"true\" on the column of Item.code in shop/Item.hbm.xml",
                        "<comment>shown</comment> in the <column> of Item.label in shop/Item.hbm.xml",
                        "not-null=\"true\" on the column of Item.owner in shop/Item.hbm.xml",
                        "sql-type=\"numeric\" on the <column> of Item.price in shop/Item.hbm.xml");
        project.write("target/classes/shop/Item.hbm.xml", hbm("""
                <property name="label"><column name="label" length="40" not-null="true"><comment>shown</comment></column></property>
                <property name="price"><column name="price" sql-type="numeric"/></property>
                <property name="code" length="20" unique="true"/>
                <property name="colour"><column name="colour" default="'red'::character varying"/></property>
                <property name="note" column="`Note`"/>
                <property name="a" unique-key="ab"/>
                <property name="b" unique-key="ab"/>
                <many-to-one name="owner" column="owner" foreign-key="none" not-null="true"/>
                <many-to-one name="buyer" column="buyer"/>
                """));

        assertThat(project.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hibernate-5.6.15", "hibernate-6.6.56", "hibernate-7.4.13"})
    void collections_of_an_hbm_file_need_no_foreign_key_where_it_says_so(String hibernate) throws IOException {
        project = new RepairedProject(directory, hibernate);
        project.write("sql/1.sql", """
                create table customer (id bigint primary key);
                create table item (id bigint primary key);
                create table tags (item bigint not null, tag varchar(255) not null, primary key (item, tag));
                create table buyers (item bigint not null, buyer bigint not null, primary key (item, buyer));
                """);
        project.write("target/classes/hibernate.cfg.xml", """
                <hibernate-configuration><session-factory>
                  <mapping resource="shop/Item.hbm.xml"/>
                </session-factory></hibernate-configuration>
                """);
        String collections = """
                <set name="tags" table="tags"><key column="item"/><element column="tag" type="string" not-null="true"/></set>
                <set name="buyers" table="buyers"><key column="item"/><many-to-many class="Customer" column="buyer"/></set>
                """;
        project.write("target/classes/shop/Item.hbm.xml", hbm(collections));
        project.compile(List.of(project.write("src/shop/Customer.java", """
                package shop;
                public class Customer { Long id; }
                class Item {
                    Long id;
                    java.util.Set<String> tags;
                    java.util.Set<Customer> buyers;
                }
                """)));
        assertThat(project.entityRepairs())
                .containsExactlyInAnyOrder(
                        "foreign-key=\"none\" on the <key> of Item.tags in shop/Item.hbm.xml",
                        "foreign-key=\"none\" on the <key> of Item.buyers in shop/Item.hbm.xml",
                        "foreign-key=\"none\" on the <many-to-many> of Item.buyers in shop/Item.hbm.xml");
        project.write(
                "target/classes/shop/Item.hbm.xml",
                hbm(collections
                        .replace("<key ", "<key foreign-key=\"none\" ")
                        .replace("<many-to-many ", "<many-to-many foreign-key=\"none\" ")));

        assertThat(project.findings()).isEmpty();
    }

    private static String hbm(String properties) {
        return """
                <!DOCTYPE hibernate-mapping PUBLIC "-//Hibernate/Hibernate Mapping DTD 3.0//EN"
                    "http://www.hibernate.org/dtd/hibernate-mapping-3.0.dtd">
                <hibernate-mapping package="shop" default-access="field">
                  <class name="Customer" table="customer"><id name="id"/></class>
                  <class name="Item" table="item">
                    <id name="id"/>
                """ + properties + "</class></hibernate-mapping>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"hibernate-5.6.15", "hibernate-6.6.56", "hibernate-7.4.13"})
    void attributes_of_an_orm_file_are_changed_in_its_words(String hibernate) throws IOException {
        project = new RepairedProject(directory, hibernate);
        project.write("sql/1.sql", """
                create table customer (id bigint primary key);
                create table item (
                    id bigint primary key,
                    label varchar(40) not null,
                    price numeric,
                    code varchar(20) unique,
                    "Note" varchar(255),
                    a varchar(255), b varchar(255), unique (a, b),
                    owner bigint not null);
                """);
        project.write("target/classes/META-INF/orm.xml", orm("""
                <basic name="label"><column length="91" nullable="true"/></basic>
                <basic name="price"><column precision="8" scale="2"/></basic>
                <basic name="code"><column length="20"/></basic>
                <basic name="note"/>
                <basic name="a"/>
                <basic name="b"/>
                <basic name="gone"/>
                <many-to-one name="owner"><join-column name="owner"/></many-to-one>
                """, ""));
        project.compile(List.of(project.write("src/shop/Customer.java", """
                package shop;
                public class Customer { Long id; }
                class Item {
                    Long id;
                    String label, code, note, a, b, gone;
                    java.math.BigDecimal price;
                    Customer owner;
                }
                """)));
        assertThat(project.entityRepairs())
                .containsExactlyInAnyOrder(
                        "name=\"…\" with the name of the column on the <column> of Item.gone in META-INF/orm.xml, or <transient>",
                        "length=\"40\" on the <column> of Item.label in META-INF/orm.xml",
                        "name=\"`Note`\" on the <column> of Item.note in META-INF/orm.xml",
                        "nullable=\"false\" on the <column> of Item.label in META-INF/orm.xml",
                        "<unique-constraint> of a, b in the <table> of Item in META-INF/orm.xml",
                        "unique=\"true\" on the <column> of Item.code in META-INF/orm.xml",
                        "nullable=\"false\" on the <join-column> of Item.owner in META-INF/orm.xml",
                        "column-definition=\"numeric\" on the <column> of Item.price in META-INF/orm.xml");
        project.write(
                "target/classes/META-INF/orm.xml",
                orm(
                        """
                <basic name="label"><column length="40" nullable="false"/></basic>
                <basic name="price"><column column-definition="numeric"/></basic>
                <basic name="code"><column length="20" unique="true"/></basic>
                <basic name="note"><column name="`Note`"/></basic>
                <basic name="a"/>
                <basic name="b"/>
                <many-to-one name="owner"><join-column name="owner" nullable="false"/>
                  <foreign-key constraint-mode="NO_CONSTRAINT"/></many-to-one>
                <transient name="gone"/>
                """,
                        "<table name=\"item\"><unique-constraint><column-name>a</column-name>"
                                + "<column-name>b</column-name></unique-constraint></table>"));

        // Hibernate does not read <foreign-key>: no change of the file ends this finding.
        assertThat(project.findings().stream().map(Finding::code)).containsExactly("SG303");
        assertThat(project.entityRepairs()).isEmpty();
    }

    private String orm(String attributes, String table) {
        String version = project.libraries().startsWith("hibernate-5") ? "2.2" : "3.0";
        String space = version.equals("2.2")
                ? "http://xmlns.jcp.org/xml/ns/persistence/orm"
                : "https://jakarta.ee/xml/ns/persistence/orm";
        return "<entity-mappings xmlns=\"" + space + "\" version=\"" + version + "\">"
                + "<package>shop</package><access>FIELD</access>"
                + "<entity class=\"Customer\"><attributes><id name=\"id\"/></attributes></entity>"
                + "<entity class=\"Item\">" + table + "<attributes><id name=\"id\"/>" + attributes
                + "</attributes></entity></entity-mappings>";
    }
}
