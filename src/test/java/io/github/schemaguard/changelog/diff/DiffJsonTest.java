package io.github.schemaguard.changelog.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.schemaguard.changelog.ChangeEffect;
import io.github.schemaguard.changelog.SchemaChange;
import io.github.schemaguard.document.rename.RenameHints;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.source.Coverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code diff.json} and its published schema. */
class DiffJsonTest {

    /** What reports name besides objects of a database. */
    private static final Set<ObjectKind> NO_OBJECTS =
            EnumSet.of(ObjectKind.CHANGE_LOG, ObjectKind.MIGRATION, ObjectKind.QUERY);

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static JsonNode published;
    private static JsonSchema schema;

    @BeforeAll
    static void read() throws IOException {
        published = MAPPER.readTree(Path.of("docs/diff.schema.json").toFile());
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(published);
    }

    /** Each test schema is added, changed into the next one, and removed. */
    @Test
    void every_difference_of_the_test_schemas_keeps_to_it() throws IOException {
        Set<String> kinds = new TreeSet<>();
        Catalog before = Catalog.EMPTY;
        for (Path file : catalogs()) {
            Catalog catalog = CatalogJson.read(file);
            for (StateDifference difference : List.of(
                    between(before, catalog), between(Catalog.EMPTY, catalog), between(catalog, Catalog.EMPTY))) {
                JsonNode text = MAPPER.readTree(DiffJson.render(difference));
                assertThat(schema.validate(text)).as(file.toString()).isEmpty();
                assertThat(text.get("changes")).hasSize(difference.changes().size());
                kinds.addAll(text.findValuesAsText("kind"));
            }
            before = catalog;
        }
        assertThat(kinds).contains("table", "column", "foreign-key", "view", "function", "enum", "partition");
    }

    @Test
    void the_schema_names_what_the_code_can_write() {
        assertThat(texts("/$defs/kind/enum"))
                .containsExactlyElementsOf(Stream.of(ObjectKind.values())
                        .filter(kind -> !NO_OBJECTS.contains(kind))
                        .map(ObjectKind::label)
                        .toList());
        assertThat(texts("/$defs/change/properties/effect/enum"))
                .containsExactlyElementsOf(Arrays.stream(ChangeEffect.values())
                        .map(ChangeEffect::label)
                        .toList());
        assertThat(texts("/$defs/change/properties/change/enum"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SchemaChange.Group.values())
                        .map(group -> group.title().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void another_text_does_not_keep_to_it() throws IOException {
        assertBroken(text -> text.put("format", 2));
        assertBroken(text -> text.remove("head"));
        assertBroken(text -> text.put("more", 1));
        assertBroken(text -> change(text).put("effect", "harmless"));
        assertBroken(text -> change(text).put("attribute", "type"));
        assertBroken(text -> change(text).remove("facts"));
        assertBroken(text -> ((ObjectNode) change(text).get("object")).put("kind", "query"));
    }

    private static void assertBroken(Consumer<ObjectNode> change) throws IOException {
        Catalog catalog = CatalogJson.read(catalogs().get(0));
        ObjectNode text = (ObjectNode) MAPPER.readTree(DiffJson.render(between(Catalog.EMPTY, catalog)));
        change.accept(text);
        assertThat(schema.validate(text)).isNotEmpty();
    }

    private static ObjectNode change(ObjectNode text) {
        return (ObjectNode) text.get("changes").get(0);
    }

    private static List<String> texts(String pointer) {
        return MAPPER.convertValue(
                published.at(pointer), MAPPER.getTypeFactory().constructCollectionType(List.class, String.class));
    }

    private static StateDifference between(Catalog before, Catalog after) {
        return StateDifference.between("before", before, "after", after, Coverage.everything(), RenameHints.NONE);
    }

    private static List<Path> catalogs() throws IOException {
        try (Stream<Path> cases = Files.list(Path.of("src/test/resources/postgres"))) {
            return cases.map(each -> each.resolve("catalog.json"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }
}
