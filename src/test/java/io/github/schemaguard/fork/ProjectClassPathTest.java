package io.github.schemaguard.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectClassPathTest {

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
}
