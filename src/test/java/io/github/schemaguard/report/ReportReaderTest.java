package io.github.schemaguard.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.finding.AttributeCoverage;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.QueryCoverage;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.model.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a later goal knows of a {@code report.json}, and the report about several modules. */
class ReportReaderTest {

    @TempDir
    Path directory;

    private static RunVerdict verdict(boolean passed) {
        return new RunVerdict(
                passed ? List.of() : List.of("2 errors at or above failOn=warning"),
                List.of("database: embedded PostgreSQL"),
                List.of(
                        CheckRun.ran(CheckName.DB_MODELS, 412),
                        passed
                                ? CheckRun.skipped(CheckName.DB_DOC, "there is no document")
                                : CheckRun.failed(CheckName.DB_DOC, "the document is damaged")),
                passed
                        ? List.of()
                        : ExampleFindings.some().stream()
                                .map(RunVerdict.ReportedFinding::fresh)
                                .toList(),
                new AttributeCoverage(412, List.of("shop.A.b: transient"), List.of("shop.C.d: unknown")),
                FailureThreshold.WARNING,
                new QueryCoverage(
                        3,
                        List.of("Orders.native: not of this database"),
                        List.of("Orders.find: text is not constant")),
                Catalog.EMPTY,
                List.of());
    }

    private RunVerdict read(RunVerdict verdict) throws IOException {
        Path file = directory.resolve("report.json");
        Files.writeString(file, new JsonReport().render(verdict));
        return ReportReader.read(file);
    }

    @Test
    void a_report_that_fails_without_a_reason_is_refused() throws IOException {
        Path file = directory.resolve("report.json");
        Files.writeString(file, new JsonReport().render(verdict(true)).replace("\"PASS\"", "\"FAIL\""));

        assertThatThrownBy(() -> ReportReader.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no report.json");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_report_is_read_as_it_was_written(boolean passed) throws IOException {
        RunVerdict written = verdict(passed);
        RunVerdict read = read(written);
        assertThat(new JsonReport().render(read)).isEqualTo(new JsonReport().render(written));
        assertThat(new SarifReport().render(read)).isEqualTo(new SarifReport().render(written));
        assertThat(new JunitReport().render(read)).isEqualTo(new JunitReport().render(written));
        assertThat(read.failOn()).isEqualTo(FailureThreshold.WARNING);
    }

    @Test
    void one_report_has_a_line_for_each_module_and_finds_their_files() throws IOException {
        RunVerdict build = BuildVerdict.of(List.of(
                new BuildVerdict.OfModule("parent", "", null),
                new BuildVerdict.OfModule("shop", "services/shop", read(verdict(false))),
                new BuildVerdict.OfModule("stock", "services/stock", verdict(true))));

        GoldenFile.of("report/build/report.json").assertMatches(new JsonReport().render(build));
        GoldenFile.of("report/build/report.md").assertMatches(new MarkdownReport().render(build));
        assertThat(build.passed()).isFalse();
        assertThat(build.findings())
                .flatExtracting(reported -> reported.finding().locations())
                .allMatch(location -> location.file().startsWith("services/shop/"));
        assertThat(build.checks())
                .containsExactlyInAnyOrder(
                        CheckRun.ran(CheckName.DB_MODELS, 824),
                        CheckRun.failed(CheckName.DB_DOC, "shop: the document is damaged"));
        assertThat(read(build).modules()).isEqualTo(build.modules());
    }

    @Test
    void a_build_passes_if_every_module_does() {
        assertThat(BuildVerdict.of(List.of(
                                new BuildVerdict.OfModule("a", "a", verdict(true)),
                                new BuildVerdict.OfModule("b", "b", verdict(true))))
                        .passed())
                .isTrue();
    }

    @Test
    void the_section_about_drift_lists_what_matters() {
        GoldenFile.of("report/drift/failed.md").assertMatches(DriftMarkdown.of(verdict(false)));
        assertThat(verdict(false).count(Severity.ERROR)).isPositive();
        assertThat(DriftMarkdown.of(verdict(true))).isEqualTo("\n### Drift: none\n\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"format\": 2, \"verdict\": \"PASS\"}",
                "{\"format\": 1, \"verdict\": \"PASS\", \"checks\": [{\"check\": \"nothing\", \"state\": \"RAN\"}]}",
                "{\"format\": 1, \"verdict\": \"PASS\", \"findings\": [{\"state\": \"NEW\", \"code\": \"SG101\"}]}",
                "{\"format\": 1, \"findings\": ["
            })
    void another_file_is_no_report(String text) throws IOException {
        Path file = directory.resolve("report.json");
        Files.writeString(file, text);
        assertThatThrownBy(() -> ReportReader.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no report.json of this version. Write it with mvn schema:report");
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> ReportReader.read(directory.resolve("none.json")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is no ")
                .hasMessageContaining("none.json");
    }
}
