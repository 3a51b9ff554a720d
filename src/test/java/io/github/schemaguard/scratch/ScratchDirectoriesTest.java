package io.github.schemaguard.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScratchDirectoriesTest {
    @TempDir
    Path directory;

    @Test
    void linux_caches_where_xdg_says_else_in_the_home() {
        assertThat(ScratchDirectories.places(
                        Map.of("XDG_CACHE_HOME", "/xdg", "HOME", "/home/ada"), ServerPlatform.LINUX_AMD64))
                .startsWith(Path.of("/xdg/schema-maven-plugin"), Path.of("/home/ada/.cache/schema-maven-plugin"));
    }

    @Test
    void a_relative_xdg_cache_home_is_ignored_as_the_specification_wants() {
        assertThat(ScratchDirectories.places(
                        Map.of("XDG_CACHE_HOME", "xdg", "HOME", "/home/ada"), ServerPlatform.LINUX_AMD64))
                .startsWith(Path.of("/home/ada/.cache/schema-maven-plugin"));
    }

    @Test
    void macos_caches_in_the_library() {
        assertThat(ScratchDirectories.places(
                        Map.of("XDG_CACHE_HOME", "/xdg", "HOME", "/Users/ada"), ServerPlatform.MACOS_ARM64))
                .startsWith(Path.of("/Users/ada/Library/Caches/schema-maven-plugin"));
    }

    @Test
    void windows_caches_in_local_application_data() {
        assertThat(ScratchDirectories.places(Map.of("LOCALAPPDATA", "/local"), ServerPlatform.WINDOWS_AMD64))
                .startsWith(Path.of("/local/schema-maven-plugin"));
    }

    @Test
    void a_home_that_cannot_be_written_gives_way_to_a_temporary_directory_of_the_users_own() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        ScratchOptions options = options(Map.of("HOME", file.toString(), "PATH", System.getenv("PATH")));
        assertThat(ScratchDirectories.locate(options, ServerPlatform.current())
                        .root()
                        .getFileName())
                .hasToString("schema-maven-plugin-" + System.getProperty("user.name"));
    }

    @Test
    void a_directory_asked_for_is_the_only_one_tried() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> ScratchDirectories.locate(
                        options(Map.of()).withCacheDirectory(file.resolve("cache")), ServerPlatform.current()))
                .isInstanceOf(ScratchException.class)
                .hasMessageContaining("No directory for the scratch PostgreSQL can be written")
                .hasMessageContaining(file.toString());
    }

    @Test
    void a_path_that_initdb_cannot_quote_is_refused_with_the_character() {
        assertThatThrownBy(() -> ScratchDirectories.locate(
                        options(Map.of()).withCacheDirectory(directory.resolve("a$b")), ServerPlatform.LINUX_AMD64))
                .hasMessageContaining("a$b has a character that initdb cannot quote");
    }

    @ParameterizedTest
    @CsvSource({"2, 6, true", "1, 6, false", "2, 5, false"})
    void servers_run_in_memory_only_where_nobody_misses_it(long free, long machine, boolean plentiful) {
        assertThat(new SharedMemory(directory, free << 30, machine << 30).isPlentiful())
                .isEqualTo(plentiful);
    }

    @Test
    void whoever_says_where_files_go_has_the_servers_there_too() throws Exception {
        assertThat(SharedMemory.of(Map.of("XDG_CACHE_HOME", directory.toString()), ServerPlatform.LINUX_AMD64))
                .isEmpty();
        assertThat(SharedMemory.of(Map.of(), ServerPlatform.MACOS_ARM64)).isEmpty();
        assertThat(ScratchDirectories.locate(
                                options(Map.of("PATH", System.getenv("PATH")))
                                        .withCacheDirectory(directory.resolve("cache")),
                                ServerPlatform.current())
                        .allRuns())
                .containsExactly(directory.resolve("cache/runs"));
    }

    @Test
    void a_server_runs_where_there_is_room_and_the_remains_on_the_disk_go_all_the_same() throws Exception {
        Map<String, String> environment = Map.of("HOME", directory.toString(), "PATH", System.getenv("PATH"));
        ScratchOptions options = options(environment);
        ScratchDirectories workspace = ScratchDirectories.locate(options, ServerPlatform.current());
        Path onDisk = workspace.root().resolve("runs");
        boolean plentiful = SharedMemory.of(environment, ServerPlatform.current())
                .filter(SharedMemory::isPlentiful)
                .isPresent();
        assertThat(workspace.allRuns()).hasSize(plentiful ? 2 : 1).endsWith(onDisk);
        Path dead = Files.createDirectories(onDisk.resolve("1-dead-1/data"));

        Path run;
        try (ScratchServer server = ScratchServer.start(options);
                Stream<Path> runs = Files.list(workspace.allRuns().get(0))) {
            assertThat(dead).doesNotExist();
            server.createDatabase("one").connect().close();
            run = runs.filter(each -> String.valueOf(each.getFileName())
                            .startsWith(ProcessHandle.current().pid() + "-"))
                    .filter(Files::isDirectory)
                    .reduce((one, two) ->
                            one.toFile().lastModified() > two.toFile().lastModified() ? one : two)
                    .orElseThrow();
            assertThat(run.resolve("data/base")).isNotEmptyDirectory();
        }
        assertThat(run).doesNotExist();
    }

    private static ScratchOptions options(Map<String, String> environment) {
        return ScratchOptions.of(new ClassPathBinaries(), ClassPathBinaries.major())
                .withEnvironment(environment);
    }
}
