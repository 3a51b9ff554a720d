package io.github.schemaguard.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.model.Attribute;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.SchemaObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** What is written is read: every fact that a document states, whatever the names and texts. */
class DocumentRoundTripTest {

    private final DocumentWriter writer = new DocumentWriter(DocumentOptions.defaults());

    @Provide
    Arbitrary<Catalog> catalogs() {
        return Catalogs.hostile();
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void every_stated_fact_survives(@ForAll("catalogs") Catalog catalog) throws DocumentException {
        String text = writer.write(catalog, null).text();
        DocumentReading reading = DocumentReader.read(text, "schema.md");

        assertThat(facts(reading.catalog())).isEqualTo(facts(catalog));
        assertThat(reading.fingerprint()).isEqualTo(reading.declared());
        assertThat(reading.contradictions()).isEmpty();
        assertThat(reading.isUpToDate(catalog)).isTrue();
        assertThat(reading.kept().prose()).isEmpty();
        assertThat(writer.write(catalog, reading).text()).isEqualTo(text);
        assertThat(writer.write(reading.catalog(), null).text()).isEqualTo(text);
    }

    @Test
    void the_shop_survives() throws DocumentException {
        DocumentReading reading =
                DocumentReader.read(DocumentWriter.write(Catalogs.shop()).text(), "schema.md");
        assertThat(facts(reading.catalog())).isEqualTo(facts(Catalogs.shop()));
    }

    /** Every stated fact with what it is a fact of; the order in a table is none. */
    static List<String> facts(Catalog catalog) {
        List<String> facts = new ArrayList<>();
        Documented.part(catalog).forEach((path, object) -> {
            if (DocumentReader.COVERAGE.covers(path.kind(), Attribute.EXISTS)) {
                String subject = path.kind() + " " + path.schema() + " " + path.table() + " " + path.columns() + " "
                        + object.key();
                facts.add(subject);
                covered(object).forEach(fact -> facts.add(subject + ": " + fact));
            }
        });
        Collections.sort(facts);
        return facts;
    }

    private static List<String> covered(SchemaObject object) {
        return object.facts().entrySet().stream()
                .filter(fact -> DocumentReader.COVERAGE.covers(object.kind(), fact.getKey()))
                .map(fact -> fact.getKey() + " = " + fact.getValue())
                .toList();
    }
}
