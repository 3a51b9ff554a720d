package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.source.Coverage;
import io.github.schemaguard.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One change of the database at a time: entities that fitted it as it was give exactly one finding, or none. */
class EntityMutationsTest {

    private static final Path FOLDER = Path.of("src/test/resources/compare/mutations");

    /** What the attributes of the zoo are. */
    private static final List<String> NOTES = List.of(
            "generated customer.id IDENTITY",
            "generated orders.id IDENTITY",
            "enum customer.nickname STRING A,B",
            "enum customer.mood NAMED_ENUM sad,ok,happy",
            "unwritten customer.upper_name");

    private static final String UNMAPPED =
            "drop view if exists totals; drop materialized view if exists names; drop table if exists audit.entry_2026";

    private static final Map<Catalog, Mapping> MAPPINGS = new IdentityHashMap<>();

    private static RealCatalogs catalogs;
    private static String zoo;
    private static Catalog mapped;

    @BeforeAll
    static void start() throws SQLException, IOException {
        catalogs = RealCatalogs.start();
        zoo = Files.readString(FOLDER.resolve("zoo.sql"));
        mapped = catalogs.of(zoo, UNMAPPED);
    }

    @AfterAll
    static void stop() throws SQLException {
        catalogs.close();
    }

    static Stream<String> mutations() throws IOException {
        return Files.readAllLines(FOLDER.resolve("entities.txt")).stream().filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void a_change_is_one_finding(String mutation) throws SQLException {
        String[] parts = mutation.split(" \\| ", 2);
        List<Finding> findings = findings(catalogs.of(zoo, parts[1]), mapped);

        assertThat(TwoChanges.lines(findings.stream()))
                .as(() -> findings.stream().map(Finding::message).toList().toString())
                .containsExactlyElementsOf(parts[0].equals("silent") ? List.of() : List.of(parts[0]));
    }

    @Test
    @Tag("pairs")
    void two_changes_are_two_findings() throws Exception {
        TwoChanges changes = new TwoChanges(EntityMutationsTest::findings, mapped);
        // Silent are also other ways to have the same unique key, which are a change of it like the others.
        // What no annotation declares is grouped, so two such changes are one finding.
        for (String mutation : mutations()
                .filter(line -> !line.matches("silent .* drop constraint .*|SG31[789] .*"))
                .toList()) {
            changes.add(mutation, catalogs.of(zoo, mutation.split(" \\| ", 2)[1], UNMAPPED));
        }

        assertThat(changes.surprises()).isEmpty();
        assertThat(changes.size()).isGreaterThan(68);
    }

    private static List<Finding> findings(Catalog database, Catalog entities) {
        Map<Side, Source.Known> sides = Map.of(
                Side.DATABASE, new Source.Known("database", database, Coverage.everything()),
                Side.ENTITIES, new Source.Known("entities", entities, EntityCoverage.COVERAGE));
        return SchemaComparison.run(new ComparisonRequest(
                        sides,
                        MAPPINGS.computeIfAbsent(
                                entities, of -> new ComparisonCase("zoo", Map.of(), NOTES, List.of()).mapping(of)),
                        Set.of(CheckName.DB_MODELS),
                        IgnoreList.standard(),
                        LocationLookup.none()))
                .findings();
    }
}
