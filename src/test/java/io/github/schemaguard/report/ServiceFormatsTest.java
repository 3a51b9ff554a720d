package io.github.schemaguard.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemaguard.compare.RuleList;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Severity;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The formats for services keep to what the services accept. */
class ServiceFormatsTest {

    private static final Path SCHEMAS = Path.of("src/test/resources/report/schemas");
    private static final RepositoryPaths PATHS = new RepositoryPaths(Path.of("/repo/app"), Path.of("/repo"));

    /** Of each kind, one without a place, one above the repository and one with a hostile name. */
    private static List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(ExampleFindings.some());
        findings.add(ExampleFindings.length("a]](x)<&\"\u0001\ud83d\ude00\u202e\n::error::", Severity.ERROR));
        findings.add(ExampleFindings.length("elsewhere", Severity.WARNING).toBuilder()
                .eachLocation(place -> new Location("../../outside/A b.java", 0))
                .build());
        return findings;
    }

    private static RunVerdict verdict(List<Finding> findings, FailureThreshold failOn) {
        return ExampleVerdicts.failed(
                List.of(
                        CheckRun.ran(CheckName.DB_MODELS, 12),
                        CheckRun.failed(CheckName.DB_DOC, "no document"),
                        CheckRun.skipped(CheckName.CHANGE_LOG, "not asked for")),
                findings,
                failOn);
    }

    private static JsonNode json(ReportFormat format, List<Finding> findings) throws Exception {
        return new ObjectMapper().readTree(format.render(PATHS.in(verdict(findings, FailureThreshold.ERROR))));
    }

    /** https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning */
    @Test
    void github_accepts_the_sarif_file() throws Exception {
        JsonNode sarif = json(new SarifReport(), findings());
        assertThat(sarif.path("version").asText()).isEqualTo("2.1.0");
        JsonNode run = sarif.at("/runs/0");
        List<String> rules = new ArrayList<>();
        for (JsonNode rule : run.at("/tool/driver/rules")) {
            rules.add(rule.path("id").asText());
            for (String text :
                    List.of("/shortDescription/text", "/fullDescription/text", "/help/text", "/help/markdown")) {
                assertThat(rule.at(text).asText()).as(text).isNotBlank();
            }
            assertThat(rule.at("/shortDescription/text").asText()).hasSizeLessThanOrEqualTo(1024);
            assertThat(rule.at("/fullDescription/text").asText()).hasSizeLessThanOrEqualTo(1024);
            assertThat(rule.at("/properties/tags")).hasSizeLessThanOrEqualTo(10);
        }
        assertThat(rules).isSorted().doesNotHaveDuplicates();
        assertThat(run.path("results")).hasSize(findings().size()).allSatisfy(result -> {
            assertThat(rules.get(result.path("ruleIndex").asInt()))
                    .isEqualTo(result.path("ruleId").asText());
            assertThat(result.at("/message/text").asText()).isNotBlank();
            assertThat(result.at("/partialFingerprints").properties()).isNotEmpty();
            assertThat(result.path("locations")).isNotEmpty().allSatisfy(place -> {
                String uri = place.at("/physicalLocation/artifactLocation/uri").asText();
                assertThat(uri).startsWith("app/").doesNotContain("..", " ");
                assertThat(place.at("/physicalLocation/region/startLine").asInt())
                        .isPositive();
            });
        });
    }

    @Test
    void gitlab_accepts_the_code_quality_report() throws Exception {
        JsonNode entries = json(new GitlabReport(), findings());
        Set<String> fingerprints = new HashSet<>();
        assertThat(entries).hasSize(findings().size()).allSatisfy(entry -> {
            assertThat(entry.path("description").asText()).isNotBlank();
            assertThat(entry.path("check_name").asText()).isNotBlank();
            assertThat(fingerprints.add(entry.path("fingerprint").asText())).isTrue();
            assertThat(entry.path("severity").asText()).isIn("info", "minor", "major", "critical", "blocker");
            assertThat(entry.at("/location/path").asText())
                    .startsWith("app/")
                    .doesNotContain("..")
                    .doesNotStartWith("./");
            assertThat(entry.at("/location/lines/begin").asInt()).isPositive();
        });
    }

    @ParameterizedTest
    @EnumSource
    void surefires_schema_accepts_the_junit_file(FailureThreshold failOn) throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SCHEMAS.resolve("surefire-test-report.xsd").toFile());
        String xml = new JunitReport().render(verdict(findings(), failOn));
        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(xml))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> schema.newValidator()
                        .validate(new StreamSource(new StringReader(
                                xml.replace("<testcase", "<case").replace("</testcase", "</case")))))
                .isNotNull();
        assertThat(xml).contains("name=\"db-models\"", "name=\"db-doc\"", "<skipped ", "<error ");
    }

    @Test
    void every_rule_has_a_page_that_reports_can_quote() throws Exception {
        for (Rule rule : RuleList.ALL) {
            RulePage page = RulePage.parse(Files.readString(Path.of(rule.page())));
            assertThat(page.summary()).as(rule.code()).isNotBlank().hasSizeLessThanOrEqualTo(1024);
            assertThat(page.reason()).as(rule.code()).isNotBlank();
            assertThat(RulePage.of(rule.code())).contains(page);
        }
    }

    @Test
    void an_annotation_of_a_group_is_short() {
        List<Finding> members = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            members.add(ExampleFindings.length("column" + i, Severity.WARNING));
        }
        Finding group = members.get(0).toBuilder()
                .message("300 columns differ")
                .grouping(members)
                .build();
        assertThat(new GithubReport().render(verdict(List.of(group), FailureThreshold.ERROR)))
                .hasSizeLessThan(400)
                .contains("300 columns differ");
    }
}
