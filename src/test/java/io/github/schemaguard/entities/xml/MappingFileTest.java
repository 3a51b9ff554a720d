package io.github.schemaguard.entities.xml;

import static io.github.schemaguard.mapping.MappedColumn.Declared.CHECK;
import static io.github.schemaguard.mapping.MappedColumn.Declared.COMMENT;
import static io.github.schemaguard.mapping.MappedColumn.Declared.DEFAULT;
import static io.github.schemaguard.mapping.MappedColumn.Declared.DEFINITION;
import static io.github.schemaguard.mapping.MappedColumn.Declared.LENGTH;
import static io.github.schemaguard.mapping.MappedColumn.Declared.NAME;
import static io.github.schemaguard.mapping.MappedColumn.Declared.NULLABILITY;
import static io.github.schemaguard.mapping.MappedColumn.Declared.PRECISION;
import static io.github.schemaguard.mapping.MappedColumn.Declared.SCALE;
import static io.github.schemaguard.mapping.MappedColumn.Declared.UNIQUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.schemaguard.entities.xml.MappingFile.Key;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedMember;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines and words of mapping files of both formats. */
class MappingFileTest {

    private static final String ORM = """
            <?xml version="1.0"?>
            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.0">
              <package>shop</package>
              <mapped-superclass class="Base">
                <attributes>
                  <id name="id"/> <version
                     name="version"/>
                </attributes>
              </mapped-superclass>
              <entity class="Item" metadata-complete="true">
                <attribute-override name="id"><column name="item_id"/></attribute-override>
                <attributes>
                  <!-- <basic name="gone"/> -->
                  <basic name="label" optional="false">
                    <column name="title" length="255" unique="false" column-definition=""/>
                  </basic>
                  <basic name="price"><column precision="10"/></basic>
                  <basic name="count"><column precision="0" scale="0" nullable="true" unique="true"/></basic>
                  <many-to-one name="owner"><join-column nullable="false"/></many-to-one>
                  <element-collection name="tags">
                    <column length="20"/>
                    <collection-table name="item_tags"><join-column name="item"/></collection-table>
                  </element-collection>
                  <embedded name="place">
                    <attribute-override name="town.name"><column column-definition="text"/></attribute-override>
                  </embedded>
                </attributes>
              </entity>
              <entity class="other.Named"><table name="names"/></entity>
              <entity class="Annotated"/>
              <embeddable class="Place"><attributes><basic name="street"/></attributes></embeddable>
            </entity-mappings>
            """;

    private static final String HBM = """
            <!DOCTYPE hibernate-mapping PUBLIC "-//Hibernate/Hibernate Mapping DTD 3.0//EN"
                "http://www.hibernate.org/dtd/hibernate-mapping-3.0.dtd">
            <hibernate-mapping package="shop">
              <class name="Item" table="item" check="x > 0">
                <composite-id name="id"><key-property name="house" length="4"/></composite-id>
                <discriminator column="kind" length="3"/>
                <natural-id><property name="code" column="c" length="255" not-null="true" unique="true"/></natural-id>
                <property name="note">
                  <column name="n" sql-type="text" default="''" check="n &lt;> ' '"><comment>why</comment></column>
                </property>
                <component name="place">
                  <property name="street"/>
                  <component name="town"><property name="name" precision="5" scale="1"/></component>
                </component>
                <list name="parts" check="y">
                  <key column="item" not-null="true"/>
                  <list-index column="at"/>
                  <composite-element class="Part"><property name="size" length="7"/></composite-element>
                </list>
                <set name="names"><key column="item"/><element column="name" length="9"/></set>
                <subclass name="Sub"><property name="extra" precision="9"/></subclass>
                <join table="more"><key column="id"/><property name="joined"/></join>
              </class>
            </hibernate-mapping>
            """;

    @TempDir
    private Path directory;

    private static MappingFile read(String text) throws XMLStreamException {
        return MappingFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private record Line(int line, Set<Declared> declared) {}

    private static Map.Entry<Key, Line> entry(String type, String path, int line, Declared... declared) {
        return Map.entry(new Key(type, path), new Line(line, Set.of(declared)));
    }

    private static Map<Key, Line> lines(MappingFile file) {
        Map<Key, Line> lines = new HashMap<>();
        file.described()
                .forEach((key, described) -> lines.put(
                        key, new Line(described.line(), described.declared().keySet())));
        return lines;
    }

    @Test
    void an_orm_file_gives_lines_and_declarations() throws XMLStreamException {
        MappingFile file = read(ORM);

        assertThat(lines(file))
                .containsOnly(
                        entry("shop.Base", "", 4),
                        entry("shop.Base", "id", 6),
                        entry("shop.Base", "version", 6),
                        entry("shop.Item", "", 10),
                        entry("shop.Item", "id", 11, NAME),
                        entry("shop.Item", "label", 14, NAME, LENGTH, NULLABILITY),
                        entry("shop.Item", "price", 17, PRECISION, SCALE),
                        entry("shop.Item", "count", 18, SCALE, NULLABILITY, UNIQUE),
                        entry("shop.Item", "owner", 19, NULLABILITY),
                        entry("shop.Item", "tags", 20, LENGTH),
                        entry("shop.Item", "place", 24),
                        entry("shop.Item", "place.town.name", 25, DEFINITION),
                        entry("other.Named", "", 29),
                        entry("shop.Annotated", "", 30),
                        entry("shop.Place", "", 31),
                        entry("shop.Place", "street", 31));
        assertThat(file.whole()).containsExactlyInAnyOrder("shop.Item", "other.Named");
        assertThat(read(ORM.replace("<package>", "<xml-mapping-metadata-complete/><package>"))
                        .whole())
                .contains("shop.Annotated", "shop.Place");
    }

    @Test
    void an_hbm_file_gives_lines_and_declarations() throws XMLStreamException {
        MappingFile file = read(HBM);

        assertThat(lines(file))
                .containsOnly(
                        entry("shop.Item", "", 4, NAME, LENGTH),
                        entry("shop.Item", "id", 5),
                        entry("shop.Item", "id.house", 5, LENGTH),
                        entry("shop.Item", "code", 7, NAME, LENGTH, NULLABILITY, UNIQUE),
                        entry("shop.Item", "note", 8, NAME, DEFINITION, DEFAULT, CHECK, COMMENT),
                        entry("shop.Item", "place", 11),
                        entry("shop.Item", "place.street", 12),
                        entry("shop.Item", "place.town", 13),
                        entry("shop.Item", "place.town.name", 13, PRECISION, SCALE),
                        entry("shop.Item", "parts", 15),
                        entry("shop.Item", "parts.size", 18, LENGTH),
                        entry("shop.Item", "names", 20, NAME, LENGTH),
                        entry("shop.Sub", "", 21),
                        entry("shop.Sub", "extra", 21, PRECISION),
                        entry("shop.Item", "joined", 22));
        assertThat(file.whole()).containsExactlyInAnyOrder("shop.Item", "shop.Sub");
        assertThat(file.described().get(new Key("shop.Item", "code")).declared())
                .containsEntry(NULLABILITY, "false")
                .containsEntry(LENGTH, "255");
    }

    @Test
    void a_member_is_described_by_itself_else_in_its_own_class_else_with_its_class() throws XMLStreamException {
        MappingFile file = read(ORM);

        assertThat(file.key(new MappedMember("shop.Item", "id", "shop.Base", "id", "", null)))
                .contains(new Key("shop.Item", "id"));
        assertThat(file.key(new MappedMember("shop.Other", "id", "shop.Base", "id", "", null)))
                .contains(new Key("shop.Base", "id"));
        assertThat(file.key(new MappedMember("shop.Item", "place.street", "shop.Place", "street", "", null)))
                .contains(new Key("shop.Place", "street"));
        assertThat(file.key(new MappedMember("shop.Item", "unlisted", "shop.Item", "unlisted", "", null)))
                .contains(new Key("shop.Item", ""));
        assertThat(file.key(MappedMember.ofClass("shop.Item"))).contains(new Key("shop.Item", ""));
        assertThat(file.key(MappedMember.ofClass("shop.Gone"))).isEmpty();
    }

    @Test
    void annotations_keep_their_class_unless_the_file_replaces_them_or_names_the_table() throws XMLStreamException {
        MappingFiles files = new MappingFiles(
                Map.of("META-INF/orm.xml", read(ORM)), Set.of("shop.Annotated", "other.Named", "shop.Base"));

        assertThat(files.of(MappedMember.ofClass("shop.Annotated"))).isEmpty();
        assertThat(files.of(MappedMember.ofClass("other.Named"))).isPresent();
        assertThat(files.of(MappedMember.ofClass("shop.Place"))).isPresent();
        assertThat(files.of(new MappedMember("shop.Any", "name", "shop.Base", "name", "", null)))
                .isEmpty();
        assertThat(files.of(new MappedMember("shop.Any", "id", "shop.Base", "id", "", null)))
                .hasValueSatisfying(found -> assertThat(found.file()).isEqualTo("META-INF/orm.xml"));
    }

    @Test
    void what_a_document_type_names_is_not_opened() throws IOException, XMLStreamException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "<class name=\"shop.Secret\"/>");
        String external = """
                <!DOCTYPE hibernate-mapping SYSTEM "%s" [<!ENTITY more SYSTEM "%s">]>
                <hibernate-mapping><class name="shop.Item"/>%s</hibernate-mapping>
                """;
        String missing = directory.resolve("missing.dtd").toUri().toString();

        assertThat(read(external.formatted(missing, secret.toUri(), "")).whole())
                .containsExactly("shop.Item");
        assertThatExceptionOfType(XMLStreamException.class)
                .isThrownBy(() -> read(external.formatted(missing, secret.toUri(), "&more;")));
        assertThatExceptionOfType(XMLStreamException.class).isThrownBy(() -> read("<hibernate-mapping>"));
    }
}
