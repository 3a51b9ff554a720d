package io.github.schemaguard.entities.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.mapping.MappedAssociation;
import io.github.schemaguard.mapping.MappedAssociation.Kind;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import io.github.schemaguard.mapping.MappedColumn.Generation.Strategy;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.mapping.MappedEntity;
import io.github.schemaguard.mapping.MappedEntity.Locking;
import io.github.schemaguard.mapping.MappedKey;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cascades of collections, values of discriminators, marks of soft deletion and long names, as each Hibernate has them. */
class AssociationsReadTest {

    private static final String LONG = "the_address_that_the_customer_wants_every_parcel_delivered_to_first";

    @TempDir
    Path directory;

    static List<String> hibernates() {
        return EntityProject.HIBERNATES;
    }

    @ParameterizedTest
    @MethodSource("hibernates")
    void says_what_a_collection_passes_on(String hibernate) {
        Mapping mapping =
                new EntityProject(directory, hibernate).with("""
                        package shop;
                        import PERSISTENCE.*;
                        import java.util.*;
                        @Entity
                        public class Customer {
                            @Id Long id;
                            @OneToMany(mappedBy = "customer", cascade = { CascadeType.PERSIST, CascadeType.MERGE })
                            Set<Part> some;
                            @OneToMany(mappedBy = "all", cascade = CascadeType.ALL, orphanRemoval = true) Set<Part> all;
                            @OneToMany(mappedBy = "removed", cascade = CascadeType.REMOVE) Set<Part> removed;
                            @OneToMany(mappedBy = "none") Set<Part> none;
                            @OneToMany @JoinColumn(name = "owner_id") Set<Part> own;
                        }
                        """, """
                        package shop;
                        import PERSISTENCE.*;
                        @Entity
                        public class Part {
                            @Id Long id;
                            @ManyToOne @JoinColumn(name = "customer_id") Customer customer;
                            @ManyToOne @JoinColumn(name = "all_id") Customer all;
                            @ManyToOne @JoinColumn(name = "removed_id") Customer removed;
                            @ManyToOne @JoinColumn(name = "none_id") Customer none;
                        }
                        """).read().mapping();

        List<MappedAssociation> collections = mapping.associations().stream()
                .filter(each -> each.kind() == MappedAssociation.Kind.ONE_TO_MANY)
                .toList();
        assertThat(collections)
                .extracting(MappedAssociation::columns, each -> each.owner().toString(), MappedAssociation::inverse)
                .containsExactly(
                        tuple(List.of("all_id"), "Customer.all", true),
                        tuple(List.of("customer_id"), "Customer.some", true),
                        tuple(List.of("none_id"), "Customer.none", true),
                        tuple(List.of("owner_id"), "Customer.own", false),
                        tuple(List.of("removed_id"), "Customer.removed", true));
        assertThat(collections)
                .allSatisfy(each -> assertThat(each.table()).isEqualTo(new QualifiedName("public", "part")))
                .extracting(MappedAssociation::deletes)
                .containsExactly(true, false, false, false, true);
        assertThat(collections.get(1).cascades()).containsExactly("merge", "persist");
        assertThat(collections.get(2).cascades()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hibernates")
    void says_how_entities_are_identified_and_locked_and_what_they_refer_to(String hibernate) {
        Mapping mapping = new EntityProject(directory, hibernate)
                .with("""
                        package shop;
                        import PERSISTENCE.*;
                        import java.util.*;
                        @Entity
                        public class Order {
                            @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                            @Version int version;
                            @ElementCollection(fetch = FetchType.EAGER) Set<String> notes;
                            @OneToMany List<Line> lines;
                            @ManyToMany @JoinTable(name = "labels") Set<Line> labels;
                            @OneToOne @JoinColumn(name = "first_id") Line first;
                        }
                        """, """
                        package shop;
                        import PERSISTENCE.*;
                        import java.util.*;
                        import org.hibernate.annotations.DynamicUpdate;
                        import org.hibernate.annotations.OptimisticLockType;
                        import org.hibernate.annotations.OptimisticLocking;
                        @Entity @OptimisticLocking(type = OptimisticLockType.ALL) @DynamicUpdate
                        public class Line {
                            @Id Long id;
                            @ManyToMany(mappedBy = "labels") Set<Order> labelled;
                            @OneToOne(mappedBy = "first") Order order;
                            @ManyToOne @JoinColumn(insertable = false, updatable = false) Order read;
                        }
                        """, """
                        package shop;
                        import PERSISTENCE.*;
                        @Entity @org.hibernate.annotations.OptimisticLocking(
                                type = org.hibernate.annotations.OptimisticLockType.NONE)
                        public class Log { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id; }
                        """, """
                        package shop;
                        import PERSISTENCE.*;
                        @Entity
                        public class Error extends Log { }
                        """)
                .read(EntitySelection.AUTOMATIC.with(Map.of("hibernate.jdbc.batch_size", "20")))
                .mapping();

        assertThat(mapping.entities())
                .allMatch(MappedEntity::insertsInBatches)
                .extracting(
                        MappedEntity::name, MappedEntity::superclass, MappedEntity::locking, MappedEntity::generation)
                .containsExactly(
                        tuple("shop.Error", "shop.Log", Locking.DECLARED_NONE, Strategy.SEQUENCE),
                        tuple("shop.Line", "", Locking.COLUMNS, Strategy.NONE),
                        tuple("shop.Log", "", Locking.DECLARED_NONE, Strategy.SEQUENCE),
                        tuple("shop.Order", "", Locking.VERSION, Strategy.IDENTITY));
        assertThat(mapping.associations())
                .extracting(
                        each -> each.owner().toString(),
                        MappedAssociation::kind,
                        MappedAssociation::target,
                        each -> each.table().name() + each.columns(),
                        each -> (each.ownTable() ? "own " : "")
                                + (each.explicit() ? "explicit " : "")
                                + (each.inverse() ? "inverse " : "")
                                + (each.written() ? "written " : "")
                                + (each.eager() ? "eager" : ""))
                .containsExactlyInAnyOrder(
                        tuple("Order.notes", Kind.ELEMENTS, "", "order_notes[order_id]", "own written eager"),
                        tuple("Order.lines", Kind.ONE_TO_MANY, "shop.Line", "order_line[order_id]", "own written "),
                        tuple(
                                "Order.labels",
                                Kind.MANY_TO_MANY,
                                "shop.Line",
                                "labels[labelled_id]",
                                "own explicit written "),
                        tuple("Order.first", Kind.ONE_TO_ONE, "shop.Line", "order[first_id]", "explicit written "),
                        tuple(
                                "Line.labelled",
                                Kind.MANY_TO_MANY,
                                "shop.Order",
                                "labels[labels_id]",
                                "own inverse written "),
                        tuple("Line.read", Kind.MANY_TO_ONE, "shop.Order", "line[read_id]", "explicit "));
    }

    @Test
    void an_enum_with_values_of_its_own_is_not_stored_by_position() {
        Mapping mapping =
                new EntityProject(directory, "7.4.13").with("""
                        package shop;
                        public enum Grade {
                            A(10), B(20);
                            @PERSISTENCE.EnumeratedValue final int points;
                            Grade(int points) { this.points = points; }
                        }
                        """, """
                        package shop;
                        import PERSISTENCE.*;
                        @Entity
                        public class Exam { @Id Long id; Grade grade; }
                        """).read().mapping();

        assertThat(mapping.column(new QualifiedName("public", "exam"), "grade"))
                .get()
                .extracting(MappedColumn::enumStorage)
                .isEqualTo(EnumStorage.CONVERTED);
    }

    @ParameterizedTest
    @MethodSource("hibernates")
    void says_which_attributes_read_one_row_by_other_columns_than_the_primary_key(String hibernate) {
        Mapping mapping = new EntityProject(directory, hibernate)
                .with("""
                        package shop;
                        import PERSISTENCE.*;
                        @Entity
                        public class Person implements java.io.Serializable {
                            @Id Long id;
                            String code;
                            @org.hibernate.annotations.NaturalId String email;
                            @OneToOne(mappedBy = "person") Card card;
                            @OneToOne(mappedBy = "parts.holder") Card held;
                            @OneToOne(mappedBy = "many") Card one;
                            @OneToOne(mappedBy = "same") Same same;
                        }
                        """, """
                        package shop;
                        import PERSISTENCE.*;
                        @Entity
                        public class Card {
                            @Id Long id;
                            @OneToOne Person person;
                            @OneToOne Person alone;
                            @ManyToOne Person many;
                            @Embedded Parts parts;
                            @ManyToOne @JoinColumn(referencedColumnName = "code") Person other;
                        }
                        """, """
                        package shop;
                        import PERSISTENCE.*;
                        @Embeddable
                        public class Parts { @OneToOne Person holder; }
                        """, """
                        package shop;
                        import PERSISTENCE.*;
                        @Entity
                        public class Same { @Id Long id; @MapsId @OneToOne Person same; }
                        """)
                .read()
                .mapping();

        assertThat(mapping.tables().stream()
                        .flatMap(table -> table.keys().stream())
                        .filter(key -> !key.readers().isEmpty()))
                .extracting(MappedKey::columns, key -> key.readers().toString())
                .containsExactly(
                        tuple(List.of("holder_id"), "[Person.held]"),
                        tuple(List.of("many_id"), "[Person.one]"),
                        tuple(List.of("person_id"), "[Person.card]"),
                        tuple(List.of("code"), "[Card.other]"),
                        tuple(List.of("email"), "[Person.email]"));
    }

    @ParameterizedTest
    @MethodSource("hibernates")
    void says_which_values_tell_concrete_classes_apart(String hibernate) {
        Mapping mapping = new EntityProject(directory, hibernate)
                .with("""
                        package shop;
                        import PERSISTENCE.*;
                        @Entity
                        public abstract class Animal { @Id Long id; }
                        """, """
                        package shop;
                        import PERSISTENCE.*;
                        @Entity
                        public class Cat extends Animal { }
                        """, """
                        package shop;
                        import PERSISTENCE.*;
                        @Entity @DiscriminatorValue("D")
                        public class Dog extends Animal { String bark; }
                        """, """
                        package shop;
                        import PERSISTENCE.*;
                        @Entity @Inheritance @DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER)
                        @DiscriminatorValue("null")
                        public class Plant { @Id Long id; }
                        """)
                .read()
                .mapping();

        MappedColumn kind =
                mapping.column(new QualifiedName("public", "animal"), "dtype").orElseThrow();
        assertThat(kind.role()).isEqualTo(Role.DISCRIMINATOR);
        assertThat(kind.enumConstants()).containsExactly("Cat", "D");
        assertThat(kind.enumStorage()).isEqualTo(EnumStorage.STRING);
        assertThat(mapping.column(new QualifiedName("public", "plant"), "dtype")
                        .orElseThrow()
                        .enumConstants())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hibernates")
    void says_which_names_postgresql_cuts(String hibernate) {
        Mapping mapping = new EntityProject(directory, hibernate)
                .with("""
                        package shop;
                        import PERSISTENCE.*;
                        @Entity
                        public class Customer {
                            @Id Long id;
                            @Column(name = "LONG") String address;
                        }
                        """.replace("LONG", LONG))
                .read()
                .mapping();

        ObjectPath stored = ObjectPath.column(new QualifiedName("public", "customer"), LONG.substring(0, 63));
        assertThat(mapping.shortened()).containsExactly(new Mapping.ShortenedName(stored, LONG));
        assertThat(mapping.column(new QualifiedName("public", "customer"), stored.name()))
                .isPresent();
    }

    @Test
    void says_which_column_marks_deleted_rows() {
        Mapping mapping =
                new EntityProject(directory, "6.6.56").with("""
                        package shop;
                        import PERSISTENCE.*;
                        import java.util.*;
                        @Entity @org.hibernate.annotations.SoftDelete
                        public class Customer {
                            @Id Long id;
                            @ElementCollection @CollectionTable(name = "customer_tags")
                            @org.hibernate.annotations.SoftDelete(columnName = "gone") Set<String> tags;
                        }
                        """).read().mapping();

        assertThat(mapping.column(new QualifiedName("public", "customer"), "deleted"))
                .get()
                .extracting(MappedColumn::role)
                .isEqualTo(Role.SOFT_DELETE);
        assertThat(mapping.column(new QualifiedName("public", "customer_tags"), "gone"))
                .get()
                .extracting(MappedColumn::role)
                .isEqualTo(Role.SOFT_DELETE);
    }
}
