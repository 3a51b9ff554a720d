package io.github.schemaguard.mojo.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.report.ExampleVerdicts;
import io.github.schemaguard.report.RunVerdict;
import java.nio.file.Path;
import java.util.List;
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
}
