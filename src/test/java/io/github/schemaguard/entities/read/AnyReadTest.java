package io.github.schemaguard.entities.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.mapping.MappedKey;
import io.github.schemaguard.mapping.MappedMember;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** An association with one of several entities: a column with its type, a column with its key, and no foreign key. */
class AnyReadTest {

    static final List<String> HIBERNATES = EntityProject.HIBERNATES;

    private static final String FIVE = """
            package shop;
            import PERSISTENCE.*;
            import java.util.Set;
            import org.hibernate.annotations.*;
            @PERSISTENCE.Entity
            public class Parcel {
                @Id Long id;
                @Any(metaColumn = @Column(name = "thing_type", length = 10))
                @AnyMetaDef(idType = "long", metaType = "string",
                    metaValues = { @MetaValue(value = "CAR", targetEntity = Car.class),
                        @MetaValue(value = "TREE", targetEntity = Tree.class) })
                @JoinColumn(name = "thing_id", nullable = false)
                Object thing;
                @ManyToAny(metaColumn = @Column(name = "part_type", length = 255))
                @AnyMetaDef(idType = "long", metaType = "string",
                    metaValues = { @MetaValue(value = "CAR", targetEntity = Car.class),
                        @MetaValue(value = "TREE", targetEntity = Tree.class) })
                @JoinTable(name = "parcel_part",
                    joinColumns = @JoinColumn(name = "parcel"), inverseJoinColumns = @JoinColumn(name = "part_id"))
                Set<Object> parts;
            }
            """;

    private static final String SINCE_SIX = """
            package shop;
            import PERSISTENCE.*;
            import java.util.Set;
            import org.hibernate.annotations.*;
            @PERSISTENCE.Entity
            public class Parcel {
                @Id Long id;
                @Any @AnyDiscriminator @AnyKeyJavaClass(Long.class)
                @AnyDiscriminatorValue(discriminator = "CAR", entity = Car.class)
                @AnyDiscriminatorValue(discriminator = "TREE", entity = Tree.class)
                @Column(name = "thing_type", length = 10)
                @JoinColumn(name = "thing_id", nullable = false)
                Object thing;
                @ManyToAny @AnyDiscriminator @AnyKeyJavaClass(Long.class)
                @AnyDiscriminatorValue(discriminator = "CAR", entity = Car.class)
                @AnyDiscriminatorValue(discriminator = "TREE", entity = Tree.class)
                @Column(name = "part_type", length = 255)
                @JoinTable(name = "parcel_part",
                    joinColumns = @JoinColumn(name = "parcel"), inverseJoinColumns = @JoinColumn(name = "part_id"))
                Set<Object> parts;
            }
            """;

    @TempDir
    private Path directory;

    private EntityModel read(String hibernate) {
        return new EntityProject(directory, hibernate)
                .with("""
                        package shop;
                        import PERSISTENCE.*;
                        @Entity
                        public class Car { @Id Long id; }
                        """, """
                        package shop;
                        import PERSISTENCE.*;
                        @Entity
                        public class Tree { @Id Long id; }
                        """, hibernate.startsWith("5.") ? FIVE : SINCE_SIX)
                .read();
    }

    @ParameterizedTest
    @FieldSource("HIBERNATES")
    void what_is_written_of_the_type_and_of_the_key_are_two_things(String hibernate) {
        EntityModel model = read(hibernate);

        assertThat(EntityProject.column(model, "parcel", "thing_type").declared())
                .containsExactlyInAnyOrder(Declared.NAME, Declared.LENGTH);
        assertThat(EntityProject.column(model, "parcel", "thing_id").declared())
                .containsExactlyInAnyOrder(Declared.NAME, Declared.NULLABILITY);
        assertThat(EntityProject.column(model, "parcel_part", "part_type").declared())
                .containsExactlyInAnyOrder(Declared.NAME, Declared.LENGTH);
        assertThat(EntityProject.column(model, "parcel_part", "part_id").declared())
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("HIBERNATES")
    void both_columns_belong_to_the_attribute_and_neither_is_a_foreign_key(String hibernate) {
        EntityModel model = read(hibernate);

        assertThat(model.statements())
                .anyMatch(each -> each.contains("thing_type varchar(10), thing_id"))
                .anyMatch(each -> each.contains("part_type varchar(255), part_id"));
        for (String name : List.of("thing_type", "thing_id")) {
            MappedColumn column = EntityProject.column(model, "parcel", name);
            assertThat(column.owners())
                    .containsExactly(new MappedMember("shop.Parcel", "thing", "shop.Parcel", "thing", "", null));
            assertThat(column.role()).isEqualTo(Role.BASIC);
            assertThat(column.insertable()).isTrue();
        }
        for (String name : List.of("part_type", "part_id")) {
            assertThat(EntityProject.column(model, "parcel_part", name).owners())
                    .containsExactly(new MappedMember("shop.Parcel", "parts", "shop.Parcel", "parts", "", null));
        }
        assertThat(EntityProject.column(model, "parcel_part", "parcel").role()).isEqualTo(Role.FOREIGN_KEY);
        assertThat(model.mapping().tables().stream()
                        .flatMap(table -> table.keys().stream())
                        .filter(key -> key.kind() == MappedKey.Kind.FOREIGN_KEY)
                        .map(MappedKey::columns))
                .containsExactly(List.of("parcel"));
        assertThat(model.mapping().unmapped()).isEmpty();
    }
}
