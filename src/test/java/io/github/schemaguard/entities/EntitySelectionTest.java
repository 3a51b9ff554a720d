package io.github.schemaguard.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntitySelectionTest {

    /** Maven gives an empty list for a list that nobody sets. */
    @Test
    void blank_names_are_not_given() {
        EntitySelection blank =
                new EntitySelection("", " ", List.of(), List.of(), List.of(), List.of(), Map.of(), null);

        assertThat(blank).isEqualTo(EntitySelection.AUTOMATIC);
        assertThat(blank.isGiven()).isFalse();
        assertThat(named("main").isGiven()).isTrue();
    }

    @Test
    void several_units_are_separated_by_commas() {
        assertThat(named("main, audit,,main").persistenceUnits()).containsExactly("main", "audit");
        assertThat(EntitySelection.AUTOMATIC.persistenceUnits()).isEmpty();
    }

    private static EntitySelection named(String units) {
        return new EntitySelection(units, null, List.of(), List.of(), List.of(), List.of(), Map.of(), null);
    }
}
