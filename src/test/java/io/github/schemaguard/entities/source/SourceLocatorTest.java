package io.github.schemaguard.entities.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.entities.source.SourceLocator.SourceLine;
import io.github.schemaguard.mapping.MappedMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceLocatorTest {

    private static final String ORDER = """
            package shop;

            /** An order. */
            @Entity
            public class Order {

                // the name says it
                @Id
                @Column(name = "order_id", nullable = false)
                private Long id, other;

                @Column(length = 3)
                public String getCurrency() {
                    return "EUR";
                }

                enum Status {
                    NEW,
                    PAID
                }

                @Embeddable
                record Money(
                        BigDecimal amount,
                        @Column(name = "cur") String currency) {}
            }
            """;

    @TempDir
    private Path root;

    private Path file;
    private SourceLocator locator;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(root.resolve("shop"));
        file = Files.writeString(root.resolve("shop/Order.java"), ORDER);
        locator = new SourceLocator(
                List.of(root.resolve("missing"), root),
                List.of(ResourceDirectory.unfiltered(root.resolve("missing")), ResourceDirectory.unfiltered(root)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "id | @Column(length = 5) | @Column(name = \"order_id\", nullable = false, length = 5)",
                "id | @Column(nullable = true) | @Column(name = \"order_id\", nullable = true)",
                "getCurrency | @Column(length = 5) | @Column(length = 5)",
                "getCurrency | @Column(precision = 7, scale = 2) | @Column(length = 3, precision = 7, scale = 2)",
                "customer | @Column(nullable = false) | @JoinColumn(name = \"cust\", nullable = false)",
                "payer | @Column(nullable = false) | @JoinColumn(nullable = false)",
                "plain | @Column(columnDefinition = \"text\") | @Column(columnDefinition = \"text\")",
                "payer | @Column(columnDefinition = \"numeric(9)\"), or a type | @JoinColumn(columnDefinition = \"numeric(9)\"), or a type",
                "sized | @Column(length = 5) | @Size(min = 1, max = 5)",
                "both | @Column(length = 5) | @Size(max = 5) @Column(length = 5)",
                "same | @Column(length = 5) | @Length(max = 5)",
                "money | @Column(precision = 8, scale = 2) | @Digits(integer = 6, fraction = 2)",
                "filled | @Column(nullable = true) | remove @NotNull",
                "seq | @SequenceGenerator(allocationSize = 1) | @SequenceGenerator(name = \"s\", allocationSize = 1)",
            })
    void an_annotation_keeps_its_other_attributes(String member, String wanted, String corrected) throws IOException {
        Files.writeString(file, """
                package shop;
                class Order {
                    @Id @Column(name = "order_id", nullable = false) Long id, other;
                    @Column(length = 3) public String getCurrency() { return "EUR"; }
                    @ManyToOne @JoinColumn(name = "cust") Customer customer;
                    @ManyToOne Customer payer;
                    String plain;
                    @SequenceGenerator(name = "s", allocationSize = 50) Long seq;
                    @Size(min = 1, max = 9) String sized;
                    @Size(max = 9) @Column(length = 7) String both;
                    @Length(max = 9) @Column(length = 5) String same;
                    @Digits(integer = 9, fraction = 4) BigDecimal money;
                    @NotNull String filled;
                }
                """);

        assertThat(locator.corrected(new MappedMember("shop.Order", "x", "shop.Order", member, "", null), "x", wanted))
                .hasValue(corrected);
    }

    @Test
    void an_override_elsewhere_decides_the_column() throws IOException {
        Files.writeString(file, """
                package shop;
                @AttributeOverride(name = "created", column = @Column(name = "created_on"))
                @AssociationOverride(name = "owner", joinColumns = { @JoinColumn(name = "boss") })
                @AssociationOverride(name = "both", joinColumns = { @JoinColumn(name = "a"), @JoinColumn(name = "b") })
                class Order extends Base {
                    @Embedded
                    @AttributeOverrides({
                        @AttributeOverride(name = "unit", column = @Column(name = "min_unit")),
                        @AttributeOverride(name = "place.code", column = @Column(name = "place", length = 9))
                    })
                    Measure minimum;
                    @Embedded Measure maximum;
                }
                class Measure {
                    @Column(length = 255) String unit;
                }
                """);
        MappedMember minimum = of("minimum.unit", "minimum", "unit");
        MappedMember place = of("minimum.place.code", "minimum", "place.code");
        MappedMember created = of("created", "", "created");
        MappedMember owner = of("owner", "", "owner");

        assertThat(locator.corrected(minimum, "min_unit", "@Column(length = 30), or the Java type that fits"))
                .hasValue("@AttributeOverride(name = \"unit\", column = @Column(name = \"min_unit\", length = 30)),"
                        + " or the Java type that fits");
        assertThat(locator.find(minimum)).hasValue(new SourceLocator.SourceLine(file, 8));
        assertThat(locator.find(created)).hasValue(new SourceLocator.SourceLine(file, 2));
        assertThat(locator.corrected(created, "created_on", "@Column(nullable = false)"))
                .hasValue(
                        "@AttributeOverride(name = \"created\", column = @Column(name = \"created_on\", nullable = false))");
        assertThat(locator.find(owner)).hasValue(new SourceLocator.SourceLine(file, 3));
        assertThat(locator.corrected(owner, "boss", "@Column(nullable = false)"))
                .hasValue("@AssociationOverride(name = \"owner\","
                        + " joinColumns = @JoinColumn(name = \"boss\", nullable = false))");
        assertThat(locator.corrected(of("both", "", "both"), "a", "@Column(nullable = false)"))
                .isEmpty();
        assertThat(locator.corrected(place, "place", "@Column(length = 30)"))
                .hasValue("@AttributeOverride(name = \"place.code\", column = @Column(name = \"place\", length = 30))");
        assertThat(locator.corrected(
                        new MappedMember("shop.Order", "maximum.unit", "shop.Measure", "unit", "", null),
                        "unit",
                        "@Column(length = 30)"))
                .hasValue("@Column(length = 30)");
    }

    private static MappedMember of(String path, String overriding, String attribute) {
        return new MappedMember(
                "shop.Order",
                path,
                "shop.Elsewhere",
                attribute,
                "",
                new MappedMember.ColumnOverride("shop.Order", overriding, attribute));
    }

    @Test
    void classes_that_share_a_file_are_found_in_any_directory() throws IOException {
        Path shared = Files.writeString(root.resolve("shop/Model.java"), """
                package shop;
                // class Item and more
                @Entity @Table(name = "item") class Item {
                    @Column(length = 9) String name;
                    static class Part {
                        int number;
                    }
                }
                record Key(int a) {}
                """);
        Path elsewhere = Files.writeString(root.resolve("Scattered.java"), """
                package shop.other;
                interface Marker {}
                class Item {
                    String name;
                }
                """);

        assertThat(locator.find(new MappedMember("shop.Item", "name", "shop.Item", "name", "", null)))
                .hasValue(new SourceLocator.SourceLine(shared, 4));
        assertThat(locator.find(new MappedMember("shop.Item", "number", "shop.Item$Part", "number", "", null)))
                .hasValue(new SourceLocator.SourceLine(shared, 6));
        assertThat(locator.find(new MappedMember("shop.Key", "a", "shop.Key", "a", "", null)))
                .hasValue(new SourceLocator.SourceLine(shared, 9));
        assertThat(locator.find(new MappedMember("shop.other.Item", "name", "shop.other.Item", "name", "", null)))
                .hasValue(new SourceLocator.SourceLine(elsewhere, 4));
        assertThat(locator.corrected(
                        new MappedMember("shop.Item", "name", "shop.Item", "name", "", null),
                        "name",
                        "@Column(length = 5)"))
                .hasValue("@Column(length = 5)");
        assertThat(locator.find(new MappedMember("Item", "name", "Item", "name", "", null)))
                .isEmpty();
    }

    @Test
    void words_and_sources_that_are_not_there_correct_nothing() throws IOException {
        assertThat(locator.corrected(
                        new MappedMember("shop.Order", "x", "shop.Order", "id", "", null), "x", "use a wrapper type"))
                .isEmpty();
        assertThat(locator.corrected(
                        new MappedMember("shop.Order", "x", "shop.Order", "id", "", null),
                        "x",
                        "@Column(name = …) naming the column"))
                .isEmpty();
        Files.writeString(file, """
                package shop;
                class Order {
                    @Any @Column(name = "t", length = 9) @JoinColumn(name = "i") Object any;
                }
                """);
        MappedMember any = new MappedMember("shop.Order", "any", "shop.Order", "any", "", null);
        assertThat(locator.corrected(any, "other", "@Column(length = 4)")).isEmpty();
        assertThat(locator.corrected(any, "t", "@ColumnDefault(value = \"4\")")).isEmpty();
        assertThat(locator.corrected(
                        new MappedMember("shop.Gone", "x", "shop.Gone", "id", "", null), "id", "@Column(length = 1)"))
                .isEmpty();
    }

    @Test
    void of_an_association_with_any_entity_the_annotation_of_the_column_is_corrected() throws IOException {
        Files.writeString(file, """
                package shop;
                class Order {
                    @Any @AnyKeyJavaClass(Long.class)
                    @Column(name = "thingType", length = 9) @JoinColumn(name = "thing_id", nullable = false) Object thing;
                    @ManyToAny @Column(name = "part_type") @JoinTable(name = "parts",
                        joinColumns = @JoinColumn(name = "parcel"), inverseJoinColumns = @JoinColumn(name = "part_id"))
                    Set<Object> parts;
                    @Any(metaColumn = @Column(name = "old_type")) @JoinColumn(name = "old_id") Object old;
                }
                """);

        assertThat(List.of(
                        any("thing", "thing_type", "@Column(length = 4)"),
                        any("thing", "thing_id", "@Column(nullable = true)"),
                        any("thing", "thing_id", "@Column(columnDefinition = \"integer\"), or a type"),
                        any("parts", "part_id", "@Column(nullable = true)"),
                        any("old", "old_type", "@Column(length = 4)")))
                .containsExactly(
                        "@Column(name = \"thingType\", length = 4)",
                        "@JoinColumn(name = \"thing_id\", nullable = true)",
                        "@JoinColumn(name = \"thing_id\", nullable = false, columnDefinition = \"integer\"), or a type",
                        "@JoinColumn(name = \"part_id\", nullable = true)",
                        "@Column(name = \"old_type\", length = 4)");
    }

    private String any(String member, String column, String wanted) {
        return locator.corrected(new MappedMember("shop.Order", member, "shop.Order", member, "", null), column, wanted)
                .orElseThrow();
    }

    @Test
    void a_class_without_annotations_is_corrected_in_its_mapping_file() throws IOException {
        Files.writeString(file, "package shop;\nclass Order {\n    String note;\n}\n");

        assertThat(locator.corrected(
                        new MappedMember("shop.Order", "note", "shop.Order", "note", "", null),
                        "note",
                        "@Column(length = 5)"))
                .hasValue("length = 5 in the mapping file of Order.note");
    }

    @Test
    void what_a_mapping_file_maps_is_found_and_corrected_there() throws IOException {
        Path mapping = Files.writeString(root.resolve("shop/Order.hbm.xml"), """
                <hibernate-mapping>
                  <class name="shop.Order">
                    <id name="id"/>
                    <property
                        name="note"/>
                  </class>
                </hibernate-mapping>
                """);
        MappedMember note =
                new MappedMember("shop.Order", "note", "shop.Order", "getNote", "", null).in("shop/Order.hbm.xml");

        assertThat(locator.find(note)).contains(new SourceLine(mapping, 4));
        assertThat(locator.inMappingFile(List.of(note), false, "@Column(length = 5)"))
                .hasValue("length=\"5\" on the column of Order.note in shop/Order.hbm.xml");
        assertThat(locator.find(MappedMember.ofClass("shop.Order").in("shop/Order.hbm.xml")))
                .contains(new SourceLine(mapping, 2));
        assertThat(locator.find(MappedMember.ofClass("shop.Other").in("shop/Order.hbm.xml")))
                .contains(new SourceLine(mapping, 0));
        assertThat(locator.find(note.in("elsewhere.xml"))).contains(new SourceLine(file, 5));

        Path template = Files.writeString(root.resolve("shop/Other.hbm.xml"), "@head@<hibernate-mapping>");
        assertThat(locator.find(note.in("shop/Other.hbm.xml"))).contains(new SourceLine(template, 0));
    }

    /** What a rule says, and the same in hbm.xml and in orm.xml: - where the file cannot say it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '^', textBlock = """
            @Column(nullable = false)  | not-null="true" on the column of Order.note in F | nullable="false" on the <column> of Order.note in F
            @Column(nullable = true)   | not-null="false" on the column of Order.note in F | nullable="true" on the <column> of Order.note in F
            @Column(length = 5), or the Java type that fits | length="5" on the column of Order.note in F, or the Java type that fits | length="5" on the <column> of Order.note in F, or the Java type that fits
            @Column(precision = 8, scale = 2) | precision="8" scale="2" on the column of Order.note in F | precision="8" scale="2" on the <column> of Order.note in F
            @Column(secondPrecision = 3) | - | second-precision="3" on the <column> of Order.note in F
            @Column(unique = true)     | unique="true" on the column of Order.note in F | unique="true" on the <column> of Order.note in F
            @Column(columnDefinition = "numeric") | sql-type="numeric" on the <column> of Order.note in F | column-definition="numeric" on the <column> of Order.note in F
            @Column(name = "name")     | column="name" on the element of Order.note in F | name="name" on the <column> of Order.note in F
            @Column(name = "\\"Na<me\\"") | column="`Na&lt;me`" on the element of Order.note in F | name="`Na&lt;me`" on the <column> of Order.note in F
            @Column(name = …) with the name of the column, or @Transient | column="…" with the name of the column on the element of Order.note in F, or remove the property | name="…" with the name of the column on the <column> of Order.note in F, or <transient>
            map it: @Column(name = "x", nullable = false) | map it: <property> with column="x" not-null="true" in F | map it: <basic> with <column name="x" nullable="false"/> in F
            @Column(insertable = false, updatable = false) and @Generated | insert="false" update="false" generated="always" on the element of Order.note in F | insertable="false" updatable="false" on the <column> of Order.note in F
            remove insertable = false from Order.note | remove insert="false" from the element of Order.note in F | remove insertable="false" from the <column> of Order.note in F
            @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) | foreign-key="none" on the element with the column of Order.note in F | -
            @GeneratedValue(strategy = GenerationType.SEQUENCE), or set the identifier yourself | <generator class="sequence"/> in the <id> of Order.note in F, or set the identifier yourself | <generated-value strategy="SEQUENCE"/> in the <id> of Order.note in F, or set the identifier yourself
            @SequenceGenerator(sequenceName = "s", allocationSize = 5) | <param name="sequence_name">s</param> <param name="increment_size">5</param> in the <generator> of Order.note in F | sequence-name="s" allocation-size="5" on the <sequence-generator> of Order.note in F
            options of @SequenceGenerator as the database has them | each <param> in the <generator> of Order.note in F as the database has it | the attributes of the <sequence-generator> of Order.note in F as the database has them
            @OnDelete(action = OnDeleteAction.CASCADE) | - | -
            @OnDelete(action = OnDeleteAction.CASCADE) on Order.items | on-delete="cascade" on the <key> of Order.items in F | -
            remove @OnDelete | remove on-delete="cascade" from the <key> of Order.note in F | -
            @Table(name = "a", schema = "b"), or @Immutable for an entity that only reads | table="a" schema="b" on the element of Order.note in F, or mutable="false" for an entity that only reads | name="a" schema="b" on the <table> of Order.note in F
            @Table(uniqueConstraints = @UniqueConstraint(columnNames = {"a", "b"})) | the same unique-key="…" on the columns a, b in F | <unique-constraint> of a, b in the <table> of Order in F
            uniqueConstraints = @UniqueConstraint(columnNames = {"a", "b"}) in the @JoinTable or @CollectionTable of Order.tags | - | <unique-constraint> of a, b in the <join-table> or <collection-table> of Order.tags in F
            map an association to Item: @ManyToOne @JoinColumn(name = "i") | map an association to Item in F: <many-to-one> with column="i" | map an association to Item in F: <many-to-one> with <join-column name="i"/>
            map an association to Item: @ManyToOne @JoinColumn(name = "i", referencedColumnName = "a") @JoinColumn(name = "j", referencedColumnName = "b") | map an association to Item in F: <many-to-one> with <column name="i"/> <column name="j"/> | map an association to Item in F: <many-to-one> with <join-column name="i" referenced-column-name="a"/> <join-column name="j" referenced-column-name="b"/>
            @ManyToMany in place of @OneToMany | remove unique="true" from the <many-to-many> of Order.note in F | <many-to-many> in place of <one-to-many> for Order.note in F
            @ManyToOne in place of @OneToOne, and a collection with @OneToMany in place of Item.order | remove unique="true" from the <many-to-one> of Order.note in F, and a collection with <one-to-many> in place of Item.order | <many-to-one> in place of <one-to-one> for Order.note in F, and a collection with <one-to-many> in place of Item.order
            @Id on a, b | <id> or <composite-id> with a, b in F | <id> for a, b in F
            declare Order.tags as a Set, with @Column(nullable = false) on Order.a | declare Order.tags as a Set, with not-null="true" on the columns of Order.a in F | declare Order.tags as a Set, with nullable="false" on the columns of Order.a in F
            @Comment("a & \\"b\\"") | <comment>a &amp; &quot;b&quot;</comment> in the <column> of Order.note in F | -
            remove @Comment | remove <comment> from the <column> of Order.note in F | -
            @ColumnDefault("'x'") | default="'x'" on the <column> of Order.note in F | -
            remove @ColumnDefault | remove default from the <column> of Order.note in F | -
            DEFAULT 1 in columnDefinition | the default 1 in the <column> of Order.note in F | DEFAULT 1 in the column-definition of Order.note in F
            remove DEFAULT 1 from columnDefinition | remove the default 1 from the <column> of Order.note in F | remove DEFAULT 1 from the column-definition of Order.note in F
            @Check(constraints = "a < 1, or b") on Order | check="a &lt; 1, or b" on the element of Order in F | -
            @Check or the constraint annotation as the database has it | check="…" as the database has it on the element of Order.note in F, or the constraint annotation | -
            @Collate("C") | - | -
            remove the collation: @Collate, or COLLATE in columnDefinition or options | remove COLLATE from the sql-type of Order.note in F | remove COLLATE from the column-definition of Order.note in F
            @JdbcTypeCode(SqlTypes.CHAR) | - | -
            @JdbcTypeCode(SqlTypes.CHAR), or the Java type that fits it | use the Java type that fits it | use the Java type that fits it
            remove @Lob, or add @JdbcTypeCode(SqlTypes.VARBINARY) | - | remove <lob/> from Order.note in F
            add @Lob | - | <lob/> in the element of Order.note in F
            @AnyKeyJavaClass(Integer.class) | id-type="integer" on the element of Order.note in F | -
            declare the attribute as Integer | declare the attribute as Integer; a type="…" of Order.note in F has to agree with it | declare the attribute as Integer
            hibernate.default_schema=shop | hibernate.default_schema=shop | hibernate.default_schema=shop
            use a name of at most 63 bytes: "a@b" | use a name of at most 63 bytes: "a@b" | use a name of at most 63 bytes: "a@b"
            declare it unique together with the @TenantId attribute | - | -
            """)
    void a_change_is_said_in_the_words_of_the_mapping_file(String wanted, @Nullable String hbm, @Nullable String orm) {
        MappedMember note = new MappedMember("shop.Order", "note", "shop.Order", "note", "", null);

        assertThat(locator.inMappingFile(List.of(note.in("shop/Order.hbm.xml")), false, wanted))
                .isEqualTo(Optional.ofNullable(hbm).map(text -> text.replace("in F", "in shop/Order.hbm.xml")));
        assertThat(locator.inMappingFile(List.of(note.in("META-INF/orm.xml")), false, wanted))
                .isEqualTo(Optional.ofNullable(orm).map(text -> text.replace("in F", "in META-INF/orm.xml")));
    }

    @Test
    void the_format_of_a_mapping_file_is_that_of_its_root() throws IOException {
        Files.writeString(root.resolve("shop/items.xml"), "<hibernate-mapping/>");
        List<MappedMember> items = List.of(MappedMember.ofClass("shop.Item").in("shop/items.xml"));
        List<MappedMember> notes = List.of(
                new MappedMember("shop.Order", "note", "shop.Order", "note", "shop/orm.xml", null),
                new MappedMember("shop.Order", "text", "shop.Order", "text", "shop/orm.xml", null));

        assertThat(locator.inMappingFile(items, false, "@OnDelete(action = OnDeleteAction.CASCADE)"))
                .hasValue("on-delete=\"cascade\" on the <key> of Item in shop/items.xml");
        assertThat(locator.inMappingFile(notes, true, "@Column(nullable = false)"))
                .hasValue("nullable=\"false\" on the <join-column> of Order.note, Order.text in shop/orm.xml");
    }

    @Test
    void finds_kotlin_properties_in_a_file_of_any_name() throws IOException {
        Path kotlin = Files.writeString(
                Files.createDirectories(root.resolve("missing/anywhere")).resolve("Model.kt"), """
                package shop

                /* class Customer(val name) */
                @Entity
                @Table(name = "class Customer(val email)")
                internal data class Customer(
                    @Id val id: Long? = null, // val email
                    @Column(length = 100)
                    var email: String,
                ) : Base("val address \\" val address") {
                    lateinit var address: Address
                    @get:Column(name = "act") var isActive = true
                    val `when` = '"'; var city = ""

                    @Embeddable
                    class Address(
                        val street: String,
                        val city: String = \"""val id\""")
                }

                open class Base { open var street = "" }

                enum class State { NEW }
                """);

        assertThat(List.of(
                        kotlinLine("Customer", ""),
                        kotlinLine("Customer", "id"),
                        kotlinLine("Customer", "email"),
                        kotlinLine("Customer", "getEmail"),
                        kotlinLine("Customer", "address"),
                        kotlinLine("Customer", "isActive"),
                        kotlinLine("Customer", "when"),
                        kotlinLine("Customer$Address", "city"),
                        kotlinLine("Base", "getStreet"),
                        kotlinLine("Base", "email"),
                        kotlinLine("State", "")))
                .containsExactly(6, 7, 9, 9, 11, 12, 13, 18, 21, 21, 23);
        assertThat(locator.file("shop.Customer$Address")).contains(kotlin);
        assertThat(locator.file("shop.Address")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            number | @Column(length = 40) | @Column(name = "external_number", nullable = false, unique = true, length = 40)
            getNumber | @Column(length = 40) | @Column(name = "external_number", nullable = false, unique = true, length = 40)
            act | @Column(nullable = false), or a type | @get:Column(name = "act)", nullable = false), or a type
            plain | @Column(length = 5) | @Column(length = 5)
            owner | @Column(nullable = false) | @JoinColumn(name = "o", nullable = false)
            owner | @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) | @JoinColumn(name = "o", foreignKey = ForeignKey(ConstraintMode.NO_CONSTRAINT))
            tags | @CollectionTable(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) | @CollectionTable(name = "t", foreignKey = ForeignKey(ConstraintMode.NO_CONSTRAINT))
            friends | @JoinTable(inverseForeignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) | inverseForeignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT) in @JoinTable of Bill.friends
            trailing | @Column(length = 40) | length = 40 in @Column of Bill.trailing
            checked | @Column(length = 40) | @Column(name = "c", length = 40)
            sized | @Column(length = 5) | @field:Size(min = 1, max = 5)
            ofParameter | @Column(length = 5) | @Column(length = 5)
            inBody | @Column(length = 5) | @Size(max = 5)
            several | @Column(length = 5) | @Column(name = "s", length = 5)
            seq | @SequenceGenerator(allocationSize = 1) | @SequenceGenerator(name = "s", allocationSize = 1)
            moved | @Column(length = 5) | length = 5 in the override of the column of Bill.moved
            """)
    void a_kotlin_annotation_keeps_its_other_attributes(String member, String wanted, String corrected)
            throws IOException {
        Files.writeString(root.resolve("shop/Bill.kt"), """
                package shop
                class Bill(
                    @Id @SequenceGenerator(name = "s", allocationSize = 50) val seq: Long?,
                    // the number of others
                    @Column(name = "external_number", nullable = false, unique = true) var number: String,
                    @field:Size(min = 1, max = 9) private var sized: String,
                    @Size(max = 9) var ofParameter: String,
                ) {
                    var call = listOf(1)
                    var plain: String = ""
                    @ElementCollection @CollectionTable(name = "t") var tags = setOf("")
                    @ManyToMany @JoinTable(name = "f", joinColumns = [JoinColumn(name = "of")]) var friends = setOf("")
                    @get:Column(name = "act)")
                    protected open val act = true
                    @ManyToOne(fetch = FetchType.LAZY, cascade = [CascadeType.ALL])
                    @JoinColumn(name = "o") // its owner
                    lateinit var owner: Customer
                    @Column(
                        name = "t",
                        length = 9,
                    )
                    var trailing: String? = null
                    @Convert(converter = Checked::class) @Column(name = "c") var checked = ""
                    @Size(max = 9) var inBody = ""
                    @Column(name = "s") @field:[NotNull Valid] var several = ""
                    @Embedded var moved = Place()
                }
                """);
        MappedMember.ColumnOverride override =
                member.equals("moved") ? new MappedMember.ColumnOverride("shop.Bill", "", "moved") : null;
        String property = member.replace("getNumber", "number");

        assertThat(locator.corrected(
                        new MappedMember("shop.Bill", property, "shop.Bill", member, "", override), "x", wanted))
                .hasValue(corrected);
    }

    @Test
    void whether_a_kotlin_type_accepts_null_is_in_the_source() throws IOException {
        Files.writeString(root.resolve("shop/Bill.kt"), """
                package shop
                class Bill(val id: Long?, val number: String, var at: java.time.Instant ? = null) {
                    var tags: Map<String, List<Int>>? = null
                    var names: List<String?> = listOf()
                    val implied = a ?: b
                    @Id fun getKey(): Long? = id
                }
                """);

        assertThat(Stream.of("id", "number", "at", "tags", "names", "implied", "getKey", "")
                        .map(member -> locator.isNullableInKotlin(
                                new MappedMember("shop.Bill", member, "shop.Bill", member, "", null)))
                        .map(Optional::orElseThrow))
                .containsExactly(true, false, true, true, false, false, true, false);
        assertThat(locator.isNullableInKotlin(new MappedMember("shop.Order", "id", "shop.Order", "id", "", null)))
                .isEmpty();
    }

    private int kotlinLine(String type, String member) {
        return locator.find(new MappedMember("shop.Customer", "x", "shop." + type, member, "", null))
                .orElseThrow()
                .line();
    }

    private int line(String declaringClass, String member) {
        SourceLine found = locator.find(new MappedMember("shop.Order", "x", declaringClass, member, "", null))
                .orElseThrow();
        assertThat(found.file()).isEqualTo(file);
        return found.line();
    }

    @Test
    void finds_each_kind_of_member_by_the_line_of_its_name() {
        assertThat(line("shop.Order", "")).isEqualTo(5);
        assertThat(line("shop.Order", "id")).isEqualTo(10);
        assertThat(line("shop.Order", "other")).isEqualTo(10);
        assertThat(line("shop.Order", "getCurrency")).isEqualTo(13);
        assertThat(line("shop.Order$Status", "")).isEqualTo(17);
        assertThat(line("shop.Order$Money", "amount")).isEqualTo(24);
    }

    @Test
    void finds_the_annotation_that_a_repair_would_change() {
        MappedMember id = new MappedMember("shop.Order", "id", "shop.Order", "id", "", null);
        assertThat(locator.find(id, "Column")).contains(new SourceLine(file, 9));
        assertThat(locator.find(id, "JoinColumn")).contains(new SourceLine(file, 10));
        MappedMember currency = new MappedMember("shop.Order", "m.currency", "shop.Order$Money", "currency", "", null);
        assertThat(locator.find(currency, "Column")).contains(new SourceLine(file, 25));
        assertThat(locator.find(MappedMember.ofClass("shop.Order"), "Entity")).contains(new SourceLine(file, 4));
    }

    @Test
    void what_is_not_there_falls_back_to_the_class_and_to_nothing() throws IOException {
        assertThat(line("shop.Order", "gone")).isEqualTo(5);
        assertThat(locator.find(MappedMember.ofClass("shop.Absent"))).isEmpty();
        Path kotlin = Files.writeString(root.resolve("shop/Cart.kt"), "package shop\nclass Cart");
        assertThat(locator.find(MappedMember.ofClass("shop.Cart"))).contains(new SourceLine(kotlin, 2));
        Path broken = Files.writeString(root.resolve("shop/Broken.java"), "package shop; class {{{");
        assertThat(locator.find(MappedMember.ofClass("shop.Broken"))).contains(new SourceLine(broken, 0));
    }
}
