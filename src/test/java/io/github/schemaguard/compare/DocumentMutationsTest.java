package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.document.content.DocumentCoverage;
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

/** One change of the database at a time: a document that describes it as it was gives exactly one finding. */
class DocumentMutationsTest {

    private static final Path FOLDER = Path.of("src/test/resources/compare/mutations");

    private static RealCatalogs catalogs;
    private static String zoo;
    private static Catalog documented;

    @BeforeAll
    static void start() throws SQLException, IOException {
        catalogs = RealCatalogs.start();
        zoo = Files.readString(FOLDER.resolve("zoo.sql"));
        documented = DocumentCoverage.part(catalogs.of(zoo));
    }

    @AfterAll
    static void stop() throws SQLException {
        catalogs.close();
    }

    static Stream<String> mutations() throws IOException {
        return Files.readAllLines(FOLDER.resolve("document.txt")).stream().filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void a_change_is_one_finding(String mutation) throws SQLException {
        String[] parts = mutation.split(" \\| ", 2);
        List<Finding> findings = findings(catalogs.of(zoo, parts[1]), documented);

        assertThat(TwoChanges.lines(findings.stream()))
                .as(() -> findings.stream().map(Finding::message).toList().toString())
                .containsExactlyElementsOf(parts[0].equals("silent") ? List.of() : List.of(parts[0]));
    }

    @Tag("slow")
    @Test
    @Tag("pairs")
    void two_changes_are_two_findings() throws Exception {
        Map<Catalog, Catalog> parts = new IdentityHashMap<>();
        TwoChanges changes = new TwoChanges(
                (database, other) -> findings(database, parts.computeIfAbsent(other, DocumentCoverage::part)),
                catalogs.of(zoo));
        for (String mutation : mutations().toList()) {
            changes.add(mutation, catalogs.of(zoo, mutation.split(" \\| ", 2)[1]));
        }

        assertThat(changes.surprises()).isEmpty();
        assertThat(changes.size()).isGreaterThan(100);
    }

    private static List<Finding> findings(Catalog database, Catalog document) {
        Map<Side, Source.Known> sides = Map.of(
                Side.DATABASE, new Source.Known("database", database, Coverage.everything()),
                Side.DOCUMENT, new Source.Known("document", document, DocumentCoverage.COVERAGE));
        return SchemaComparison.run(new ComparisonRequest(
                        sides, Mapping.EMPTY, Set.of(CheckName.DB_DOC), IgnoreList.standard(), LocationLookup.none()))
                .findings();
    }
}
