package io.github.schemaguard.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Extension;
import io.github.schemaguard.model.Fingerprint;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder is a schema and the catalog that is read from it, which is the same on every version of PostgreSQL: run
 * with another one by {@code -Dpostgres.version=14.24.0}.
 */
class ReaderCasesTest {

    /** The version that the expected catalogs are from, or the oldest that knows what a case uses. */
    private static final int GOLDEN = 17;

    /** No dump of a database brings its server's roles. */
    private static final String ROLES = new ReaderCase("rights")
            .schema()
            .lines()
            .takeWhile(line -> !line.startsWith("create"))
            .collect(Collectors.joining("\n"));

    private static ScratchServer server;

    @BeforeAll
    static void start() {
        server = ClassPathBinaries.startServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<ReaderCase> cases() {
        return ReaderCase.all();
    }

    static List<ReaderCase> dumped() {
        return ReaderCase.all().stream()
                .filter(each -> each.dump().filter(ReaderCasesTest::restorable).isPresent())
                .toList();
    }

    private static boolean restorable(String dump) {
        return ClassPathBinaries.major() >= 14 || !dump.contains("multirange_type_name");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_catalog_is_as_expected_and_survives_json(ReaderCase each) throws Exception {
        Catalog catalog = ReaderCase.read(ReaderCase.create(server, each.name(), each.schema()));

        String json = CatalogJson.text(catalog);
        assertThat(CatalogJson.parse(json, each.name())).isEqualTo(catalog);
        if (ClassPathBinaries.major() == Math.max(GOLDEN, each.since())) {
            GoldenFile.of("postgres/" + each + "/catalog.json").assertMatches(json);
        } else {
            assertThat(comparable(catalog)).isEqualTo(comparable(expected(each)));
        }
    }

    /** The dumps are PostgreSQL 15's; {@link DumpTest} makes them. */
    @ParameterizedTest
    @MethodSource("dumped")
    void a_dump_of_another_version_restored_is_the_same_catalog(ReaderCase each) throws Exception {
        Catalog restored = ReaderCase.read(ReaderCase.create(
                server, each + "_restored", ROLES + each.dump().orElseThrow()));

        assertThat(comparable(restored)).isEqualTo(comparable(expected(each)));
        assertThat(Fingerprint.of(withoutVersions(restored)))
                .isEqualTo(Fingerprint.of(withoutVersions(expected(each))));
    }

    private static Catalog expected(ReaderCase each) throws IOException {
        return CatalogJson.read(each.file("catalog.json"));
    }

    /**
     * All but versions, and what is shown but no fact: names of NOT NULL, which only PostgreSQL 18 and newer give, names
     * of multiranges, which 13 has not, and the number of an array's dimensions, which no dump keeps.
     */
    private static JsonNode comparable(Catalog catalog) throws IOException {
        JsonNode tree = new ObjectMapper().readTree(CatalogJson.text(withoutVersions(catalog)));
        tree.findParents("notNull").forEach(column -> ((ObjectNode) column).remove("notNull"));
        tree.findParents("dimensions").forEach(column -> ((ObjectNode) column).remove("dimensions"));
        if (ClassPathBinaries.major() < 14) {
            tree.findParents("multirange").forEach(range -> ((ObjectNode) range).remove("multirange"));
        }
        return tree;
    }

    private static Catalog withoutVersions(Catalog catalog) {
        return new Catalog(
                0,
                catalog.schemas(),
                catalog.extensions().stream()
                        .map(e -> new Extension(e.name(), "", e.schema(), e.comment()))
                        .toList(),
                catalog.eventTriggers(),
                catalog.publications(),
                catalog.casts(),
                catalog.otherObjects(),
                catalog.defaultPrivileges(),
                catalog.unseen());
    }
}
