package io.github.schemaguard.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.schemaguard.fork.ForkException;
import io.github.schemaguard.fork.ForkedJvm;
import io.github.schemaguard.fork.ProjectClassPath;
import io.github.schemaguard.migrations.fork.MigrationFork;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationValuesTest {
    @Test
    void the_parameter_is_read_in_any_case() {
        assertThat(MigrationChoice.parse("AUTO")).isEqualTo(new MigrationChoice(MigrationChoice.Kind.AUTO, null));
        assertThat(MigrationChoice.parse(" sql:db/schema "))
                .isEqualTo(new MigrationChoice(MigrationChoice.Kind.SQL, "db/schema"));
    }

    @Test
    void an_unknown_value_lists_the_valid_ones() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MigrationChoice.parse("sql:"))
                .withMessage(
                        "schema.migrations is \"sql:\"; valid values: auto, flyway, liquibase, sql:<directory>, none");
    }

    @Test
    void a_class_path_knows_versions_and_takes_no_second_one() {
        ProjectClassPath classPath = new ProjectClassPath(List.of(
                Path.of("/r/flyway-core-10.22.0.jar"),
                Path.of("/r/postgresql-42.7.4.jar"),
                Path.of("/r/core-1.0.jar")));

        assertThat(classPath.versionOf("flyway-core")).contains("10.22.0");
        assertThat(classPath.versionOf("core")).contains("1.0");
        assertThat(classPath.versionOf("flyway")).isEmpty();
        assertThat(classPath
                        .plus(List.of(Path.of("/x/flyway-core-11.20.3.jar"), Path.of("/x/gson-2.10.1.jar")))
                        .entries())
                .hasSize(4)
                .last()
                .isEqualTo(Path.of("/x/gson-2.10.1.jar"));
    }

    @Test
    void a_jvm_that_cannot_be_started_is_named(@TempDir Path directory) {
        ForkedJvm jvm = new ForkedJvm(
                directory.resolve("no/java"),
                new ProjectClassPath(List.of()),
                MigrationFork.class,
                "applies the migrations",
                directory,
                directory.resolve("x/log"),
                List.of(),
                Duration.ofMinutes(1));

        assertThatExceptionOfType(ForkException.class)
                .isThrownBy(() -> jvm.run(Map.of("password", "s3cret")))
                .withMessageContaining("no/java) cannot be started")
                .withMessageNotContaining("s3cret");
    }
}
