package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.document.read.DocumentReader;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.goal.checks.ChecksRequest;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.RecordCopy;
import io.github.schemaguard.scratch.ClassPathBinaries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an extension owns is left out, what rests on it is compared, and what its functions do in time is no drift.
 * {@code src/test/resources/goal/extensions/README.md} says how the server is set up.
 */
@Tag("extensions")
class ExtensionDatabasesTest {

    private static final Path SCRIPTS = Path.of("src/test/resources/goal/extensions");

    /** Relations that belong to an extension. */
    private static final String OWNED = """
            select c.relnamespace::regnamespace::text, c.relname from pg_class c
            join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e'
            where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')""";

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "hll | SG403 public.visitors exists; SG401 public.visits.visitors default",
                "ip4r | SG401 public.subnet.addresses nullable; SG403 public.subnet (addresses) exists",
                "periods | SG401 public.contract.price type",
                "pg_cron | SG401 public.report.made_at nullable",
                "pg_partman | SG402 public.event.source exists; SG403 public.event (note) exists",
                "pgaudit | SG401 public.account.owner nullable",
                "postgis | SG401 public.place.at type; SG403 public.shape exists",
                "rum | SG401 public.article (body) columns; SG401 public.article (body) method; SG401 public.article (body) options",
            })
    void a_document_of_the_database(String script, String findings) throws Exception {
        List<String> parts = create(script);
        Catalog documented = document(script);
        assertThat(owned(script))
                .allMatch(name -> documented.table(name).isEmpty()
                        && documented.view(name).isEmpty());
        assertThat(findings(script)).isEmpty();

        execute(script, parts.get(1));
        assertThat(findings(script)).as("later").isEmpty();

        execute(script, parts.get(2));
        assertThat(findings(script)).containsExactlyInAnyOrder(findings.split("; "));
    }

    @Test
    void entities_of_hibernate_spatial() throws Exception {
        create("postgis");
        Path file = directory.resolve("src/shop/Place.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                package shop;
                import jakarta.persistence.*;
                import org.geolatte.geom.*;
                @Entity public class Place {
                    @Id Long id;
                    @Column(nullable = false, length = 80) String name;
                    @Column(nullable = false) Point<G2D> at;
                    Polygon<G2D> area;
                }
                """);
        List<Path> classPath = SmallProject.classPath(directory, "hibernate-spatial-6.6.40");
        JavaSources.compile(SmallProject.output(directory), classPath, List.of(file));

        assertThat(findings("postgis", CheckName.DB_MODELS, classPath)).isEmpty();

        execute(
                "postgis",
                "drop view shape; drop index place_at; alter table place alter name type varchar(40), alter at type text, drop area");
        assertThat(findings("postgis", CheckName.DB_MODELS, classPath))
                .containsExactlyInAnyOrder(
                        "SG203 public.place.name type", "SG201 public.place.at type", "SG102 public.place.area exists");
    }

    /** The three parts of the script; the first one has been run in a new database. */
    private static List<String> create(String script) throws Exception {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name(script) + " with (force)");
            statement.execute("create database " + name(script));
        }
        String[] parts = Files.readString(SCRIPTS.resolve(script + ".sql")).split("-- (later|change)\n");
        execute(script, parts[0]);
        return List.of(parts);
    }

    private static void execute(String script, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(name(script)));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<QualifiedName> owned(String script) throws SQLException {
        List<QualifiedName> names = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url(name(script)));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(OWNED)) {
            while (rows.next()) {
                names.add(new QualifiedName(rows.getString(1), rows.getString(2)));
            }
        }
        return names;
    }

    private static String name(String script) {
        return "schemaguard_" + script;
    }

    private static String url(String database) {
        return System.getProperty("extensions.url").replaceFirst("(://[^/]+/)[^?]*", "$1" + database);
    }

    private static DatabaseChoice choice(String script) {
        return new DatabaseChoice(
                new DatabaseParameters(url(name(script)), null, null, null, null),
                List.of(),
                MigrationChoice.parse("none"),
                ClassPathBinaries.major(),
                null);
    }

    private Catalog document(String script) throws Exception {
        Project project = SmallProject.in(directory).build();
        ChecksRequest request = request(script, CheckName.DB_DOC, List.of());
        new GenerateDocs(new ClassPathLibraries(), ResultCache.none())
                .run(new GenerateDocs.Request(
                        project,
                        request.database(),
                        request.documents(),
                        DocumentOptions.defaults(),
                        null,
                        null,
                        LocalDate.EPOCH,
                        false));
        return DocumentReader.read(Files.readString(request.documents().document()), "document.md")
                .catalog();
    }

    private List<String> findings(String script) {
        return findings(script, CheckName.DB_DOC, List.of());
    }

    private List<String> findings(String script, CheckName check, List<Path> classPath) {
        VerdictOutcome outcome =
                new Validate(new ClassPathLibraries(), ResultCache.none()).run(request(script, check, classPath));
        assertThat(outcome.verdict().reasons()).isEmpty();
        return outcome.verdict().open().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(finding -> finding.code() + " " + finding.object() + " "
                        + finding.attribute().label())
                .toList();
    }

    private ChecksRequest request(String script, CheckName check, List<Path> classPath) {
        ChecksRequest checks = SmallProject.checks(directory, classPath, EntitySelection.AUTOMATIC, Set.of(check));
        return RecordCopy.with(RecordCopy.with(checks, "database", choice(script)), "failOn", FailureThreshold.NEVER);
    }
}
