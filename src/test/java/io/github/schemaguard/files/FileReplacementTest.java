package io.github.schemaguard.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {

    @TempDir
    Path directory;

    @Test
    void new_files_are_written_with_their_directories() throws IOException {
        Path document = directory.resolve("docs/schema.md");
        assertThat(new FileReplacement(directory.resolve("a.md"))
                        .add(document, "text\n")
                        .replace())
                .containsExactly(document);
        assertThat(document).hasContent("text\n");
        assertThat(names(document.getParent())).containsExactly("schema.md");
    }

    @Test
    void permissions_and_windows_line_ends_stay() throws IOException {
        Path file = directory.resolve("a.md");
        Files.writeString(file, "one\r\ntwo\r\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        new FileReplacement(directory.resolve("a.md"))
                .add(file, "three\nfour\n")
                .replace();
        assertThat(Files.readString(file)).isEqualTo("three\r\nfour\r\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void the_same_content_is_not_touched() throws IOException {
        Path file = Files.writeString(directory.resolve("a.md"), "one\r\n");
        FileTime long_ago = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, long_ago);
        assertThat(new FileReplacement(directory.resolve("a.md"))
                        .add(file, "one\n")
                        .replace())
                .isEmpty();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(long_ago);
    }

    @Test
    void all_or_none() throws IOException {
        Path first = Files.writeString(directory.resolve("a.md"), "old\n");
        Path second = Files.createDirectory(directory.resolve("b.md"));
        FileReplacement replacement = new FileReplacement(directory.resolve("a.md")).add(first, "new\n");
        assertThatThrownBy(() -> replacement.add(second, "new\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("b.md cannot be written")
                .hasMessageContaining("No file was changed");
        assertThat(first).hasContent("old\n");
        assertThat(names(directory)).containsExactlyInAnyOrder("a.md", "b.md");
    }

    @Test
    void what_was_replaced_is_put_back_when_a_later_file_fails() throws IOException {
        Path first = Files.writeString(directory.resolve("a.md"), "old\n");
        Path second = directory.resolve("b.md");
        FileReplacement replacement = new FileReplacement(directory.resolve("a.md"))
                .add(first, "new\n")
                .add(second, "new\n");
        Files.createDirectories(second.resolve("in the way"));
        assertThatThrownBy(replacement::replace).isInstanceOf(IOException.class);
        assertThat(first).hasContent("old\n");
        assertThat(names(directory)).containsExactlyInAnyOrder("a.md", "b.md");
    }

    @Test
    void files_are_deleted_with_a_directory_that_becomes_empty() throws IOException {
        Path kept = Files.writeString(directory.resolve("a.md"), "old\n");
        Path folder = Files.createDirectory(directory.resolve("folder"));
        Path stale = Files.writeString(folder.resolve("b.md"), "old\n");
        assertThat(new FileReplacement(directory.resolve("a.md"))
                        .add(kept, "new\n")
                        .delete(stale)
                        .delete(directory.resolve("none.md"))
                        .replace())
                .containsExactly(kept, stale);
        assertThat(names(directory)).containsExactly("a.md");
    }

    @Test
    void a_directory_that_holds_something_else_stays() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("folder"));
        Path stale = Files.writeString(folder.resolve("b.md"), "old\n");
        Files.writeString(folder.resolve("mine.md"), "mine\n");
        new FileReplacement(directory.resolve("a.md")).delete(stale).replace();
        assertThat(names(folder)).containsExactly("mine.md");
    }

    @Test
    void what_was_deleted_is_put_back_when_a_later_file_fails() throws IOException {
        Path stale = Files.writeString(directory.resolve("a.md"), "old\n");
        Files.setPosixFilePermissions(stale, PosixFilePermissions.fromString("rw-r--r--"));
        Path second = directory.resolve("b.md");
        FileReplacement replacement =
                new FileReplacement(directory.resolve("a.md")).delete(stale).add(second, "new\n");
        Files.createDirectories(second.resolve("in the way"));
        assertThatThrownBy(replacement::replace).isInstanceOf(IOException.class);
        assertThat(stale).hasContent("old\n");
        assertThat(names(directory)).containsExactlyInAnyOrder("a.md", "b.md");
    }

    @Test
    void a_read_only_file_is_not_deleted() throws IOException {
        Path file = Files.writeString(directory.resolve("a.md"), "old\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThatThrownBy(() -> new FileReplacement(directory.resolve("a.md")).delete(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("read-only");
        assertThat(file).hasContent("old\n");
    }

    @Test
    void a_read_only_file_is_left_alone() throws IOException {
        Path file = Files.writeString(directory.resolve("a.md"), "old\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThatThrownBy(() -> new FileReplacement(directory.resolve("a.md")).add(file, "new\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("read-only");
        assertThat(file).hasContent("old\n");
    }

    @Test
    void a_link_goes_on_pointing_to_the_file() throws IOException {
        Path file = Files.writeString(directory.resolve("a.md"), "old\n");
        Path link = Files.createSymbolicLink(directory.resolve("link.md"), file);
        new FileReplacement(directory.resolve("a.md")).add(link, "new\n").replace();
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new\n");
    }

    private static Stream<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
