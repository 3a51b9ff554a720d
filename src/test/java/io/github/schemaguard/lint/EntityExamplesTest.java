package io.github.schemaguard.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.JavaSources;
import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.compare.FindingText;
import io.github.schemaguard.entities.EntityRequest;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.entities.code.IdentifierHash;
import io.github.schemaguard.entities.read.EntityReader;
import io.github.schemaguard.entities.source.SourceLocator;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.lint.rule.EntityCode;
import io.github.schemaguard.lint.rule.EntityLintRule;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.ProjectScripts;
import io.github.schemaguard.mapping.MappedEntity;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.LiveStatistics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule about entities finds exactly what its examples say. One Hibernate reads all of them. */
class EntityExamplesTest {

    @TempDir
    static Path directory;

    private static Mapping mapping = Mapping.EMPTY;
    private static EntityCode code = EntityCode.none();

    @BeforeAll
    static void read() throws IOException {
        List<Path> libraries = TestLibraries.jars("hibernate-6.6.56");
        Path sources = directory.resolve("src");
        Path output = directory.resolve("target/classes");
        for (EntityExample example : EntityExample.all()) {
            Path file = sources.resolve(example.file());
            Files.createDirectories(file.getParent());
            Files.writeString(file, example.source());
        }
        JavaSources.compile(output, libraries, JavaSources.in(sources));
        EntityRequest request = new EntityRequest(
                directory,
                output,
                libraries,
                List.of(),
                Map.of(),
                EntitySelection.AUTOMATIC.with(Map.of("hibernate.jdbc.batch_size", "25")),
                17,
                "public",
                Path.of(System.getProperty("java.home"), "bin", "java"),
                directory.resolve("target/schema"),
                Duration.ofMinutes(2));
        mapping = new EntityReader(coordinates -> List.of())
                .read(request, ddl -> {})
                .mapping();
        SourceLocator locator = new SourceLocator(List.of(sources), List.of());
        IdentifierHash hashes = new IdentifierHash(request.classPath());
        code = new EntityCode() {
            @Override
            public Optional<Location> line(MappedMember member) {
                return locator.find(member)
                        .map(line ->
                                new Location(sources.relativize(line.file()).toString(), line.line()));
            }

            @Override
            public Optional<MappedMember> identifierHash(MappedEntity entity) {
                return hashes.of(entity);
            }
        };
    }

    static List<EntityExample> examples() throws IOException {
        return EntityExample.all();
    }

    static List<EntityLintRule> rules() {
        return EntityExample.rules();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_rule_fires_where_it_should_and_nowhere_else(EntityExample example) {
        assertThat(findings(example)).hasSize(example.fires() ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_finding_has_the_expected_text(EntityLintRule rule) throws IOException {
        StringBuilder text = new StringBuilder();
        for (EntityExample example : EntityExample.all()) {
            if (example.rule() == rule && example.fires()) {
                text.append(FindingText.of(example.name(), findings(example)));
            }
        }
        GoldenFile.of("lint/rule/" + rule.code() + "-" + rule.name() + "/findings.txt")
                .assertMatches(text.toString());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_has_examples_both_ways(EntityLintRule rule) throws IOException {
        assertThat(EntityExample.all())
                .filteredOn(example -> example.rule() == rule)
                .extracting(EntityExample::fires)
                .contains(true, false);
        assertThat(rule.isOnByDefault()).isFalse();
    }

    private static List<Finding> findings(EntityExample example) {
        LintContext context = new LintContext(
                Side.DATABASE,
                Catalog.EMPTY,
                mapping,
                code,
                ProjectScripts.none(),
                LiveStatistics.NONE,
                List.of(),
                asked -> example.settings());
        return SchemaLint.run(context, rule -> rule == example.rule(), finding -> finding).stream()
                .filter(finding ->
                        finding.locations().get(0).file().equals(example.file().toString()))
                .toList();
    }
}
