package io.github.schemaguard.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.entities.query.QueryModel;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.ExampleRule;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.RandomRecords;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the records hold that are sent between JVMs or kept for another run. */
class RecordCodecTest {

    @ParameterizedTest
    @ValueSource(classes = {Catalog.class, Mapping.class, EntityModel.class, QueryModel.class})
    void whatever_a_record_holds_is_read_back(Class<? extends Record> type) throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            returns(new RandomRecords(seed).next(type));
        }
    }

    @Test
    void equal_sets_have_the_same_bytes() {
        record Labels(Set<String> labels) {}
        RecordCodec<Labels> codec = new RecordCodec<>(Labels.class);

        byte[] forward = codec.encode(new Labels(new LinkedHashSet<>(List.of("b", "a", "c"))));

        assertThat(codec.encode(new Labels(new LinkedHashSet<>(List.of("c", "b", "a")))))
                .isEqualTo(forward);
    }

    @Test
    void a_record_may_contain_others_of_its_type() throws IOException {
        record Folder(String name, List<Folder> folders) {}
        RecordCodec<Folder> codec = new RecordCodec<>(Folder.class);
        Folder root = new Folder("a", List.of(new Folder("b", List.of()), new Folder("c", List.of())));

        assertThat(codec.decode(codec.encode(root))).isEqualTo(root);
    }

    @Test
    void a_finding_says_the_same_when_it_comes_back() throws IOException {
        ObjectPath path = new ObjectPath(ObjectKind.COLUMN, "shop \"1\"", "orders\n", "né", List.of("a", "b"));
        returns(new ExampleRule("SG203", "column-length")
                .finds(Severity.ERROR, Consequence.DOCUMENT_STALE, "\u202e hostile")
                .about(path, Attribute.TYPE)
                .values(Map.of(Side.DATABASE, "'\\\u0001'", Side.ENTITIES, ""))
                .odd(Side.ENTITIES)
                .declared(true)
                .at(List.of(new Location("src/Order.java", 7), new Location("docs/schema.md", 0)))
                .repairs(List.of(
                        Repair.document(),
                        Repair.entities("@Column"),
                        Repair.database("ALTER", "a lock"),
                        Repair.outsideTransaction("CREATE INDEX CONCURRENTLY", "none")))
                .members(List.of(path, ObjectPath.of(ObjectKind.SCHEMA, null, null, "")))
                .build());
    }

    @Test
    void what_may_be_missing_stays_missing() throws IOException {
        returns(new ExampleRule("SG101", "table-missing")
                .finds(Severity.INFO, Consequence.COSMETIC, "")
                .about(ObjectPath.of(ObjectKind.EXTENSION, null, null, "citext"), Attribute.EXISTS)
                .build());
    }

    private static void returns(Record value) throws IOException {
        returns(value, value.getClass());
    }

    private static <T> void returns(Record value, Class<T> type) throws IOException {
        RecordCodec<T> codec = new RecordCodec<>(type);
        assertThat(codec.decode(codec.encode(type.cast(value)))).isEqualTo(value);
    }
}
