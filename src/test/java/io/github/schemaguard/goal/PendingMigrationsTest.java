package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.document.write.DocumentWriter;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.checks.PolicyChoice;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.project.Libraries;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.report.RunVerdict;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Migrations that a live database does not have yet, as the cause of what a gate finds. */
class PendingMigrationsTest extends LiveDatabase {

    /** The document was written where every migration is applied; the database is behind. */
    @Test
    void migrations_that_are_not_applied_are_the_one_cause_of_what_they_explain() throws Exception {
        ScratchDatabase whole = server.createDatabase("whole");
        execute(whole, CUSTOMER, ORDERS, PHONE);
        try (ReadOnlySession session = ReadOnlySession.open(whole.address())) {
            Catalog catalog = PostgresReader.read(session, SchemaSelection.all());
            Files.writeString(
                    directory.resolve("document.md"),
                    DocumentWriter.write(catalog).text());
        }
        execute(database, HISTORY, applied(1), CUSTOMER);

        RunVerdict behind = againstDocument();

        assertThat(lines(behind)).containsExactly("ERROR SG604 V2__orders.sql exists");
        Finding cause = behind.open().get(0);
        assertThat(cause.message())
                .isEqualTo(
                        "the database does not have 2 migrations, V2__orders.sql, V3__phone.sql: 2 differences disappear"
                                + " when they are applied");
        assertThat(cause.members().stream().map(Object::toString)).contains("public.orders", "public.customer.phone");

        execute(database, "alter table customer alter email drop not null");
        assertThat(lines(againstDocument()))
                .containsExactly("ERROR SG604 V2__orders.sql exists", "ERROR SG401 public.customer.email nullable");

        execute(database, ORDERS, PHONE, applied(2, 3), "alter table customer alter email set not null");
        assertThat(lines(againstDocument())).isEmpty();

        execute(database, "delete from flyway_schema_history", "drop table orders");
        assertThat(lines(againstDocument())).containsExactly("ERROR SG403 public.orders exists");
    }

    @Test
    void drift_whose_cause_cannot_be_told_is_drift() throws Exception {
        execute(database, HISTORY, applied(1), CUSTOMER);
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            Catalog catalog = PostgresReader.read(session, SchemaSelection.all());
            Files.writeString(
                    directory.resolve("document.md"),
                    DocumentWriter.write(catalog).text());
        }
        execute(database, "alter table customer drop column email");

        Project withoutTools = SmallProject.in(directory)
                .resources(ResourceDirectory.unfiltered(directory.resolve("src/main/resources")))
                .build();

        assertThat(lines(againstDocument(withoutTools, new Libraries() {
                    @Override
                    public Path file(String groupId, String artifactId, String version) {
                        throw new GoalException("offline: " + artifactId);
                    }

                    @Override
                    public List<Path> classPath(List<String> coordinates) {
                        throw new GoalException("offline: " + coordinates);
                    }
                })))
                .contains("ERROR SG403 public.customer.email exists")
                .noneMatch(line -> line.contains("SG604"));
    }

    private RunVerdict againstDocument() {
        return againstDocument(project(), new ClassPathLibraries());
    }

    private RunVerdict againstDocument(Project project, Libraries libraries) {
        return new Validate(libraries, ResultCache.none())
                .run(new ChecksRequest(
                        project,
                        request().database(),
                        EntitySelection.AUTOMATIC,
                        new DocumentChoice(directory.resolve("document.md"), directory.resolve("log.md")),
                        Set.of(CheckName.DB_DOC),
                        FailureThreshold.ERROR,
                        List.of(),
                        directory.resolve("baseline.json"),
                        PolicyChoice.STANDARD,
                        LocalDate.EPOCH,
                        false,
                        false))
                .verdict();
    }
}
