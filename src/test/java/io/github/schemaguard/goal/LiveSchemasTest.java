package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.JavaSources;
import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.entities.EntitySelection;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.model.fact.RecordCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where the tables of entities without a schema are in a live database, and which tables there are a tool's own. */
class LiveSchemasTest extends LiveDatabase {

    private static final String VISIT = "create schema app; create table app.visit (id bigint primary key);";

    @Test
    void the_database_sets_the_search_path() throws Exception {
        entity("Visit", "@Id Long id;", "");
        execute(database, VISIT, "alter database " + database.name() + " set search_path = app, public");

        assertThat(lines(compare().verdict())).isEmpty();

        execute(database, "alter table app.visit alter id type text");
        assertThat(lines(compare().verdict())).containsExactly("ERROR SG201 app.visit.id type");
    }

    @Test
    void a_server_that_does_not_tell_its_settings_is_named() throws Exception {
        entity("Visit", "@Id Long id;", "");
        execute(
                database,
                "create table visit (id bigint primary key)",
                "create role guest login password 'guest'",
                "grant select on visit to guest",
                "revoke select on pg_db_role_setting from public");
        String guest = url(database).replace(database.user() + ":" + database.password(), "guest:guest");

        assertThat(compare(guest).notes())
                .contains("the server does not tell the search path of its roles (ERROR: permission denied for table"
                        + " pg_db_role_setting): names without a schema are looked up in public;"
                        + " set currentSchema in the URL if the application has others");
        assertThat(lines(compare(guest).verdict())).isEmpty();
        assertThat(compare(guest + "?currentSchema=public").notes().toString()).doesNotContain("search path");
    }

    @Test
    void a_schema_is_named_like_the_role() throws Exception {
        entity("Visit", "@Id Long id;", "");
        execute(database, VISIT, "alter schema app rename to " + database.user());

        assertThat(lines(compare().verdict())).isEmpty();
    }

    @Test
    void a_schema_off_the_search_path_is_the_wrong_one() throws Exception {
        entity("Visit", "@Id Long id;", "");
        execute(database, VISIT);

        assertThat(lines(compare().verdict())).containsExactly("ERROR SG902 public.visit exists");
    }

    @Test
    void an_entity_may_show_the_history_of_a_tool() throws Exception {
        execute(database, """
                create table databasechangelog (id varchar(255) not null, author varchar(255) not null,
                    filename varchar(255) not null, dateexecuted timestamp not null, orderexecuted int not null,
                    exectype varchar(10) not null, md5sum varchar(35));
                create table databasechangeloglock (id int primary key, locked boolean not null, lockgranted timestamp,
                    lockedby varchar(255));
                create table schema_version (installed_rank int primary key, version text, description text not null,
                    type text not null, script text not null, success boolean not null);
                create table customer (id bigint primary key);
                """);
        entity("ChangeSet", "@Id String id; String author;", "@Table(name = \"databasechangelog\")");
        entity("Version", "@Id Integer installed_rank; String version;", "@Table(name = \"schema_version\")");
        entity("Customer", "@Id Long id;", "");

        VerdictOutcome outcome = compare();

        assertThat(lines(outcome.verdict())).isEmpty();
        assertThat(outcome.verdict().coverage().skipped().toString())
                .contains("ChangeSet.author", "Version.version")
                .doesNotContain("Customer");
    }

    @Test
    void a_name_that_is_a_pattern_does_not_hide_other_tables() throws Exception {
        execute(database, """
                create table "*" (installed_rank int primary key, version text, description text, type text, script text,
                    success boolean);
                create table customer (id bigint primary key, code text not null);
                """);
        entity("Customer", "@Id Long id;", "");

        assertThat(lines(compare().verdict())).contains("ERROR SG105 public.customer.code exists");
    }

    private void entity(String name, String attributes, String annotations) throws IOException {
        Path file = directory.resolve("src/shop/" + name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "package shop;\nimport jakarta.persistence.*;\n@Entity " + annotations + " public class " + name + " { "
                        + attributes + " }\n");
        JavaSources.compile(SmallProject.output(directory), classPath(), List.of(file));
    }

    private List<Path> classPath() {
        return SmallProject.classPath(directory, "hibernate-7.4.13");
    }

    private VerdictOutcome compare() {
        return compare(url(database));
    }

    private VerdictOutcome compare(String url) {
        return new Validate(new ClassPathLibraries(), ResultCache.none())
                .run(RecordCopy.with(
                        SmallProject.checks(
                                directory, classPath(), EntitySelection.AUTOMATIC, Set.of(CheckName.DB_MODELS)),
                        "database",
                        withoutMigrations(url)));
    }
}
