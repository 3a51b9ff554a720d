package io.github.schemaguard.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.document.content.DocumentCoverage;
import io.github.schemaguard.document.read.DocumentReader;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.document.write.DocumentWriter;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.source.Coverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read: every fact that a document states, whatever the names and texts. */
public class DocumentRoundTripTest {

    private final DocumentWriter writer =
            new DocumentWriter(DocumentOptions.defaults().withGrants(true));

    @Provide
    Arbitrary<Catalog> catalogs() {
        return Catalogs.hostile();
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void every_stated_fact_survives(@ForAll("catalogs") Catalog catalog) throws DocumentException {
        String text = writer.write(catalog, null).text();
        DocumentReading reading = DocumentReader.read(text, "schema.md");

        assertThat(facts(reading.catalog(), reading.coverage())).isEqualTo(facts(catalog, reading.coverage()));
        assertThat(reading.coverage().covers(ObjectKind.TABLE, Attribute.GRANTS))
                .isTrue();
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

    public static List<String> corpus() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/postgres"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** What the reader of databases is tested with, with grants and without. */
    @ParameterizedTest
    @MethodSource("corpus")
    void what_is_read_from_a_database_survives(String name) throws Exception {
        Catalog catalog = CatalogJson.read(Path.of("src/test/resources/postgres", name, "catalog.json"));
        for (boolean grants : List.of(true, false)) {
            String text = new DocumentWriter(DocumentOptions.defaults().withGrants(grants))
                    .write(catalog, null)
                    .text();
            DocumentReading reading = DocumentReader.read(text, "schema.md");

            assertThat(reading.grants()).isEqualTo(grants);
            assertThat(facts(reading.catalog(), reading.coverage())).isEqualTo(facts(catalog, reading.coverage()));
            assertThat(reading.isUpToDate(catalog)).isTrue();
            assertThat(reading.kept().prose()).isEmpty();
        }
    }

    /** A kind or fact that the reader of databases learns is stated here too, or named as left out with the reason. */
    @Test
    void nothing_is_left_out_but_what_is_named() {
        Coverage coverage = DocumentCoverage.coverageWith(true);
        assertThat(Arrays.stream(ObjectKind.values()).filter(kind -> !coverage.covers(kind, Attribute.EXISTS)))
                .containsExactly(ObjectKind.CHANGE_LOG, ObjectKind.MIGRATION, ObjectKind.QUERY);
        Set<String> leftOut = new TreeSet<>();
        Catalogs.hostile()
                .sampleStream()
                .limit(200)
                .forEach(catalog -> catalog.forEach((path, object) -> object.facts().keySet().stream()
                        .filter(attribute -> !coverage.covers(object.kind(), attribute))
                        .forEach(attribute -> leftOut.add(object.kind().label() + " " + attribute.label()))));
        assertThat(leftOut).containsExactly("extension version");
    }

    /** Every fact that a document of this coverage states. */
    public static List<String> facts(Catalog catalog, Coverage coverage) {
        List<String> facts = new ArrayList<>();
        DocumentCoverage.part(catalog).forEach((path, object) -> {
            if (coverage.covers(path.kind(), Attribute.EXISTS)) {
                String subject = path.kind() + " " + path.schema() + " " + path.table() + " " + path.columns() + " "
                        + object.key();
                facts.add(subject);
                object.facts().entrySet().stream()
                        .filter(fact -> coverage.covers(object.kind(), fact.getKey()))
                        .forEach(fact -> facts.add(subject + ": " + fact.getKey() + " = " + fact.getValue()));
            }
        });
        Collections.sort(facts);
        return facts;
    }

    /** Every fact that a document without grants states, with what it is a fact of; the order in a table is none. */
    public static List<String> facts(Catalog catalog) {
        return facts(catalog, DocumentReader.COVERAGE);
    }
}
