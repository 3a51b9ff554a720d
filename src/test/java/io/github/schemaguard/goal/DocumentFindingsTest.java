package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.changelog.ChangeLog;
import io.github.schemaguard.changelog.Regeneration;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.document.DocumentReader;
import io.github.schemaguard.document.DocumentReading;
import io.github.schemaguard.document.DocumentWriter;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Threshold;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in the document and its log by themselves: SG404 and SG501. */
class DocumentFindingsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private final Catalog catalog = Catalog.of(new Schema(
            "public",
            List.of(Table.named("customer")
                    .column(Column.of("email", "text", false))
                    .unique(UniqueKey.of("customer_email_key", List.of("email")))
                    .build()),
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
                .append(new Regeneration(null, catalog, DAY, null, List.of()))
                .orElseThrow();
    }

    private ChangeLogCheck check(String log) throws Exception {
        Path file = Files.writeString(directory.resolve("log.md"), log);
        DocumentReading reading = read(document);
        DocumentSide side =
                new DocumentSide(new Source.Known("document", reading.catalog(), DocumentReader.COVERAGE), reading);
        return ChangeLogCheck.of(
                request(file), new Sides(null, null, side, "public", false, List.of(), Optional.empty()));
    }

    private GateRequest request(Path log) {
        Project project = new Project(
                directory,
                directory,
                directory,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Path.of("java"),
                Map.of(),
                Map.of(),
                directory);
        return new GateRequest(
                project,
                new DatabaseChoice(DatabaseParameters.NONE, List.of(), MigrationChoice.parse("none"), 17),
                EntitySelection.AUTOMATIC,
                new DocumentChoice(directory.resolve("document.md"), log),
                Set.of(CheckName.CHANGE_LOG),
                Threshold.ERROR,
                List.of(),
                directory.resolve("baseline.json"),
                DAY);
    }

    private static DocumentReading read(String text) throws Exception {
        return DocumentReader.read(text, "document.md");
    }
}
