package io.github.schemaguard.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceDirectoryTest {
    @Test
    void resource_patterns_are_those_of_ant() {
        ResourceDirectory some = new ResourceDirectory(
                Path.of("res"), "", true, List.of("**/application*.yml", "db/"), List.of("db/**/old?.sql"));

        assertThat(List.of("application.yml", "a/b/application-x.yml", "db/migration/V1__a.sql"))
                .allMatch(some::contains);
        assertThat(List.of("other.yml", "db/x/old1.sql", "db/old2.sql", "x.db/a.sql"))
                .noneMatch(some::contains);
    }
}
