package io.github.schemaguard.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.finding.AttributeCoverage;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.ExampleRule;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Location;
import io.github.schemaguard.finding.QueryCoverage;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class ReportFormatsTest {

    private static final Path SCHEMA = Path.of("src/main/resources/io/github/schemaguard/report/report.schema.json");

    static List<String> names() {
        return ReportFormats.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void renders_a_failed_verdict(String name) {
        ReportFormat format = ReportFormats.named(name).orElseThrow();
        GoldenFile.of("report/failed/" + format.file()).assertMatches(format.render(failed()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void renders_a_verdict_with_nothing_to_report(String name) {
        ReportFormat format = ReportFormats.named(name).orElseThrow();
        GoldenFile.of("report/passed/" + format.file()).assertMatches(format.render(passed()));
    }

    @Test
    void report_json_keeps_to_its_published_schema() throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
        for (RunVerdict verdict : List.of(failed(), passed())) {
            assertThat(schema.validate(new ObjectMapper().readTree(new JsonReport().render(verdict))))
                    .isEmpty();
        }
        assertThat(Files.readString(Path.of("docs/report.schema.json"))).isEqualTo(Files.readString(SCHEMA));
    }

    @Test
    void junit_xml_is_well_formed_whatever_the_names_hold() throws Exception {
        String xml = new JunitReport().render(verdict(finding("na\u0001me<\"&\uD83D\uDE00", "line\nbreak]]>")));
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(1);
    }

    @Test
    void html_and_markdown_let_no_markup_of_the_database_through() {
        RunVerdict verdict = verdict(finding("<script>alert(1)</script>", "[x](javascript:alert(1)) | @team `a`"));
        assertThat(new HtmlReport().render(verdict)).doesNotContain("<script>alert");
        String outsideOfCode = new MarkdownReport().render(verdict).replaceAll("`[^`\n]*`", "");
        assertThat(outsideOfCode)
                .doesNotContain("<script>alert")
                .doesNotContain("[x](")
                .doesNotContain(" @team");
    }

    @Test
    void markdown_puts_code_where_no_backtick_ends_it() {
        Finding hostile = finding("a`b``c", "differs").toBuilder()
                .repairs(List.of(Repair.database("ALTER TABLE \"```\\n# forged\" DROP x", "none")))
                .build();
        String text = new MarkdownReport().render(verdict(hostile));
        assertThat(text)
                .contains("### <code>public.customer.&#34;a&#96;b&#96;&#96;c&#34;</code>: differs")
                .contains("\n````sql\nALTER TABLE \"```\\n# forged\" DROP x;\n````\n");
    }

    /** {@code -Dreport.kept=directory} keeps the pages there, to be looked at. */
    @Test
    void html_of_a_thousand_findings_is_one_small_page() throws IOException {
        List<Finding> many = new ArrayList<>(ExampleFindings.some());
        for (int i = 0; i < 1000; i++) {
            many.add(ExampleFindings.length("column" + i, Severity.values()[i % 3]));
        }
        String small = new HtmlReport().render(verdict(ExampleFindings.some().toArray(Finding[]::new)));
        String page = new HtmlReport().render(verdict(many.toArray(Finding[]::new)));
        String kept = System.getProperty("report.kept");
        if (kept != null) {
            Files.writeString(Path.of(kept, "some.html"), small);
            Files.writeString(Path.of(kept, "many.html"), page);
            Files.writeString(Path.of(kept, "passed.html"), new HtmlReport().render(passed()));
        }
        assertThat(page.length()).isLessThan(2_500_000);
        assertThat(page.split("<article ", -1)).hasSize(many.size() + 1);
        assertThat(page)
                .contains("<mark>320</mark>", "data-copy=\"@Column(length = 100)\"", "data-entity=\"Customer\"")
                .contains("data-copy=\"SG203:public.customer.column7\"")
                .doesNotContain("http:", "https:", "src=", "url(");
    }

    @Test
    void the_policy_of_the_page_allows_its_own_style_and_script_only() throws Exception {
        String page = new HtmlReport().render(passed());
        for (String element : List.of("style", "script")) {
            String content = page.split("<" + element + ">", 2)[1].split("</" + element + ">", 2)[0];
            String hash = Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
            assertThat(page).contains(element + "-src 'sha256-" + hash + "'");
        }
        assertThat(page).contains("default-src 'none'").doesNotContain(" style=", "onclick", "unsafe-inline");
    }

    @Test
    void markdown_fits_a_comment_and_shows_the_most_important_first() {
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(ExampleFindings.length("column" + i, Severity.values()[i % 3]));
        }
        many.addAll(ExampleFindings.some());
        String text = new MarkdownReport().render(verdict(many.toArray(Finding[]::new)));
        assertThat(text.length()).isBetween(50_000, MarkdownReport.LONGEST);
        assertThat(text.indexOf("`public.orders.z`: not in the database"))
                .isPositive()
                .isLessThan(text.indexOf("`public.customer.column2`"));
        assertThat(text).contains(" more do not fit here", " × SG203 column-length", "## Information (336)");
    }

    @Test
    void markdown_of_every_kind_of_finding() {
        GoldenFile.of("report/findings.md")
                .assertMatches(new MarkdownReport()
                        .render(verdict(ExampleFindings.some().toArray(Finding[]::new))));
    }

    @Test
    void github_commands_cannot_be_forged_by_a_name() {
        String text = new GithubReport().render(verdict(finding("a\n::error::forged", "100%")));
        assertThat(text.lines()).hasSize(1).allMatch(line -> line.startsWith("::error "));
        assertThat(text).contains("100%25");
    }

    @Test
    void github_shows_ten_of_a_kind_and_counts_the_rest() {
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(finding("column" + i, "differs"));
        }
        String text = new GithubReport().render(verdict(many.toArray(Finding[]::new)));
        assertThat(text.lines()).hasSize(10);
        assertThat(text).contains("3 more of this level");
    }

    @Test
    void services_get_paths_from_the_root_of_the_repository_and_never_above_it() throws Exception {
        Finding elsewhere = finding("a", "differs").toBuilder()
                .at(List.of(new Location("../model/src/A.java", 3), new Location("../../outside/B.java", 4)))
                .build();
        Finding nowhere = finding("b", "is missing").toBuilder().at(List.of()).build();
        RunVerdict verdict =
                new RepositoryPaths(Path.of("/repo/app"), Path.of("/repo")).in(verdict(elsewhere, nowhere));

        assertThat(verdict.open())
                .extracting(Finding::locations)
                .containsExactly(
                        List.of(new Location("model/src/A.java", 3), new Location("app/pom.xml", 1)),
                        List.of(new Location("app/pom.xml", 1)));
        JsonNode sarif = new ObjectMapper().readTree(new SarifReport().render(verdict));
        assertThat(sarif.at("/runs/0/results"))
                .allMatch(result -> !result.at("/locations/0").isMissingNode());
        assertThat(sarif.findValuesAsText("uri")).doesNotContain("..").contains("model/src/A.java");
        assertThat(new GithubReport().render(verdict)).contains("file=app/pom.xml,line=1");
    }

    @ParameterizedTest
    @CsvSource({"ERROR, 1", "WARNING, 2", "INFO, 3", "NEVER, 0"})
    void junit_fails_what_fails_the_build(FailureThreshold failOn, int failures) {
        List<Finding> findings = Stream.of(Severity.values())
                .map(severity -> new ExampleRule("SG299", "column-length")
                        .finds(severity, Consequence.INSERT_FAILS, "differs")
                        .about(ObjectPath.of(ObjectKind.COLUMN, "public", "t", severity.name()), Attribute.TYPE)
                        .declared(true)
                        .build())
                .toList();
        RunVerdict verdict = ExampleVerdicts.failed(List.of(), findings, failOn);

        String xml = new JunitReport().render(verdict);
        assertThat(xml).contains("failures=\"" + failures + "\"", "tests=\"3\"", "skipped=\"0\"", "time=\"0\"");
        assertThat(xml.split("<failure ", -1)).hasSize(failures + 1);
    }

    @Test
    void html_shows_the_tables_around_a_finding_once() throws Exception {
        QualifiedName hostile = new QualifiedName("public", "<b>\"'x");
        Catalog surroundings = Catalog.EMPTY.withSchemas(List.of(Schema.named("public")
                .table(Table.named("customer")
                        .column(PlainObjects.column("id", "bigint", false))
                        .primaryKey(PlainObjects.primaryKey("customer_pkey", List.of("id")))
                        .build())
                .table(Table.named(hostile.name())
                        .column(PlainObjects.column("customer_id", "bigint", true))
                        .foreignKey(PlainObjects.foreignKey(
                                "fk", List.of("customer_id"), new QualifiedName("public", "customer"), List.of("id")))
                        .build())
                .build()));
        String page = new HtmlReport()
                .render(verdict(
                                finding("email", "differs"),
                                finding("name", "differs"),
                                ExampleFindings.length("x", Severity.INFO))
                        .withSurroundings(surroundings));

        assertThat(page).contains("<section id=\"table-public.customer\" class=\"table\">", "&lt;b&gt;");
        assertThat(page.split("href=\"#table-public.customer\"", -1)).hasSize(4);
        assertThat(page.split("<svg ", -1)).hasSize(2);
        assertThat(page).doesNotContain("<b>\"").contains(" class=\"table centre\"");
        assertThat(new HtmlReport().render(verdict(finding("email", "differs"))))
                .doesNotContain("<svg ", "href=\"#table");
    }

    private static RunVerdict passed() {
        return new RunVerdict(
                List.of(),
                List.of("database: postgresql://app@db.example:5433/shop"),
                List.of(CheckRun.ran(CheckName.DB_MODELS, 12), CheckRun.skipped(CheckName.CHANGE_LOG, "not asked for")),
                List.of(),
                new AttributeCoverage(12, List.of("shop.Order.total: @Formula"), List.of()),
                FailureThreshold.ERROR,
                QueryCoverage.NONE,
                Catalog.EMPTY,
                List.of());
    }

    @Test
    void errors_that_do_not_fail_the_build_are_no_pass() {
        RunVerdict failed = failed();
        RunVerdict reported = ExampleVerdicts.passed(List.of(), failed.findings());

        assertThat(new MarkdownReport().render(reported)).startsWith("# Schema: drift\n");
        assertThat(new HtmlReport().render(reported)).contains("<title>Schema: drift</title>");
        assertThat(new MarkdownReport().render(failed)).startsWith("# Schema: fail\n");
        assertThat(new MarkdownReport().render(passed())).startsWith("# Schema: pass\n");
    }

    private static RunVerdict failed() {
        Finding accepted = finding("nickname", "database varchar(10), entity varchar(20)");
        return new RunVerdict(
                List.of("1 error at or above failOn=error", "the document could not be read"),
                List.of("database: postgresql://app@db.example:5433/shop", "entities: 14 classes, Hibernate 7.4.13"),
                List.of(CheckRun.ran(CheckName.DB_MODELS, 412), CheckRun.failed(CheckName.DB_DOC, "no | document")),
                List.of(
                        RunVerdict.ReportedFinding.fresh(
                                finding("email", "database varchar(100), entity varchar(320)")),
                        new RunVerdict.ReportedFinding(accepted, RunVerdict.ReportedFinding.State.BASELINED)),
                new AttributeCoverage(412, List.of(), List.of("shop.Place.point: type geometry is not known here")),
                FailureThreshold.ERROR,
                QueryCoverage.NONE,
                Catalog.EMPTY,
                List.of());
    }

    private static RunVerdict verdict(Finding... findings) {
        return ExampleVerdicts.failed(List.of(findings));
    }

    private static Finding finding(String column, String message) {
        return new ExampleRule("SG299", "column-length")
                .finds(Severity.ERROR, Consequence.INSERT_FAILS, message)
                .about(ObjectPath.of(ObjectKind.COLUMN, "public", "customer", column), Attribute.TYPE)
                .values(Map.of(
                        Side.DATABASE, "character varying(100)",
                        Side.ENTITIES, "character varying(320)",
                        Side.DOCUMENT, "character varying(100)"))
                .odd(Side.ENTITIES)
                .declared(true)
                .at(List.of(new Location("src/main/java/shop/Customer.java", 34), new Location("docs/a b.md", 0)))
                .repairs(List.of(
                        Repair.entities("@Column(length = 100)"),
                        Repair.database(
                                "ALTER TABLE public.customer ALTER COLUMN email TYPE varchar(320)", "a short lock")))
                .build();
    }
}
