package io.github.schemaguard.compare.align;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Partition;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisagreementTest {

    private static final ObjectPath PATH = ObjectPath.of(ObjectKind.FOREIGN_KEY, "public", "event", "key");
    private static final String RANGE = "FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')";

    @Test
    void two_sides_differ_if_both_were_asked_and_say_something_else() {
        Disagreement disagreement = new Disagreement(
                PATH,
                Attribute.TYPE,
                Set.of(Side.DATABASE, Side.ENTITIES),
                Map.of(Side.DATABASE, "text", Side.DOCUMENT, "text"),
                Map.of(),
                Map.of());

        assertThat(disagreement.between(Side.DATABASE, Side.ENTITIES)).isTrue();
        assertThat(disagreement.between(Side.ENTITIES, Side.DATABASE)).isTrue();
        assertThat(disagreement.between(Side.ENTITIES, Side.DOCUMENT)).isFalse();
        assertThat(disagreement.between(Side.DOCUMENT, Side.ENTITIES)).isFalse();
        assertThat(disagreement.between(Side.DATABASE, Side.DATABASE)).isFalse();
        assertThat(disagreement.value(Side.DATABASE)).isEqualTo("text");
        assertThat(disagreement.value(Side.ENTITIES)).isNull();
        assertThat(disagreement.shown(Side.DATABASE)).isEqualTo("text");
        assertThat(disagreement.shown(Side.ENTITIES)).isEqualTo("none");
        assertThat(disagreement.kind()).isEqualTo("foreign key");
    }

    @Test
    void a_partition_by_range_of_a_table_that_has_others_comes_and_goes() {
        Table with = table(new Partition(new QualifiedName("public", "event_2025"), RANGE));
        Partition range = new Partition(new QualifiedName("public", "event_2026"), RANGE);
        Partition list = new Partition(new QualifiedName("public", "event_a"), "FOR VALUES IN ('a')");

        assertThat(isInTime(Attribute.EXISTS, range, with, with)).isTrue();
        assertThat(isInTime(Attribute.DEFINITION, range, with, with)).isFalse();
        assertThat(isInTime(Attribute.EXISTS, list, with, with)).isFalse();
        assertThat(isInTime(Attribute.EXISTS, PlainObjects.column("a", "text", true), with, with))
                .isFalse();
        assertThat(isInTime(Attribute.EXISTS, range, with, table())).isFalse();
        assertThat(isInTime(Attribute.EXISTS, range, with, PlainObjects.schema("public")))
                .isFalse();
        assertThat(new Disagreement(
                                PATH,
                                Attribute.EXISTS,
                                Set.of(Side.DATABASE, Side.DOCUMENT),
                                Map.of(),
                                Map.of(Side.DATABASE, range),
                                Map.of(Side.DATABASE, with))
                        .isAboutPartitionInTime())
                .isFalse();
    }

    private static boolean isInTime(Attribute attribute, SchemaObject object, SchemaObject one, SchemaObject other) {
        return new Disagreement(
                        PATH,
                        attribute,
                        Set.of(Side.DATABASE, Side.DOCUMENT),
                        Map.of(),
                        Map.of(Side.DATABASE, object),
                        Map.of(Side.DATABASE, one, Side.DOCUMENT, other))
                .isAboutPartitionInTime();
    }

    private static Table table(Partition... partitions) {
        var builder = Table.named("event").kind(Table.Kind.PARTITIONED).partitioning("RANGE (at)");
        for (Partition partition : partitions) {
            builder.partition(partition);
        }
        return builder.build();
    }
}
