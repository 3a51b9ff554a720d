package io.github.schemaguard.migrations.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationCandidatesTest {

    @TempDir
    private Path directory;

    @Test
    void folders_for_other_databases_are_passed_over() throws IOException {
        for (String database : new String[] {"H2", "mysql", "oracle", "pgsql"}) {
            write("src/main/resources/db/migrations/" + database + "/V1__a.sql");
        }
        write("db/postgresql/schema.sql");
        write("db/sqlserver/schema.sql");

        assertThat(MigrationCandidates.in(directory))
                .containsExactly("flyway:src/main/resources/db/migrations/pgsql", "sql:db/postgresql");
    }

    @Test
    void so_are_other_modules_and_tests() throws IOException {
        write("src/test/resources/V1__a.sql");
        write("web/V1__a.sql");
        Files.writeString(directory.resolve("web/pom.xml"), "");
        write("sql/V1__a.sql");

        assertThat(MigrationCandidates.in(directory)).containsExactly("flyway:sql");
    }

    private void write(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "create table a (id int);");
    }
}
