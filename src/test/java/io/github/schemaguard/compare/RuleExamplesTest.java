package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.goal.checks.KnownRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is registered, has a page, and has examples in which it reports something and in which it does not. */
class RuleExamplesTest {

    private static RealCatalogs catalogs;

    @BeforeAll
    static void start() {
        catalogs = RealCatalogs.start();
    }

    @AfterAll
    static void stop() throws SQLException {
        catalogs.close();
    }

    static List<RuleExample> examples() throws IOException {
        return RuleExample.all();
    }

    static List<Rule> rules() {
        return RuleList.ALL;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_example_has_the_expected_finding(RuleExample example) throws Exception {
        List<Finding> findings = example.findings(catalogs);

        assertThat(findings.stream().map(CasesTest::line))
                .as(() -> findings.stream().map(Finding::message).toList().toString())
                .containsExactlyElementsOf(example.description().expected());
        assertThat(findings).hasSize(example.fires() ? 1 : 0);
        assertThat(findings).allSatisfy(finding -> assertThat(finding.code()).isEqualTo(example.code()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_finding_has_the_expected_text(Rule rule) throws Exception {
        StringBuilder text = new StringBuilder();
        for (RuleExample example : examples()) {
            if (example.fires() && example.code().equals(rule.code())) {
                text.append(FindingText.of(example.description().name(), example.findings(catalogs)));
            }
        }
        GoldenFile.of("compare/rule/" + folder(rule) + "/findings.txt").assertMatches(text.toString());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_has_a_page_and_examples_both_ways(Rule rule) throws IOException {
        assertThat(Files.readString(Path.of(rule.page()))).startsWith("# " + rule.code() + " " + rule.name() + "\n");
        assertThat(Files.readString(Path.of("docs/rules/README.md")))
                .contains("| [" + rule.code() + "](" + rule.code() + ".md) | " + rule.name() + " |");
        assertThat(examples())
                .filteredOn(example -> example.rule().equals(folder(rule)))
                .extracting(RuleExample::fires)
                .contains(true, false);
    }

    @Test
    void codes_are_unique_and_no_example_or_page_is_left_of_a_removed_rule() throws IOException {
        List<String> codes = RuleList.ALL.stream().map(Rule::code).sorted().toList();

        assertThat(KnownRules.ALL.stream().map(Rule::code)).doesNotHaveDuplicates();
        assertThat(KnownRules.ALL.stream().map(Rule::name)).doesNotHaveDuplicates();
        assertThat(examples().stream().map(RuleExample::code).distinct()).containsExactlyElementsOf(codes);
        try (Stream<Path> pages = Files.list(Path.of("docs/rules"))) {
            assertThat(pages.map(page -> page.getFileName().toString())
                            .filter(page -> page.startsWith("SG"))
                            .map(page -> page.replace(".md", ""))
                            .sorted())
                    .containsExactlyElementsOf(
                            KnownRules.ALL.stream().map(Rule::code).sorted().toList());
        }
    }

    @Test
    void every_subclass_of_rule_is_in_the_list() {
        List<String> subclasses = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.schemaguard")
                        .stream()
                        .filter(type -> type.isAssignableTo(Rule.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .toList();

        assertThat(KnownRules.ALL.stream().map(rule -> rule.getClass().getName()))
                .containsExactlyInAnyOrderElementsOf(subclasses);
    }

    private static String folder(Rule rule) {
        return rule.code() + "-" + rule.name();
    }
}
