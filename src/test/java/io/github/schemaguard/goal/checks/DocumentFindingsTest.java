package io.github.schemaguard.goal.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.changelog.ChangeLog;
import io.github.schemaguard.changelog.ExampleUpdates;
import io.github.schemaguard.compare.EntityCoverage;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.document.read.DocumentReader;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.document.write.DocumentWriter;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.goal.SmallProject;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.queries.SmallTables;
import io.github.schemaguard.goal.side.DatabaseReading;
import io.github.schemaguard.goal.side.DocumentSide;
import io.github.schemaguard.goal.side.EntityReading;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.mapping.StringBinding;
import io.github.schemaguard.mapping.ValueLimits;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.migrations.history.MigrationHistories;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.source.Coverage;
import io.github.schemaguard.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in the document and its log by themselves: SG404, SG405 and SG501. */
class DocumentFindingsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private final Catalog catalog = PlainObjects.catalog(new Schema(
            "public",
            List.of(Table.named("customer")
                    .column(PlainObjects.column("email", "text", false))
                    .unique(PlainObjects.unique("customer_email_key", List.of("email")))
                    .build()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null));
    private final String document = DocumentWriter.write(catalog).text();

    @TempDir
    Path directory;

    @Test
    void a_document_as_it_was_written_contradicts_nothing() throws Exception {
        assertThat(Contradictions.of(read(document), List.of())).isEmpty();
    }

    @Test
    void a_key_cell_that_disagrees_with_the_keys_is_one_finding_at_its_line() throws Exception {
        String edited = document.replace("| UK |", "| |");
        assertThat(edited).isNotEqualTo(document);

        List<Finding> findings = Contradictions.of(read(edited), List.of());

        assertThat(findings).extracting(Finding::code).containsExactly("SG404");
        assertThat(findings.get(0).severity()).isEqualTo(Severity.ERROR);
        int line = edited.lines().toList().indexOf("| `email` | `text` | no | | | | |") + 1;
        assertThat(findings.get(0).locations()).extracting("line").containsExactly(line);
        assertThat(Contradictions.of(read(edited), findings))
                .as("a column that is already reported is not reported twice")
                .isEmpty();
    }

    @Test
    void the_gate_tells_of_a_contradiction_unless_it_is_ignored() throws Exception {
        String edited = document.replace("| UK |", "| |");
        assertThat(reported(edited, CheckName.DB_DOC).findings())
                .extracting(Finding::code)
                .containsExactly("SG404");
        assertThat(reported(edited, CheckName.DB_DOC, "SG404").findings()).isEmpty();
        assertThat(reported(document, CheckName.DB_DOC).findings()).isEmpty();
    }

    @Test
    void entities_that_are_shown_as_they_are_and_entities_that_are_not_shown_are_silent() throws Exception {
        assertThat(reported(showing(mapping("shop.Customer", "email")), CheckName.MODELS_DOC)
                        .findings())
                .isEmpty();
        assertThat(reported(document, CheckName.MODELS_DOC).findings()).isEmpty();
    }

    @Test
    void another_class_or_attribute_than_the_document_shows_is_one_finding_each() throws Exception {
        String shown = showing(mapping("shop.Client", "email"));
        List<Finding> findings = reported(shown, CheckName.MODELS_DOC).findings();
        assertThat(findings).extracting(Finding::code).containsExactly("SG405");
        Finding finding = findings.get(0);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.object().toString()).isEqualTo("public.customer");
        assertThat(finding.values()).isEqualTo(Map.of(Side.ENTITIES, "shop.Customer", Side.DOCUMENT, "shop.Client"));
        assertThat(finding.locations())
                .extracting("line")
                .containsExactly(shown.lines().toList().indexOf("### `customer`") + 1);

        assertThat(reported(showing(mapping("shop.Customer", "mail")), CheckName.MODELS_DOC)
                        .findings())
                .singleElement()
                .satisfies(attribute -> {
                    assertThat(attribute.object().toString()).isEqualTo("public.customer.email");
                    assertThat(attribute.message())
                            .isEqualTo("the document shows mail as mapped to it, but email is mapped");
                });
        assertThat(reported(shown, CheckName.MODELS_DOC, "SG405").findings()).isEmpty();
    }

    private String showing(Mapping mapping) {
        return new DocumentWriter(
                        DocumentOptions.defaults().withEntities(DocumentedEntities.of(mapping, project(), directory)))
                .write(catalog, null)
                .text();
    }

    private static Mapping mapping(String entity, String attribute) {
        return new Mapping(
                List.of(new MappedTable(
                        new QualifiedName("public", "customer"),
                        MappedTable.Role.ENTITY,
                        List.of(entity),
                        MappedMember.ofClass(entity),
                        List.of(new MappedColumn(
                                "email",
                                List.of(new MappedMember(entity, attribute, entity, attribute, "", null)),
                                "java.lang.String",
                                Set.of(),
                                true,
                                true,
                                MappedColumn.Role.BASIC,
                                MappedColumn.Generation.NONE,
                                List.of(),
                                null,
                                false,
                                ValueLimits.NONE)),
                        List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                StringBinding.TYPED,
                7,
                null);
    }

    /** With a database as it was documented, and an entity {@code shop.Customer} with {@code email}. */
    private ComparisonOutcome reported(String text, CheckName check, String... ignore) throws Exception {
        DocumentReading reading = read(text);
        DocumentSide side =
                new DocumentSide(new Source.Known("document", reading.catalog(), DocumentReader.COVERAGE), reading);
        Source.Known database = new Source.Known("database", catalog, Coverage.everything());
        EntityReading entities = new EntityReading(
                new Source.Known("entities", catalog, EntityCoverage.COVERAGE),
                mapping("shop.Customer", "email"),
                List.of(),
                EntitySelection.AUTOMATIC,
                "public");
        return ComparisonOutcome.of(
                request(directory.resolve("log.md"), Set.of(check), List.of(ignore)),
                new SchemaDescriptions(
                        new DatabaseReading(
                                database, List.of(), List.of(), MigrationHistories.NONE, List.of(), List.of()),
                        entities,
                        side,
                        LintInputs.NONE,
                        null,
                        SmallTables.NONE));
    }

    @Test
    void a_log_that_leads_to_the_document_is_silent() throws Exception {
        ChangeLogCheck check = check(log());
        assertThat(check.run().state()).isEqualTo(CheckRun.State.RAN);
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void an_edited_entry_and_a_missing_log_are_findings() throws Exception {
        assertThat(check(log().replace("with 1 table", "with 2 tables")).findings())
                .extracting(Finding::code)
                .containsExactly("SG501");
        assertThat(check("").findings()).extracting(Finding::code).containsExactly("SG501");
    }

    private String log() throws Exception {
        return ChangeLog.parse("", "log.md")
                .append(ExampleUpdates.update(null, catalog, DAY, null, List.of()))
                .orElseThrow();
    }

    private ChangeLogCheck check(String log) throws Exception {
        Path file = Files.writeString(directory.resolve("log.md"), log);
        DocumentReading reading = read(document);
        DocumentSide side =
                new DocumentSide(new Source.Known("document", reading.catalog(), DocumentReader.COVERAGE), reading);
        return ChangeLogCheck.of(
                request(file), new SchemaDescriptions(null, null, side, LintInputs.NONE, null, SmallTables.NONE));
    }

    private ChecksRequest request(Path log) {
        return request(log, Set.of(CheckName.CHANGE_LOG), List.of());
    }

    private Project project() {
        return SmallProject.in(directory).build();
    }

    private ChecksRequest request(Path log, Set<CheckName> checks, List<String> ignore) {
        return new ChecksRequest(
                project(),
                new DatabaseChoice(DatabaseParameters.NONE, List.of(), MigrationChoice.parse("none"), 17, null),
                EntitySelection.AUTOMATIC,
                new DocumentChoice(directory.resolve("document.md"), log),
                checks,
                FailureThreshold.ERROR,
                ignore,
                directory.resolve("baseline.json"),
                PolicyChoice.STANDARD,
                DAY,
                false,
                false);
    }

    private static DocumentReading read(String text) throws Exception {
        return DocumentReader.read(text, "document.md");
    }
}
