package io.github.schemaguard.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.compare.FindingText;
import io.github.schemaguard.compare.RealCatalogs;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.lint.rule.ScriptLintRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule finds exactly what its examples say, and each statement that it offers removes what it found. */
class LintExamplesTest {

    private static final Map<LintExample, LintExample.Judged> JUDGED = new HashMap<>();
    private static RealCatalogs catalogs;

    @BeforeAll
    static void start() {
        catalogs = RealCatalogs.start();
    }

    @AfterAll
    static void stop() throws SQLException {
        catalogs.close();
    }

    static List<LintExample> examples() throws IOException {
        return LintExample.all();
    }

    static Stream<LintExample> firing() throws IOException {
        return LintExample.all().stream().filter(LintExample::fires);
    }

    static List<LintRule> rules() {
        return LintExample.rules();
    }

    static List<LintRule> allRules() {
        return LintRules.ALL;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_rule_fires_where_it_should_and_nowhere_else(LintExample example) throws SQLException {
        assertThat(judged(example).findings(only(example.rule()))).hasSize(example.fires() ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_finding_has_the_expected_text(LintRule rule) throws Exception {
        StringBuilder text = new StringBuilder();
        for (LintExample example : LintExample.all()) {
            if (example.fires() && example.rule() == rule) {
                text.append(FindingText.of(
                        example.name(),
                        judged(example).findings(only(rule)).stream()
                                .map(LintExamplesTest::withoutTime)
                                .toList()));
            }
        }
        GoldenFile.of("lint/rule/" + rule.code() + "-" + rule.name() + "/findings.txt")
                .assertMatches(text.toString());
    }

    @ParameterizedTest
    @MethodSource("firing")
    void each_statement_removes_what_it_repairs_and_brings_nothing_new(LintExample example) throws SQLException {
        Predicate<LintRule> asked = rule -> rule == example.rule() || rule.isOnByDefault();
        Finding finding = judged(example).findings(only(example.rule())).get(0);
        List<String> before = codes(judged(example).findings(asked));
        for (Repair repair : finding.repairs()) {
            String[] steps = repair.steps().stream().map(Repair.Step::text).toArray(String[]::new);

            List<String> after = codes(example.in(catalogs, steps).findings(asked));

            assertThat(repair.target()).isEqualTo(Side.DATABASE);
            assertThat(after).doesNotContain(finding.code() + " " + finding.object());
            assertThat(before).containsAll(after);
        }
    }

    @ParameterizedTest
    @MethodSource("allRules")
    void each_rule_has_a_page(LintRule rule) throws IOException {
        String page = Files.readString(Path.of(rule.page()));
        assertThat(page).startsWith("# " + rule.code() + " " + rule.name() + "\n");
        assertThat(page.contains("Off unless a policy turns it on")).isEqualTo(!rule.isOnByDefault());
        assertThat(rule.defaults().values().keySet())
                .allSatisfy(parameter -> assertThat(page).contains(parameter));
        assertThat(Files.readString(Path.of("docs/rules/README.md")))
                .contains("| [" + rule.code() + "](" + rule.code() + ".md) | " + rule.name() + " |");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_has_examples_both_ways(LintRule rule) throws IOException {
        assertThat(LintExample.all())
                .filteredOn(example -> example.rule() == rule)
                .extracting(LintExample::fires)
                .contains(true, false);
    }

    @Test
    void each_folder_belongs_to_a_rule() {
        assertThat(Path.of("src/test/resources/lint/rule").toFile().list())
                .containsExactlyInAnyOrder(LintRules.ALL.stream()
                        .filter(rule -> !(rule instanceof ScriptLintRule))
                        .map(rule -> LintExample.folder(rule).getFileName().toString())
                        .toArray(String[]::new));
    }

    private static LintExample.Judged judged(LintExample example) throws SQLException {
        LintExample.Judged judged = JUDGED.get(example);
        if (judged == null) {
            judged = example.in(catalogs);
            JUDGED.put(example, judged);
        }
        return judged;
    }

    private static Predicate<LintRule> only(LintRule wanted) {
        return rule -> rule == wanted;
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.object())
                .toList();
    }

    /** How long the server has counted is not the same in each run. */
    private static Finding withoutTime(Finding finding) {
        return finding.toBuilder()
                .message(finding.message().replaceAll("for \\d+ days", "for N days"))
                .build();
    }
}
