package io.github.schemaguard.compare.align;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.part.IndexKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which objects of the sides are taken for the same. */
class ObjectMatchingTest {

    @Test
    void objects_with_the_same_key_are_the_same() {
        assertThat(matched(List.of(column("b"), column("a")), List.of(column("a"), column("c"))))
                .containsExactly("database b", "database a, document a", "document c");
    }

    @Test
    void equal_objects_are_matched_one_by_one() {
        SchemaObject index = index("one", "a");

        assertThat(matched(List.of(index, index("two", "a")), List.of(index)))
                .containsExactly("database one, document one", "database two");
        assertThat(matched(List.of(index, index("two", "a")), List.of(index, index("three", "a"))))
                .containsExactly("database one, document one", "database two, document three");
    }

    @Test
    void a_constraint_that_changed_is_known_by_its_name() {
        assertThat(matched(
                        List.of(check("first", "a > 1", "a"), check("second", "a > 2", "a")),
                        List.of(check("second", "a > 4", "a"), check("first", "a > 3", "a"))))
                .containsExactly("database first, document first", "database second, document second");
        assertThat(matched(List.of(check("same", "a > 1", "a")), List.of(check("same", "b > 1", "b"))))
                .containsExactly("database same, document same");
        // A column has no other name.
        assertThat(matched(List.of(column("a")), List.of(column("b")))).containsExactly("database a", "document b");
    }

    @Test
    void or_by_its_columns_in_any_order_where_only_one_match_is_possible() {
        assertThat(matched(List.of(check("one", "a > b", "a", "b")), List.of(check("other", "b < a + 1", "b", "a"))))
                .containsExactly("database one, document other");
        assertThat(matched(
                        List.of(check("one", "a > 1", "a"), check("two", "a > 2", "a")),
                        List.of(check("three", "a > 3", "a"))))
                .containsExactly("database one", "database two", "document three");
        assertThat(matched(List.of(check("one", "a > 1", "a")), List.of(check("other", "b > 1", "b"))))
                .containsExactly("database one", "document other");
        // Without names, and without columns, nothing says that they are the same.
        assertThat(matched(List.of(check("", "now() > '2020-01-01'")), List.of(check("", "now() > '2021-01-01'"))))
                .containsExactly("database ", "document ");
        // Constraints of another kind are others.
        assertThat(matched(List.of(check("a", "a > 1", "a")), List.of(PlainObjects.unique("a", List.of("a")))))
                .containsExactly("database a", "document a");
    }

    @Test
    void one_that_is_matched_already_does_not_count() {
        SchemaObject same = check("same", "a > 0", "a");

        assertThat(matched(List.of(same, check("one", "a > 1", "a")), List.of(same, check("other", "a > 2", "a"))))
                .containsExactly("database same, document same", "database one, document other");
    }

    @Test
    void one_with_two_names_is_matched_by_the_first() {
        Map<Side, List<? extends SchemaObject>> sides = new EnumMap<>(Side.class);
        sides.put(Side.DATABASE, List.of(check("one", "a > 1", "a"), check("two", "b > 1", "b")));
        sides.put(Side.ENTITIES, List.of(check("one", "c > 1", "c")));
        sides.put(Side.DOCUMENT, List.of(check("two", "c > 1", "c")));

        assertThat(text(ObjectMatching.of(sides)))
                .containsExactly("database one, entities one, document two", "database two");
    }

    @Test
    void three_sides_can_each_have_their_own() {
        Map<Side, List<? extends SchemaObject>> sides = new EnumMap<>(Side.class);
        sides.put(Side.DATABASE, List.of(check("one", "a > 1", "a")));
        sides.put(Side.ENTITIES, List.of(check("two", "a > 2", "a")));
        sides.put(Side.DOCUMENT, List.of(check("one", "a > 3", "a")));

        assertThat(text(ObjectMatching.of(sides))).containsExactly("database one, entities two, document one");

        sides.put(Side.DOCUMENT, List.of(check("one", "a > 1", "a")));
        assertThat(text(ObjectMatching.of(sides))).containsExactly("database one, entities two, document one");
    }

    private static SchemaObject column(String name) {
        return PlainObjects.column(name, "text", true);
    }

    private static SchemaObject index(String name, String column) {
        return PlainObjects.index(name, false, List.of(IndexKey.ascending(column)));
    }

    private static SchemaObject check(String name, String expression, String... columns) {
        return PlainObjects.check(name, expression, List.of(columns));
    }

    private static List<String> matched(List<SchemaObject> database, List<SchemaObject> document) {
        Map<Side, List<? extends SchemaObject>> sides = new EnumMap<>(Side.class);
        sides.put(Side.DATABASE, database);
        sides.put(Side.DOCUMENT, document);
        return text(ObjectMatching.of(sides));
    }

    private static List<String> text(List<Map<Side, SchemaObject>> groups) {
        List<String> texts = new ArrayList<>();
        for (Map<Side, SchemaObject> group : groups) {
            List<String> names = new ArrayList<>();
            group.forEach((side, object) -> names.add(side.label() + " " + object.name()));
            texts.add(String.join(", ", names));
        }
        return texts;
    }
}
