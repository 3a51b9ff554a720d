package io.github.schemaguard.entities.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.entities.EntityException;
import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import io.github.schemaguard.mapping.MappedColumn.Generation.IncrementMismatch;
import io.github.schemaguard.mapping.MappedColumn.Generation.Strategy;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.mapping.MappedKey;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedMember.ColumnOverride;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.fact.QualifiedName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityReaderTest {

    private static final String BASE = """
            package shop;
            import PERSISTENCE.*;
            @MappedSuperclass
            public abstract class Base {
                @Id @GeneratedValue Long id;
                @Version int version;
            }
            """;
    private static final String ADDRESS = """
            package shop;
            import PERSISTENCE.*;
            @Embeddable
            public class Address {
                String street;
                @Column(length = 40) String city;
            }
            """;
    private static final String YES_NO = """
            package shop;
            import PERSISTENCE.*;
            @Converter
            public class YesNo implements AttributeConverter<Boolean, String> {
                public String convertToDatabaseColumn(Boolean value) { return value == null ? null : value ? "Y" : "N"; }
                public Boolean convertToEntityAttribute(String value) { return "Y".equals(value); }
            }
            """;
    private static final String CUSTOMER = """
            package shop;
            import PERSISTENCE.*;
            @Entity
            @Inheritance(strategy = InheritanceType.JOINED)
            @SecondaryTable(name = "customer_note")
            public class Customer {
                private Long id;
                private String name;
                private String note;
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY)
                public Long getId() { return id; }
                public void setId(Long id) { this.id = id; }
                @Column(unique = true, nullable = false)
                public String getName() { return name; }
                public void setName(String name) { this.name = name; }
                @Column(table = "customer_note")
                public String getNote() { return note; }
                public void setNote(String note) { this.note = note; }
            }
            """;
    private static final String VIP = """
            package shop;
            import PERSISTENCE.*;
            @Entity
            public class Vip extends Customer {
                private int level;
                public int getLevel() { return level; }
                public void setLevel(int level) { this.level = level; }
            }
            """;
    private static final String LINE = """
            package shop;
            import PERSISTENCE.*;
            @Entity
            public class Line {
                @Embeddable
                public static class Key implements java.io.Serializable {
                    @Column(name = "order_id") Long orderId;
                    int position;
                    public boolean equals(Object other) { return other instanceof Key key && key.position == position; }
                    public int hashCode() { return position; }
                }
                @EmbeddedId Key id;
                @MapsId("orderId") @ManyToOne Order order;
                @Convert(converter = YesNo.class) Boolean gift;
            }
            """;
    private static final String ORDER = """
            package shop;
            import PERSISTENCE.*;
            import java.util.*;
            @Entity
            @Table(name = "Orders", indexes = @Index(name = "orders_status_idx", columnList = "status"),
                uniqueConstraints = @UniqueConstraint(name = "orders_number_key", columnNames = "number"))
            public class Order extends Base {
                public enum Status { NEW, PAID }
                @Column(name = "number", nullable = false, length = 20) String orderNumber;
                @Enumerated(EnumType.STRING) Status status;
                @Enumerated Status previous;
                @Column(precision = 10, scale = 2) java.math.BigDecimal total;
                @ManyToOne(optional = false) @JoinColumn(name = "customer_id") Customer customer;
                @Embedded @AttributeOverride(name = "street", column = @Column(name = "ship_street", nullable = false))
                Address shipping;
                @ElementCollection @CollectionTable(name = "order_tags") @Column(name = "tag", length = 30) Set<String> tags;
                @OneToMany(mappedBy = "order") List<Line> lines;
                @ManyToMany Set<Customer> watchers;
                @org.hibernate.annotations.Formula("1 + 1") int computed;
                @Column(name = "\\"Quoted\\"", updatable = false) String quoted;
            }
            """;

    @TempDir
    private Path directory;

    static List<String> hibernates() {
        return EntityProject.HIBERNATES;
    }

    private EntityProject shop(String hibernate) {
        return new EntityProject(directory, hibernate).with(BASE, ADDRESS, YES_NO, CUSTOMER, VIP, LINE, ORDER);
    }

    @ParameterizedTest
    @MethodSource("hibernates")
    void says_where_each_column_comes_from(String hibernate) {
        EntityModel model = shop(hibernate).read();

        assertThat(model.hibernate()).isEqualTo(hibernate + ".Final");
        assertThat(model.entities()).isEqualTo(4);
        Mapping mapping = model.mapping();
        assertThat(mapping.tables().stream().map(table -> table.name().name()))
                .containsExactly("customer", "customer_note", "line", "order_tags", "orders", "orders_customer", "vip");

        MappedColumn number = column(mapping, "orders", "number");
        assertThat(number.owners())
                .containsExactly(new MappedMember("shop.Order", "orderNumber", "shop.Order", "orderNumber", "", null));
        assertThat(number.declared()).containsExactlyInAnyOrder(Declared.NAME, Declared.NULLABILITY, Declared.LENGTH);

        MappedColumn street = column(mapping, "orders", "ship_street");
        assertThat(street.owners())
                .containsExactly(new MappedMember(
                        "shop.Order",
                        "shipping.street",
                        "shop.Address",
                        "street",
                        "",
                        new ColumnOverride("shop.Order", "shipping", "street")));
        assertThat(street.declared()).containsExactlyInAnyOrder(Declared.NAME, Declared.NULLABILITY);

        MappedColumn total = column(mapping, "orders", "total");
        assertThat(total.declared()).containsExactlyInAnyOrder(Declared.PRECISION, Declared.SCALE);
        assertThat(total.javaType()).isEqualTo("java.math.BigDecimal");

        MappedColumn version = column(mapping, "orders", "version");
        assertThat(version.role()).isEqualTo(Role.VERSION);
        assertThat(version.isPrimitive()).isTrue();
        assertThat(version.owners().get(0).declaringClass()).isEqualTo("shop.Base");

        assertThat(column(mapping, "customer", "name").owners())
                .containsExactly(new MappedMember("shop.Customer", "name", "shop.Customer", "getName", "", null));
        assertThat(column(mapping, "customer_note", "note").owners().get(0).path())
                .isEqualTo("note");
        assertThat(column(mapping, "orders", "Quoted").updatable()).isFalse();
        assertThat(column(mapping, "line", "gift").converted()).isTrue();
        assertThat(mapping.unmapped())
                .extracting(Mapping.SkippedAttribute::attribute)
                .containsExactly("shop.Order.computed", "shop.Order.lines");
    }

    /** Hibernate 5 has no such annotation. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6.56", "7.4.13"})
    void the_tenant_of_a_row_is_known(String hibernate) {
        EntityProject project = new EntityProject(directory, hibernate).with("""
                        package shop;
                        import PERSISTENCE.*;
                        @MappedSuperclass
                        public abstract class OfTenant { @org.hibernate.annotations.TenantId String owner; }
                        """, """
                        package shop;
                        import PERSISTENCE.*;
                        @Entity
                        public class Note extends OfTenant { @Id Long id; String text; }
                        """);

        assertThat(project.read().mapping().tables())
                .singleElement()
                .extracting(MappedTable::tenantColumns)
                .isEqualTo(List.of("owner"));
    }

    @ParameterizedTest
    @MethodSource("hibernates")
    void what_is_written_is_declared_though_it_is_the_default(String hibernate) {
        EntityProject project = new EntityProject(directory, hibernate).with("""
                        package shop;
                        import PERSISTENCE.*;
                        @Embeddable @Access(AccessType.FIELD)
                        public class Place { @Column(length = 9) String street; @Column(length = 255) String town; }
                        """, """
                        package shop;
                        import PERSISTENCE.*;
                        @MappedSuperclass
                        public abstract class Base {
                            private Long id;
                            private String code;
                            @Id public Long getId() { return id; }
                            public void setId(Long id) { this.id = id; }
                            @Column(length = 255) public String getCode() { return code; }
                            public void setCode(String code) { this.code = code; }
                        }
                        """, """
                        package shop;
                        import PERSISTENCE.*;
                        @Entity
                        public class Shop extends Base {
                            private String plain, optional;
                            private java.math.BigDecimal total;
                            private Shop parent, owner;
                            private Place place, other;
                            @Column(name = "", columnDefinition = "", precision = 0, unique = false)
                            public String getPlain() { return plain; }
                            public void setPlain(String plain) { this.plain = plain; }
                            @Basic(optional = true) public String getOptional() { return optional; }
                            public void setOptional(String optional) { this.optional = optional; }
                            @Column(precision = 10, scale = 0, nullable = true)
                            public java.math.BigDecimal getTotal() { return total; }
                            public void setTotal(java.math.BigDecimal total) { this.total = total; }
                            @ManyToOne @JoinColumn(nullable = true) public Shop getParent() { return parent; }
                            public void setParent(Shop parent) { this.parent = parent; }
                            @OneToOne @JoinColumn(unique = false) public Shop getOwner() { return owner; }
                            public void setOwner(Shop owner) { this.owner = owner; }
                            @Embedded public Place getPlace() { return place; }
                            public void setPlace(Place place) { this.place = place; }
                            @AttributeOverrides({
                                @AttributeOverride(name = "street", column = @Column(name = "a", length = 255)),
                                @AttributeOverride(name = "town", column = @Column(name = "b")) })
                            public Place getOther() { return other; }
                            public void setOther(Place other) { this.other = other; }
                        }
                        """);

        MappedTable shop = table(project.read().mapping(), "shop");

        Map<String, Set<Declared>> declared =
                shop.columns().stream().collect(Collectors.toMap(MappedColumn::name, MappedColumn::declared));
        assertThat(declared)
                .containsEntry("code", Set.of(Declared.LENGTH))
                .containsEntry("plain", Set.of())
                .containsEntry("optional", Set.of(Declared.NULLABILITY))
                .containsEntry("total", Set.of(Declared.PRECISION, Declared.SCALE, Declared.NULLABILITY))
                .containsEntry("parent_id", Set.of(Declared.NULLABILITY))
                .containsEntry("owner_id", Set.of(Declared.ONE_TO_ONE))
                .containsEntry("street", Set.of(Declared.LENGTH))
                .containsEntry("town", Set.of(Declared.LENGTH))
                .containsEntry("a", Set.of(Declared.NAME, Declared.LENGTH))
                .containsEntry("b", Set.of(Declared.NAME));
    }

    @ParameterizedTest
    @MethodSource("hibernates")
    void a_converter_and_a_listener_that_the_application_creates_need_no_instance(String hibernate) {
        EntityModel model =
                new EntityProject(directory, hibernate).with("""
                        package shop;
                        import PERSISTENCE.*;
                        @Converter
                        public class Words implements AttributeConverter<java.util.List<String>, String> {
                            private final Runnable bean;
                            public Words(Runnable bean) { this.bean = bean; }
                            public String convertToDatabaseColumn(java.util.List<String> words) { bean.run(); return ""; }
                            public java.util.List<String> convertToEntityAttribute(String text) { bean.run(); return null; }
                        }
                        """, """
                        package shop;
                        public class Listener {
                            public Listener(Runnable bean) { bean.run(); }
                        }
                        """, """
                        package shop;
                        import PERSISTENCE.*;
                        @Entity
                        @EntityListeners(Listener.class)
                        public class Shop {
                            @Id Long id;
                            @Convert(converter = Words.class) @Column(length = 70) java.util.List<String> words;
                        }
                        """).read();

        assertThat(column(model.mapping(), "shop", "words").converted()).isTrue();
        assertThat(model.statements()).anyMatch(each -> each.contains("words varchar(70)"));
    }

    @ParameterizedTest
    @MethodSource("hibernates")
    void says_how_identifiers_and_enums_are_made(String hibernate) {
        Mapping mapping = shop(hibernate).read().mapping();

        MappedColumn id = column(mapping, "orders", "id");
        assertThat(id.role()).isEqualTo(Role.ID);
        assertThat(id.generation())
                .isEqualTo(
                        hibernate.startsWith("5.")
                                ? new MappedColumn.Generation(
                                        Strategy.SEQUENCE,
                                        "hibernate_sequence",
                                        1,
                                        MappedColumn.Generation.IncrementMismatch.IGNORED)
                                : new MappedColumn.Generation(
                                        Strategy.SEQUENCE, "orders_seq", 50, IncrementMismatch.REFUSED));
        assertThat(column(mapping, "customer", "id").generation().strategy()).isEqualTo(Strategy.IDENTITY);
        assertThat(column(mapping, "vip", "id").generation()).isEqualTo(MappedColumn.Generation.NONE);

        MappedColumn shared = column(mapping, "line", "order_id");
        assertThat(shared.role()).isEqualTo(Role.ID);
        assertThat(shared.owners()).extracting(MappedMember::path).containsExactly("id.orderId", "order");
        assertThat(shared.insertable()).isTrue();

        MappedColumn status = column(mapping, "orders", "status");
        assertThat(status.enumConstants()).containsExactly("NEW", "PAID");
        assertThat(status.enumStorage()).isEqualTo(EnumStorage.STRING);
        assertThat(column(mapping, "orders", "previous").enumStorage()).isEqualTo(EnumStorage.ORDINAL);
    }

    @ParameterizedTest
    @MethodSource("hibernates")
    void attributes_keys_to_those_who_ask_for_them(String hibernate) {
        Mapping mapping = shop(hibernate).read().mapping();

        MappedTable orders = table(mapping, "orders");
        MappedKey unique = orders.key(MappedKey.Kind.UNIQUE, List.of("number")).orElseThrow();
        assertThat(unique.name()).isEqualTo("orders_number_key");
        assertThat(unique.named()).isTrue();
        assertThat(unique.owner().path()).isEqualTo("orderNumber");
        MappedKey customer =
                orders.key(MappedKey.Kind.FOREIGN_KEY, List.of("customer_id")).orElseThrow();
        assertThat(customer.target()).isEqualTo(new QualifiedName("public", "customer"));
        assertThat(customer.named()).isFalse();
        assertThat(orders.key(MappedKey.Kind.INDEX, List.of("status"))).isPresent();

        MappedTable tags = table(mapping, "order_tags");
        assertThat(tags.role()).isEqualTo(MappedTable.Role.COLLECTION);
        assertThat(tags.owner().toString()).isEqualTo("Order.tags");
        assertThat(tags.column("tag").orElseThrow().declared()).contains(Declared.LENGTH);
        assertThat(table(mapping, "line")
                        .key(MappedKey.Kind.FOREIGN_KEY, List.of("order_id"))
                        .orElseThrow()
                        .owner()
                        .path())
                .isEqualTo("order");
    }

    @ParameterizedTest
    @MethodSource("hibernates")
    void gives_the_statements_one_by_one_without_drops(String hibernate) {
        List<String> statements = shop(hibernate).read().statements();

        assertThat(statements).noneMatch(each -> each.contains(";") || each.startsWith("drop"));
        assertThat(statements)
                .anyMatch(each -> each.startsWith("create table Customer (id"))
                .anyMatch(each -> each.contains("generated by default as identity"));
    }

    @Test
    void the_users_settings_win_and_never_lead_to_a_database() throws IOException {
        EntitySelection selection = new EntitySelection(
                null,
                null,
                List.of(),
                List.of("shop.Base", "shop.Customer"),
                List.of(),
                List.of(),
                Map.of(
                        "hibernate.default_schema", "Sales",
                        "hibernate.connection.url", "jdbc:nowhere:secret",
                        "hibernate.hbm2ddl.auto", "create-drop",
                        "hibernate.globally_quoted_identifiers", "true"),
                null);

        EntityProject project = shop("7.4.13");

        EntityModel model = project.read(selection);

        assertThat(model.statements().get(0)).startsWith("create schema");
        assertThat(model.mapping().tables())
                .extracting(MappedTable::name)
                .contains(new QualifiedName("sales", "Customer"));
        assertThat(project.filesOfFork()).isNotEmpty().noneMatch(content -> content.contains("secret"));
    }

    @Test
    void no_entities_is_a_failure_that_lists_where_it_looked() {
        EntityProject project = new EntityProject(directory, "7.4.13").with("package shop; \npublic class Plain {}");

        assertThatThrownBy(project::read)
                .isInstanceOf(EntityException.class)
                .hasMessageContaining("Looked in target/classes (1 classes)")
                .hasMessageContaining("schema.entityDependencies");
    }

    @Test
    void a_broken_mapping_fails_with_hibernates_own_words() {
        EntityProject project = new EntityProject(directory, "7.4.13").with("""
                package shop;
                import PERSISTENCE.*;
                @Entity
                public class Nameless { String name; }
                """);

        assertThatThrownBy(project::read)
                .isInstanceOf(EntityException.class)
                .hasMessageContaining("shop.Nameless")
                .hasMessageContaining("Next step: ");
    }

    @Test
    void what_is_written_for_another_database_is_not_declared_for_this_one() {
        EntityModel model = new EntityProject(directory, "7.4.13").with("""
                        package shop;
                        import jakarta.persistence.*;
                        import org.hibernate.annotations.ColumnDefault;
                        import org.hibernate.annotations.DialectOverride;
                        import org.hibernate.dialect.MySQLDialect;
                        @Entity
                        public class Label {
                            @Id Long id;
                            @DialectOverride.ColumnDefault(dialect = MySQLDialect.class, override = @ColumnDefault("'a'"))
                            String text;
                            @ColumnDefault("'a'") String other;
                        }
                        """).read();
        assertThat(EntityProject.column(model, "label", "text").declared()).isEmpty();
        assertThat(EntityProject.column(model, "label", "other").declared()).containsExactly(Declared.DEFAULT);
    }

    static MappedTable table(Mapping mapping, String name) {
        return mapping.table(new QualifiedName("public", name)).orElseThrow();
    }

    static MappedColumn column(Mapping mapping, String table, String column) {
        return table(mapping, table).column(column).orElseThrow();
    }
}
