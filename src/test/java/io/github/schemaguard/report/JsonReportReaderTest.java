package io.github.schemaguard.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.finding.AttributeCoverage;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.report.RunVerdict.ReportedFinding;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportReaderTest {

    @Test
    void what_a_report_says_about_an_object_comes_back() {
        List<Finding> findings = ExampleFindings.some();
        RunVerdict verdict = new RunVerdict(
                false,
                List.of(),
                List.of(),
                List.of(),
                findings.stream()
                        .map(finding -> new ReportedFinding(
                                finding,
                                finding.members().isEmpty()
                                        ? ReportedFinding.State.NEW
                                        : ReportedFinding.State.BASELINED))
                        .toList(),
                AttributeCoverage.NONE);

        List<ReportedFinding> read = JsonReportReader.findings(new JsonReport().render(verdict));

        assertThat(read).hasSameSizeAs(verdict.findings()).hasSizeGreaterThan(3);
        for (int i = 0; i < read.size(); i++) {
            Finding written = verdict.findings().get(i).finding();
            Finding again = read.get(i).finding();
            assertThat(read.get(i).state()).isEqualTo(verdict.findings().get(i).state());
            assertThat(again)
                    .usingRecursiveComparison()
                    .ignoringFields("values", "odd", "provenance", "repairs", "members")
                    .isEqualTo(written);
            assertThat(again.repairs())
                    .extracting(repair -> repair.target() + " " + repair.text() + " " + repair.hazard())
                    .isEqualTo(written.repairs().stream()
                            .map(repair -> repair.target() + " " + repair.text() + " " + repair.hazard())
                            .toList());
            assertThat(again.memberObjects()).isEqualTo(written.memberObjects());
        }
    }

    @Test
    void other_texts_are_refused_with_a_reason() {
        assertThatThrownBy(() -> JsonReportReader.findings("{"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("it is not JSON");
        assertThatThrownBy(() -> JsonReportReader.findings("{\"format\": 7}"))
                .hasMessage("it is not a report of format 1");
        assertThatThrownBy(() -> JsonReportReader.findings("""
                        {"format": 1, "findings": [{"code": "SG203", "state": "NEW", "severity": "ERROR",
                         "consequence": "COSMETIC", "object": {"kind": "spoon"}}]}""")).hasMessage("it names an unknown \"spoon\"");
    }
}
