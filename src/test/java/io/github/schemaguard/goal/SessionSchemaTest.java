package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An application whose configuration names the schema of its sessions: its migrations use the same connection there, and run in
 * a session of their own here.
 */
class SessionSchemaTest {

    private static final String SEARCH =
            "names without a schema are looked up in %s, where the migrations create the" + " tables of the entities%s";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the schema of the table | of the URL | hibernate.default_schema | the findings | the note
                "app    | ?currentSchema=app        |     |       | app",
                "app    | unknown                   |     |       | app?",
                "app    | ''                        |     | SG902 |",
                "public | ?currentSchema=app        | app |       | public",
            })
    void the_tables_are_where_the_sessions_search_them(
            String schema, String url, String defaultSchema, String findings, String note) throws IOException {
        VerdictOutcome outcome = validate(
                schema,
                "spring-boot-3.5.0",
                "spring.datasource.url="
                        + (url.equals("unknown") ? "${NO_SUCH_URL}" : "jdbc:postgresql://db/shop" + url)
                        + "\n"
                        + (defaultSchema == null
                                ? ""
                                : "spring.jpa.properties.hibernate.default_schema=" + defaultSchema + "\n"));

        assertThat(outcome.verdict().open().stream().map(Finding::code).collect(Collectors.joining(",")))
                .isEqualTo(findings == null ? "" : findings);
        assertThat(notes(outcome))
                .isEqualTo(
                        note == null
                                ? List.of()
                                : List.of(
                                        note.equals("app?")
                                                ? SEARCH.formatted(
                                                        "app",
                                                        "; the configuration does not show what the application's sessions search")
                                                : SEARCH.formatted(
                                                        note,
                                                        ": the application's sessions search "
                                                                + url.replaceFirst(".*=", ""))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spring-boot-3.5.0      | spring.datasource.url=jdbc:postgresql://db/shop?options=-c%20search_path=app",
                "spring-boot-3.5.0      | spring.datasource.url=jdbc:postgresql://db/shop;"
                        + "spring.datasource.hikari.data-source-properties.currentSchema=app",
                "spring-boot-3.5.0      | spring.datasource.hikari.connection-init-sql=set search_path to app",
                "smallrye-config-3.13.4 | quarkus.datasource.jdbc.url=jdbc:postgresql://db/shop?currentSchema=app",
                "smallrye-config-3.13.4 | quarkus.datasource.jdbc.url=jdbc:postgresql://db/shop;"
                        + "quarkus.datasource.jdbc.additional-jdbc-properties.\"currentSchema\"=app",
                "smallrye-config-3.13.4 | quarkus.datasource.jdbc.new-connection-sql=set search_path = app",
                "micronaut-4.10.26      | datasources.default.url=jdbc:postgresql://db/shop?currentSchema=app",
                "micronaut-4.10.26      | datasources.default.url=jdbc:postgresql://db/shop;"
                        + "datasources.default.data-source-properties.currentSchema=app",
                "micronaut-4.10.26      | datasources.default.connection-init-sql=set search_path to app",
            })
    void each_framework_shows_what_sessions_search(String framework, String settings) throws IOException {
        VerdictOutcome outcome = validate("app", framework, settings.replace(';', '\n'));

        assertThat(outcome.verdict().open()).isEmpty();
        assertThat(notes(outcome)).containsExactly(SEARCH.formatted("app", ": the application's sessions search app"));
    }

    private static List<String> notes(VerdictOutcome outcome) {
        return outcome.notes().stream()
                .filter(each -> each.startsWith("names without a schema"))
                .toList();
    }

    /** Compares an entity with its table, which a migration creates in the given schema. */
    private VerdictOutcome validate(String schema, String framework, String settings) throws IOException {
        List<Path> classPath = new ArrayList<>(SmallProject.classPath(directory, "hibernate-7.4.13"));
        classPath.addAll(TestLibraries.jars(framework));
        write("sql/1.sql", "create schema app; create table " + schema + ".item (id bigint primary key);");
        JavaSources.compile(SmallProject.output(directory), classPath, List.of(write("src/shop/Item.java", """
                        package shop;
                        @jakarta.persistence.Entity public class Item {
                            @jakarta.persistence.Id Long id;
                        }
                        """)));
        Files.writeString(SmallProject.output(directory).resolve("application.properties"), settings);

        VerdictOutcome outcome = new Validate(new ClassPathLibraries(), ResultCache.none())
                .run(SmallProject.checks(directory, classPath, EntitySelection.AUTOMATIC, Set.of(CheckName.DB_MODELS)));

        assertThat(outcome.verdict().checks().get(0).compared())
                .as(outcome.verdict().reasons().toString())
                .isPositive();
        return outcome;
    }

    private Path write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
