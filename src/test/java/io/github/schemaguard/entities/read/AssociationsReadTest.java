package io.github.schemaguard.entities.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.schemaguard.mapping.MappedCollection;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.mapping.MappedKey;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.nio.file.Path;
import java.util.List;
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

        assertThat(mapping.collections())
                .extracting(MappedCollection::columns, each -> each.owner().toString(), MappedCollection::inverse)
                .containsExactly(
                        tuple(List.of("all_id"), "Customer.all", true),
                        tuple(List.of("customer_id"), "Customer.some", true),
                        tuple(List.of("none_id"), "Customer.none", true),
                        tuple(List.of("owner_id"), "Customer.own", false),
                        tuple(List.of("removed_id"), "Customer.removed", true));
        assertThat(mapping.collections())
                .allSatisfy(each -> assertThat(each.table()).isEqualTo(new QualifiedName("public", "part")))
                .extracting(MappedCollection::deletes)
                .containsExactly(true, false, false, false, true);
        assertThat(mapping.collections().get(1).cascades()).containsExactly("merge", "persist");
        assertThat(mapping.collections().get(2).cascades()).isEmpty();
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
