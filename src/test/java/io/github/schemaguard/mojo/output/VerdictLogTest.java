package io.github.schemaguard.mojo.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.QueryCoverage;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.report.ExampleVerdicts;
import io.github.schemaguard.report.RunVerdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class VerdictLogTest {

    private static final List<String> REASONS = List.of("No server answers. Start it.", "There is no document");

    @Test
    void reasons_are_one_sentence_whether_they_end_with_a_stop_or_not() {
        RunVerdict nothing = ExampleVerdicts.failed(REASONS, List.of());
        RunVerdict some = ExampleVerdicts.failed(REASONS, List.of(CheckRun.ran(CheckName.DB_MODELS, 3)));
        VerdictLog log = new VerdictLog(new SystemStreamLog(), 120, false);

        assertThat(log.failure(nothing, Path.of("reports")))
                .isEqualTo("No server answers. Start it; There is no document");
        assertThat(log.failure(some, Path.of("reports")))
                .isEqualTo("No server answers. Start it; There is no document. Reports: reports");
    }

    @Test
    void the_first_queries_that_were_not_checked_are_named_or_all_when_asked_for() {
        assertThat(notChecked(6, false)).hasSize(6).allMatch(line -> line.endsWith(": a reason"));
        assertThat(notChecked(7, false))
                .hasSize(6)
                .startsWith("query not checked: q1: a reason")
                .endsWith("and 2 more queries not checked, each with its reason in the reports");
        assertThat(notChecked(7, true)).hasSize(7).allMatch(line -> line.endsWith(": a reason"));
    }

    private static List<String> notChecked(int queries, boolean verbose) {
        List<String> lines = new ArrayList<>();
        VerdictLog log = new VerdictLog(
                new SystemStreamLog() {
                    @Override
                    public void info(CharSequence line) {
                        lines.add(line.toString());
                    }
                },
                120,
                verbose);
        RunVerdict verdict = ExampleVerdicts.passed(new QueryCoverage(
                1,
                List.of(),
                IntStream.rangeClosed(1, queries)
                        .mapToObj(number -> "q" + number + ": a reason")
                        .toList()));
        log.print(new VerdictOutcome(verdict, new TreeMap<>(), List.of()), Duration.ZERO, List.of());
        return lines.stream().filter(line -> line.contains("not checked")).toList();
    }
}
