package io.github.schemaguard.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void a_copy_leads_back_to_its_source(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(
                Files.createDirectories(directory.resolve("conf")).resolve("orm.xml"), "");

        assertThat(ResourceDirectory.unfiltered(directory).source("conf/orm.xml"))
                .contains(file);
        assertThat(ResourceDirectory.unfiltered(directory).source("orm.xml")).isEmpty();
        assertThat(ResourceDirectory.unfiltered(directory).source("conf")).isEmpty();
        ResourceDirectory placed = new ResourceDirectory(directory, "META-INF", false, List.of(), List.of());
        assertThat(placed.source("META-INF/conf/orm.xml")).contains(file);
        assertThat(placed.source("conf/orm.xml")).isEmpty();
        assertThat(new ResourceDirectory(directory, "", false, List.of(), List.of("conf/")).source("conf/orm.xml"))
                .isEmpty();
    }
}
