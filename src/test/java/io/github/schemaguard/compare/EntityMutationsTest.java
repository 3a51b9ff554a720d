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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One change of the database at a time: entities that fitted it as it was give exactly one finding, or none. */
class EntityMutationsTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/github/schemaguard/compare/mutations");

    /** What the attributes of the zoo are. */
    private static final List<String> NOTES = List.of(
            "generated customer.id IDENTITY",
            "generated orders.id IDENTITY",
            "enum customer.nickname STRING A,B",
            "enum customer.mood NAMED_ENUM sad,ok,happy",
            "unwritten customer.upper_name");

    private static RealCatalogs catalogs;
    private static String zoo;
    private static Catalog mapped;
    private static Mapping mapping;

    @BeforeAll
    static void start() throws SQLException, IOException {
        catalogs = RealCatalogs.start();
        zoo = Files.readString(FOLDER.resolve("zoo.sql"));
        mapped = catalogs.of(zoo, "drop view totals", "drop materialized view names", "drop table audit.entry_2026");
        Case all = new Case("zoo", Map.of(), NOTES, List.of());
        mapping = all.mapping(mapped);
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
        Map<Side, Source.Known> sides = Map.of(
                Side.DATABASE, new Source.Known("database", catalogs.of(zoo, parts[1]), Coverage.everything()),
                Side.ENTITIES, new Source.Known("entities", mapped, EntityCoverage.COVERAGE));

        List<Finding> findings = Comparison.run(new ComparisonRequest(
                        sides, mapping, Set.of(CheckName.DB_MODELS), IgnoreList.standard(), Places.none()))
                .findings();

        assertThat(findings.stream().map(EntityMutationsTest::line))
                .as(() -> findings.stream().map(Finding::message).toList().toString())
                .containsExactlyElementsOf(parts[0].equals("silent") ? List.of() : List.of(parts[0]));
    }

    private static String line(Finding finding) {
        return finding.code() + " " + finding.object().kind().label() + " " + finding.object();
    }
}
