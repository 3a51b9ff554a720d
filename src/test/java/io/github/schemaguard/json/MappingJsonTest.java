package io.github.schemaguard.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.mapping.MappedAssociation;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.Declared;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import io.github.schemaguard.mapping.MappedColumn.Generation;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.mapping.MappedEntity;
import io.github.schemaguard.mapping.MappedKey;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.mapping.ValueLimits;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingJsonTest {

    @Test
    void whatever_a_mapping_holds_is_read_back() {
        for (int seed = 0; seed < 200; seed++) {
            Mapping mapping = mapping(new Random(seed));
            assertThat(MappingJson.parse(MappingJson.text(mapping)))
                    .as("seed " + seed)
                    .isEqualTo(mapping);
        }
        assertThat(MappingJson.parse(MappingJson.text(Mapping.EMPTY))).isEqualTo(Mapping.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"tables\": [{}]}", "{\"tables\": [], \"unmapped\": []} x"})
    void what_is_no_mapping_is_refused(String text) {
        assertThatThrownBy(() -> MappingJson.parse(text)).isInstanceOf(JsonReadException.class);
    }

    private static Mapping mapping(Random random) {
        MappedMember member = new MappedMember("shop.Böök", "a.\"b\"", "shop.Base", "a", "");
        List<MappedColumn> columns = List.of(
                column("id", random, member), column("na me", random, member), column("\uD83D\uDE00", random, member));
        QualifiedName name = new QualifiedName("public", "t" + random.nextInt());
        MappedKey key = new MappedKey(
                MappedKey.Kind.FOREIGN_KEY, "fk", List.of("id"), name, member, random.nextBoolean(), List.of());
        MappedKey unique =
                new MappedKey(MappedKey.Kind.UNIQUE, "", List.of("id", "na me"), null, member, false, List.of(member));
        return new Mapping(
                List.of(new MappedTable(
                        name,
                        MappedTable.Role.values()[random.nextInt(MappedTable.Role.values().length)],
                        List.of("shop.Book"),
                        member,
                        columns,
                        List.of(key, unique))),
                List.of(new Mapping.SkippedAttribute("shop.Book.total", "@Formula")),
                List.of(new MappedEntity(
                        "shop.Book",
                        name,
                        random.nextBoolean() ? "" : "shop.Base",
                        random.nextBoolean(),
                        MappedEntity.Locking.COLUMNS,
                        random.nextBoolean() ? null : member,
                        Generation.Strategy.UUID,
                        random.nextBoolean())),
                List.of(new MappedAssociation(
                        member,
                        MappedAssociation.Kind.MANY_TO_MANY,
                        "shop.Author",
                        name,
                        List.of("id"),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        List.of("persist"))),
                List.of(new Mapping.ShortenedName(ObjectPath.column(name, "id"), "identifier")),
                StringBinding.values()[random.nextInt(StringBinding.values().length)],
                7,
                random.nextBoolean() ? null : "tenant");
    }

    private static MappedColumn column(String name, Random random, MappedMember member) {
        Role role = Role.values()[random.nextInt(Role.values().length)];
        return new MappedColumn(
                name,
                List.of(member),
                random.nextBoolean() ? "int" : "java.lang.String",
                random.nextBoolean() ? Set.of() : Set.of(Declared.LENGTH, Declared.TYPE),
                random.nextBoolean(),
                random.nextBoolean(),
                role,
                random.nextBoolean()
                        ? Generation.NONE
                        : new Generation(
                                Generation.Strategy.SEQUENCE, "s.\"q\"", 50, Generation.IncrementMismatch.IGNORED),
                random.nextBoolean() ? List.of() : List.of("A", "B"),
                random.nextBoolean() ? null : EnumStorage.NAMED_ENUM,
                random.nextBoolean(),
                random.nextBoolean() ? ValueLimits.NONE : new ValueLimits(true, 50, null, random.nextInt()));
    }
}
