package io.github.schemaguard.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.Trap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshOutputTest {
    private static final FileTime EARLIER = FileTime.fromMillis(1_000_000_000_000L);
    private static final FileTime LATER = FileTime.fromMillis(1_000_000_060_000L);

    @TempDir
    Path directory;

    private final List<FreshOutput> made = new ArrayList<>();
    private Path output;

    @BeforeEach
    void prepare() {
        output = directory.resolve("classes");
    }

    @Trap("T64 silent")
    @Test
    void an_output_directory_that_is_up_to_date_is_used_as_it_is() throws IOException {
        write("res/db/V1__a.sql", "a", LATER);
        write("classes/db/V1__a.sql", "a", EARLIER);
        write("classes/shop/Shop.class", "x", EARLIER);

        assertThat(fresh(false)).satisfies(fresh -> {
            assertThat(fresh.directory()).isEqualTo(output);
            assertThat(fresh.notes()).isEmpty();
        });
    }

    @Test
    void a_changed_source_wins_even_with_an_older_date_and_classes_stay() throws IOException {
        write("res/db/V1__a.sql", "b", EARLIER);
        write("classes/db/V1__a.sql", "a", LATER);
        write("classes/shop/Shop.class", "x", EARLIER);

        FreshOutput fresh = fresh(false);

        assertThat(fresh.directory().resolve("db/V1__a.sql")).hasContent("b");
        assertThat(fresh.directory().resolve("shop/Shop.class")).hasContent("x");
        assertThat(output.resolve("db/V1__a.sql")).hasContent("a");
    }

    /** Configuration may contain passwords, and build directories are uploaded. */
    @Test
    void a_copy_is_private_outside_of_the_build_directory_and_gone_afterwards() throws IOException {
        write("res/application.properties", "spring.datasource.password=secret", EARLIER);

        FreshOutput fresh = fresh(false);

        assertThat(fresh.directory()).exists().isNotEqualTo(output);
        assertThat(fresh.directory().startsWith(directory)).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh.directory())))
                .isEqualTo("rwx------");
        fresh.close();
        assertThat(fresh.directory()).doesNotExist();
        assertThat(directory.resolve("res/application.properties")).exists();
    }

    @AfterEach
    void close() {
        made.forEach(FreshOutput::close);
    }

    @Test
    void a_project_that_was_never_built_has_its_sources() throws IOException {
        write("res/db/V1__a.sql", "a", EARLIER);

        assertThat(fresh(false).directory().resolve("db/V1__a.sql")).hasContent("a");
    }

    @Test
    void scripts_that_a_build_step_generates_elsewhere_stay() throws IOException {
        write("res/application.properties", "a=b", EARLIER);
        write("classes/db/generated/V1__a.sql", "a", EARLIER);

        assertThat(fresh(false).directory().resolve("db/generated/V1__a.sql")).hasContent("a");
    }

    @Trap("T64 fires")
    @Test
    void what_maven_filtered_is_kept_and_noted_when_its_source_is_newer() throws IOException {
        write("res/db/V1__a.sql", "SELECT '${project.version}'", LATER);
        write("classes/db/V1__a.sql", "SELECT '1.0'", EARLIER);

        FreshOutput fresh = fresh(true);

        assertThat(fresh.directory().resolve("db/V1__a.sql")).hasContent("SELECT '1.0'");
        assertThat(fresh.notes())
                .containsExactly("V1__a.sql is newer than its filtered copy: run mvn process-resources first");
    }

    private FreshOutput fresh(boolean filtered) throws IOException {
        ResourceDirectory resources =
                new ResourceDirectory(directory.resolve("res"), "", filtered, List.of(), List.of());
        FreshOutput fresh = FreshOutput.of(output, List.of(resources));
        made.add(fresh);
        return fresh;
    }

    private void write(String name, String content, FileTime modified) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, modified);
    }
}
