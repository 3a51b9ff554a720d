package io.github.schemaguard.document.rename;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.RandomRecords;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.RecordCopy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RenamedCatalogTest {

    private static final QualifiedName BOOKING = new QualifiedName("public", "booking");

    @Test
    void nothing_is_lost_from_a_catalog_in_which_nothing_is_renamed() {
        SchemaRenames none = new SchemaRenames(new TreeMap<>(), new TreeMap<>());
        for (int seed = 0; seed < 100; seed++) {
            Catalog catalog = withDistinctSchemas(new RandomRecords(seed).next(Catalog.class));

            assertThat(new RenamedCatalog(none).of(catalog)).as("seed " + seed).isEqualTo(catalog);
        }
    }

    /** A catalog has no two schemas of one name, which random ones can have. */
    private static Catalog withDistinctSchemas(Catalog catalog) {
        Map<String, Schema> schemas = new TreeMap<>();
        catalog.schemas().forEach(schema -> schemas.put(schema.name(), schema));
        return catalog.withSchemas(List.copyOf(schemas.values()));
    }

    @Test
    void keys_on_a_renamed_column_still_have_their_periods() {
        SchemaRenames room = new SchemaRenames(
                new TreeMap<>(), new TreeMap<>(Map.of(BOOKING, new TreeMap<>(Map.of("room", "room_id")))));

        Table renamed =
                new RenamedCatalog(room).of(booking("room")).table(BOOKING).orElseThrow();

        assertThat(renamed).isEqualTo(booking("room_id").table(BOOKING).orElseThrow());
    }

    private static Catalog booking(String room) {
        List<String> columns = List.of(room, "during");
        return PlainObjects.catalog(PlainObjects.schema(
                "public",
                Table.named("booking")
                        .column(PlainObjects.column(room, "integer", false))
                        .column(PlainObjects.column("during", "tstzrange", false))
                        .primaryKey(RecordCopy.with(
                                PlainObjects.primaryKey("booking_pkey", columns), "withoutOverlaps", true))
                        .unique(RecordCopy.with(PlainObjects.unique("booking_key", columns), "withoutOverlaps", true))
                        .foreignKey(RecordCopy.with(
                                PlainObjects.foreignKey("booking_fkey", columns, BOOKING, columns), "period", true))
                        .build()));
    }
}
