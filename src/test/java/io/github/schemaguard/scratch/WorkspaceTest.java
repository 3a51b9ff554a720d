package io.github.schemaguard.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    Path directory;

    @Test
    void linux_caches_where_xdg_says_else_in_the_home() {
        assertThat(Workspace.places(Map.of("XDG_CACHE_HOME", "/xdg", "HOME", "/home/ada"), Platform.LINUX_AMD64))
                .startsWith(Path.of("/xdg/schema-maven-plugin"), Path.of("/home/ada/.cache/schema-maven-plugin"));
    }

    @Test
    void a_relative_xdg_cache_home_is_ignored_as_the_specification_wants() {
        assertThat(Workspace.places(Map.of("XDG_CACHE_HOME", "xdg", "HOME", "/home/ada"), Platform.LINUX_AMD64))
                .startsWith(Path.of("/home/ada/.cache/schema-maven-plugin"));
    }

    @Test
    void macos_caches_in_the_library() {
        assertThat(Workspace.places(Map.of("XDG_CACHE_HOME", "/xdg", "HOME", "/Users/ada"), Platform.MACOS_ARM64))
                .startsWith(Path.of("/Users/ada/Library/Caches/schema-maven-plugin"));
    }

    @Test
    void windows_caches_in_local_application_data() {
        assertThat(Workspace.places(Map.of("LOCALAPPDATA", "/local"), Platform.WINDOWS_AMD64))
                .startsWith(Path.of("/local/schema-maven-plugin"));
    }

    @Test
    void a_home_that_cannot_be_written_gives_way_to_a_temporary_directory_of_the_users_own() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        ScratchOptions options = options(Map.of("HOME", file.toString(), "PATH", System.getenv("PATH")));
        assertThat(Workspace.locate(options, Platform.current()).root().getFileName())
                .hasToString("schema-maven-plugin-" + System.getProperty("user.name"));
    }

    @Test
    void a_directory_asked_for_is_the_only_one_tried() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> Workspace.locate(
                        options(Map.of()).withCacheDirectory(file.resolve("cache")), Platform.current()))
                .isInstanceOf(ScratchException.class)
                .hasMessageContaining("No directory for the scratch PostgreSQL can be written")
                .hasMessageContaining(file.toString());
    }

    @Test
    void a_path_that_initdb_cannot_quote_is_refused_with_the_character() {
        assertThatThrownBy(() -> Workspace.locate(
                        options(Map.of()).withCacheDirectory(directory.resolve("a$b")), Platform.LINUX_AMD64))
                .hasMessageContaining("a$b has a character that initdb cannot quote");
    }

    private static ScratchOptions options(Map<String, String> environment) {
        return ScratchOptions.of(new ClassPathBinaries(), 17).withEnvironment(environment);
    }
}
