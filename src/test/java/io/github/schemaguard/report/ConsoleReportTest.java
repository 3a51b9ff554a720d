package io.github.schemaguard.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {

    private static final int WIDTH = 110;

    @Test
    void a_few_findings_have_a_block_each() {
        GoldenFile.of("report/console.txt").assertMatches(text(ExampleFindings.some(), FailureThreshold.ERROR, false));
    }

    @Test
    void with_verbose_every_finding_has_one() {
        GoldenFile.of("report/console-verbose.txt")
                .assertMatches(text(ExampleFindings.some(), FailureThreshold.ERROR, true));
    }

    @Test
    void what_fails_the_build_has_a_block_at_every_level() {
        assertThat(text(ExampleFindings.some(), FailureThreshold.INFO, false))
                .contains("INFO SG105 public.audit: ")
                .doesNotContain("schema.verbose");
    }

    @Test
    void three_hundred_findings_are_read_on_two_screens() {
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(ExampleFindings.length("column" + i, Severity.values()[i % 3]));
        }
        String text = text(many, FailureThreshold.ERROR, false);

        assertThat(text.lines()).hasSizeLessThan(230).allMatch(line -> line.length() <= WIDTH + 8);
        assertThat(text)
                .contains("ERROR SG203 column-length: 80 more (")
                .contains("WARNING SG203 column-length: 80 more (")
                .contains("INFO SG203 column-length: 100 (public.customer.column0, ");
    }

    @Test
    void says_what_was_compared_with_what() {
        RunVerdict verdict = ExampleVerdicts.passed(
                List.of(
                        CheckRun.ran(CheckName.DB_MODELS, 1380),
                        CheckRun.ran(CheckName.CHANGE_LOG, 1),
                        CheckRun.ran(CheckName.QUERIES, 37),
                        CheckRun.skipped(CheckName.DB_DOC, "not asked for")),
                List.of());
        assertThat(ConsoleReport.compared(verdict))
                .isEqualTo("Compared: database with entities (1,380 facts), change log with document (1 entry), "
                        + "queries with database (37 queries)");
    }

    @Test
    void does_not_name_queries_where_there_are_none() {
        RunVerdict verdict = ExampleVerdicts.passed(
                List.of(CheckRun.ran(CheckName.DB_MODELS, 1), CheckRun.ran(CheckName.QUERIES, 0)), List.of());
        assertThat(ConsoleReport.compared(verdict)).isEqualTo("Compared: database with entities (1 fact)");
    }

    @Test
    void a_command_stays_in_one_line() {
        assertThat(ConsoleReport.wrapped("  read this and run mvn schema:generate-docs", 22))
                .containsExactly("  read this and run", "    mvn schema:generate-docs");
    }

    @Test
    void a_name_starts_no_line_of_its_own() {
        Finding hostile = ExampleFindings.length("a\n[ERROR] forged\u001b[31m", Severity.ERROR);
        assertThat(text(List.of(hostile), FailureThreshold.ERROR, false).lines())
                .noneMatch(line -> line.startsWith("[") || line.contains("\u001b"));
    }

    private static String text(List<Finding> findings, FailureThreshold failOn, boolean verbose) {
        RunVerdict verdict = ExampleVerdicts.failed(List.of(), findings, failOn);
        return new ConsoleReport(WIDTH, verbose)
                .of(verdict).stream()
                        .map(line -> line.severity() + " " + line.text() + "\n")
                        .collect(Collectors.joining());
    }
}
