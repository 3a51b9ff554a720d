package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases of comparisons, the known traps among them. The DDL of each side is run on a real server and read from it. */
class CasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/compare/cases");

    private static final Map<ComparisonCase, List<Finding>> JUDGED = new HashMap<>();

    private static RealCatalogs catalogs;

    @BeforeAll
    static void start() throws SQLException {
        catalogs = RealCatalogs.start();
        JUDGED.clear();
    }

    @AfterAll
    static void stop() throws SQLException {
        catalogs.close();
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    static Stream<ComparisonCase> cases() throws IOException {
        return files().flatMap(CasesTest::cases);
    }

    private static Stream<ComparisonCase> cases(Path file) {
        try {
            String name = file.getFileName().toString().replace(".sql", "");
            return ComparisonCase.parse(name, Files.readString(file)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_side_is_judged_as_expected(ComparisonCase one) throws SQLException {
        List<Finding> findings = reported(one);

        assertThat(findings.stream().map(CasesTest::line).toList())
                .as(() -> findings.stream()
                        .map(finding -> finding.code() + " " + finding.object() + ": " + finding.message())
                        .toList()
                        .toString())
                .containsExactlyInAnyOrderElementsOf(one.expected());
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_finding_says_what_it_should(Path file) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (ComparisonCase one : cases(file).toList()) {
            text.append(FindingText.of(one.name(), reported(one)));
        }
        GoldenFile.of("compare/findings/" + file.getFileName().toString().replace(".sql", ".txt"))
                .assertMatches(text.toString());
    }

    /** Each case is compared once. */
    private static List<Finding> reported(ComparisonCase one) throws SQLException {
        List<Finding> findings = JUDGED.get(one);
        if (findings == null) {
            findings = compare(one, catalogs);
            JUDGED.put(one, findings);
        }
        return findings;
    }

    /** The findings of a case that has some, after making sure that they are the expected ones and in its name. */
    static List<Finding> expected(ComparisonCase proof, RealCatalogs catalogs) throws SQLException {
        List<Finding> findings = compare(proof, catalogs);
        assertThat(findings.stream().map(CasesTest::line))
                .as(() -> findings.stream().map(Finding::message).toList().toString())
                .containsExactlyElementsOf(proof.expected());
        assertThat(proof.name()).contains(findings.get(0).code());
        return findings;
    }

    /** What a case's sides, each made by its DDL, differ in. */
    static List<Finding> compare(ComparisonCase one, RealCatalogs catalogs) throws SQLException {
        Map<Side, Catalog> read = new EnumMap<>(Side.class);
        if (one.live()) {
            read.put(Side.DATABASE, catalogs.of(one.script("database")));
        }
        Mapping mapping = Mapping.EMPTY;
        if (one.mapped()) {
            Catalog entities = catalogs.of(one.script("entities"));
            read.put(Side.ENTITIES, entities);
            mapping = one.mapping(entities);
        }
        if (one.documented()) {
            read.put(Side.DOCUMENT, catalogs.of(one.script("document")));
        }
        return compare(read, mapping, one.ignore());
    }

    static List<Finding> compare(Map<Side, Catalog> read, Mapping mapping) {
        return compare(read, mapping, IgnoreList.standard());
    }

    static List<Finding> compare(Map<Side, Catalog> read, Mapping mapping, IgnoreList ignore) {
        Map<Side, Source.Known> sides = new EnumMap<>(Side.class);
        read.forEach((side, catalog) ->
                sides.put(side, new Source.Known(side.label(), catalog, CustomerSchemas.coverage(side))));
        Set<CheckName> checks = Stream.of(CheckName.DB_DOC, CheckName.DB_MODELS, CheckName.MODELS_DOC)
                .filter(check -> sides.keySet().containsAll(check.sides()))
                .collect(Collectors.toSet());
        return SchemaComparison.run(new ComparisonRequest(sides, mapping, checks, ignore, FindingText.PLACES))
                .findings();
    }

    static String line(Finding finding) {
        return finding.severity() + " " + finding.consequence() + " "
                + finding.object().kind().label() + " "
                + finding.object()
                + (finding.odd() == null || finding.odd() == Side.ENTITIES
                        ? ""
                        : " odd=" + finding.odd().label())
                + (finding.members().isEmpty()
                        ? ""
                        : " members=" + finding.members().size());
    }
}
