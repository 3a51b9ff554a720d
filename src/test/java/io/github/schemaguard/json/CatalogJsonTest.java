package io.github.schemaguard.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.RandomRecords;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogJsonTest {

    private static final Path SCHEMA = Path.of("src/main/resources/io/github/schemaguard/json/catalog.schema.json");

    private static final Catalog SMALL = PlainObjects.catalog(Schema.named("public")
            .table(Table.named("customer")
                    .column(PlainObjects.column("id", "bigint", false))
                    .build())
            .build());

    @Test
    void the_text_is_as_published() {
        GoldenFile.of("json/small/catalog.json").assertMatches(CatalogJson.text(SMALL));
    }

    @Test
    void whatever_a_catalog_holds_is_read_back_and_fits_the_published_schema() throws Exception {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
        for (int seed = 0; seed < 300; seed++) {
            Catalog catalog = new RandomRecords(seed).next(Catalog.class);
            String text = CatalogJson.text(catalog);

            assertThat(CatalogJson.parse(text, "text")).as("seed " + seed).isEqualTo(catalog);
            assertThat(CatalogJson.parseBare(CatalogJson.bare(catalog))).isEqualTo(catalog);
            assertThat(schema.validate(new ObjectMapper().readTree(text))).isEmpty();
        }
    }

    @Test
    void the_published_schema_describes_the_records_and_is_also_among_the_pages() throws Exception {
        if (System.getProperty("golden.rewrite") != null) {
            Files.writeString(SCHEMA, CatalogSchema.text());
            Files.writeString(Path.of("docs/catalog.schema.json"), CatalogSchema.text());
        }
        assertThat(Files.readString(SCHEMA)).isEqualTo(CatalogSchema.text());
        assertThat(Path.of("docs/catalog.schema.json")).hasSameTextualContentAs(SCHEMA);
    }

    @Test
    void a_file_has_the_same_bytes_as_the_text(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("catalog.json");
        CatalogJson.write(SMALL, file);

        assertThat(file).hasContent(CatalogJson.text(SMALL));
        assertThat(CatalogJson.read(file)).isEqualTo(SMALL);
    }

    @Test
    void another_format_is_named() {
        String other = CatalogJson.text(SMALL).replace("\"format\": 1", "\"format\": 2");

        assertThatThrownBy(() -> CatalogJson.parse(other, "catalog.json"))
                .isInstanceOf(JsonReadException.class)
                .hasMessage("catalog.json has format 2, and this version reads format 1."
                        + " Run schema:introspect to write it again.");
    }

    @Test
    void an_edited_file_is_not_believed() {
        String edited = CatalogJson.text(SMALL).replace("bigint", "integer");

        assertThatThrownBy(() -> CatalogJson.parse(edited, "catalog.json"))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("does not match its own fingerprint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "<<<<<<< HEAD", "{\"format\":1}", "{\"format\":1,\"new\":true}"})
    void what_is_no_catalog_is_refused_with_its_name_and_the_next_step(String text) {
        assertThatThrownBy(() -> CatalogJson.parse(text, "target/schema/catalog.json"))
                .isInstanceOf(JsonReadException.class)
                .hasMessageStartingWith("target/schema/catalog.json")
                .hasMessageEndingWith("Run schema:introspect to write it again.");
    }
}
