package io.github.schemaguard.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.model.Table;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/** Objects are found by name in their canonical order. */
class CanonicalOrderTest {

    @Property
    void finds_each_object_by_its_name_and_no_other(
            @ForAll Set<@StringLength(min = 1, max = 3) String> names, @ForAll @StringLength(max = 3) String other) {
        List<Table> tables = CanonicalOrder.objects(
                names.stream().map(name -> Table.named(name).build()).toList());

        for (String name : names) {
            assertThat(CanonicalOrder.find(tables, name).map(Table::name)).contains(name);
        }
        assertThat(CanonicalOrder.find(tables, other).isPresent()).isEqualTo(names.contains(other));
    }
}
