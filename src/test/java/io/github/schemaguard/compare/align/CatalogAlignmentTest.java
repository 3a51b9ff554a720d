package io.github.schemaguard.compare.align;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.UnreadableObject;
import io.github.schemaguard.source.Coverage;
import io.github.schemaguard.source.Source;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What two or three sides differ in, and how much each two of them were asked. */
class CatalogAlignmentTest {

    private static final QualifiedName CUSTOMER = new QualifiedName("public", "customer");

    /** The entities of these tests only know tables and the types of their columns. */
    private static final Coverage TYPES = Coverage.builder()
            .of(ObjectKind.TABLE)
            .of(ObjectKind.COLUMN, Attribute.TYPE)
            .build();

    @Test
    void each_two_sides_are_counted_by_what_both_are_asked() {
        Catalog same = catalog(null, "text");
        CatalogAlignment alignment = align(same, same, same);

        assertThat(alignment.disagreements()).isEmpty();
        // That there are a table and a column, and its type.
        assertThat(alignment.compared(Side.DATABASE, Side.ENTITIES)).isEqualTo(3);
        assertThat(alignment.compared(Side.ENTITIES, Side.DOCUMENT)).isEqualTo(3);
        // Also what else the table and the column say: the kind of table, and whether the column takes null.
        assertThat(alignment.compared(Side.DATABASE, Side.DOCUMENT)).isGreaterThan(3);
    }

    @Test
    void what_one_side_lacks_is_compared_between_the_others() {
        CatalogAlignment alignment =
                align(catalog(null, "text"), PlainObjects.catalog(), catalog(null, "character varying"));

        assertThat(alignment.disagreements()).hasSize(2);
        Disagreement table = alignment.disagreements().get(0);
        assertThat(table.path()).isEqualTo(ObjectPath.table(CUSTOMER));
        assertThat(table.attribute()).isEqualTo(Attribute.EXISTS);
        assertThat(table.asked()).isEqualTo(Set.of(Side.DATABASE, Side.ENTITIES, Side.DOCUMENT));
        assertThat(table.values()).containsOnlyKeys(Side.DATABASE, Side.DOCUMENT);
        Disagreement type = alignment.disagreements().get(1);
        assertThat(type.path()).isEqualTo(ObjectPath.column(CUSTOMER, "name"));
        assertThat(type.attribute()).isEqualTo(Attribute.TYPE);
        assertThat(type.asked()).isEqualTo(Set.of(Side.DATABASE, Side.DOCUMENT));
        assertThat(type.values()).isEqualTo(Map.of(Side.DATABASE, "text", Side.DOCUMENT, "character varying"));
    }

    @Test
    void a_schema_has_facts_where_both_sides_have_it() {
        CatalogAlignment alignment = align(catalog("what we sell", "text"), null, catalog("what we buy", "text"));

        assertThat(alignment.disagreements()).singleElement().satisfies(comment -> {
            assertThat(comment.path()).isEqualTo(ObjectPath.of(ObjectKind.SCHEMA, "public", null, "public"));
            assertThat(comment.attribute()).isEqualTo(Attribute.COMMENT);
            assertThat(comment.values()).isEqualTo(Map.of(Side.DATABASE, "what we sell", Side.DOCUMENT, "what we buy"));
        });
        assertThat(align(catalog("what we sell", "text"), null, PlainObjects.catalog())
                        .disagreements())
                .extracting(Disagreement::path)
                .containsExactly(ObjectPath.table(CUSTOMER));
    }

    @Test
    void a_side_is_not_asked_about_what_it_could_not_see() {
        Catalog hidden = PlainObjects.catalog()
                .withUnseen(List.of(new UnreadableObject(ObjectPath.table(CUSTOMER), "permission denied")));
        Catalog hidesAnother = PlainObjects.catalog()
                .withUnseen(List.of(new UnreadableObject(
                        ObjectPath.table(new QualifiedName("public", "orders")), "permission denied")));

        assertThat(align(hidden, null, catalog(null, "text")).disagreements()).isEmpty();
        assertThat(align(hidesAnother, null, catalog(null, "text")).disagreements())
                .extracting(Disagreement::path)
                .containsExactly(ObjectPath.table(CUSTOMER));
    }

    @Test
    void a_value_that_one_side_does_not_state_is_a_difference() {
        Catalog commented = PlainObjects.catalog(Schema.named("public")
                .table(table("text").comment("who buys").build())
                .build());

        for (CatalogAlignment alignment :
                List.of(align(commented, null, catalog(null, "text")), align(catalog(null, "text"), null, commented))) {
            assertThat(alignment.disagreements()).singleElement().satisfies(comment -> {
                assertThat(comment.attribute()).isEqualTo(Attribute.COMMENT);
                assertThat(comment.values()).hasSize(1).containsValue("who buys");
            });
        }
    }

    private static CatalogAlignment align(Catalog database, @Nullable Catalog entities, Catalog document) {
        Map<Side, Source.Known> sides = new EnumMap<>(Side.class);
        sides.put(Side.DATABASE, new Source.Known("database", database, Coverage.everything()));
        if (entities != null) {
            sides.put(Side.ENTITIES, new Source.Known("entities", entities, TYPES));
        }
        sides.put(Side.DOCUMENT, new Source.Known("document", document, Coverage.everything()));
        return CatalogAlignment.of(sides);
    }

    private static Catalog catalog(@Nullable String comment, String type) {
        return PlainObjects.catalog(Schema.named("public")
                .table(table(type).build())
                .comment(comment)
                .build());
    }

    private static TableBuilder table(String type) {
        return Table.named("customer").column(PlainObjects.column("name", type, true));
    }
}
