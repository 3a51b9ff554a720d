package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Fingerprint;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A baseline of the database also holds where the same document stands in for it. */
class EqualSidesTest {

    private static RealCatalogs catalogs;

    @BeforeAll
    static void start() {
        catalogs = RealCatalogs.start();
    }

    @AfterAll
    static void stop() throws SQLException {
        catalogs.close();
    }

    static List<ComparisonCase> cases() throws IOException {
        return Stream.concat(
                        CasesTest.cases(),
                        RuleExample.all().stream()
                                .filter(example -> !example.isAboutQuery())
                                .map(RuleExample::description))
                .filter(one -> one.live() && one.mapped())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_the_document_shows_is_what_the_database_shows(ComparisonCase one) throws SQLException {
        Catalog database = catalogs.of(one.script("database"));
        Catalog entities = catalogs.of(one.script("entities"));
        Mapping mapping = one.mapping(entities);

        List<Finding> all = CasesTest.compare(
                Map.of(Side.DATABASE, database, Side.ENTITIES, entities, Side.DOCUMENT, database), mapping);
        List<Finding> ofDocument = CasesTest.compare(Map.of(Side.ENTITIES, entities, Side.DOCUMENT, database), mapping);

        Set<Fingerprint> accepted = fingerprints(all).collect(Collectors.toSet());
        assertThat(ofDocument)
                .allSatisfy(finding -> assertThat(accepted)
                        .as(finding::message)
                        .containsAll(fingerprints(List.of(finding)).toList()));
    }

    private static Stream<Fingerprint> fingerprints(List<Finding> findings) {
        return findings.stream().flatMap(finding -> finding.fingerprints().values().stream());
    }
}
