package io.github.schemaguard.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultCacheTest {

    @TempDir
    Path directory;

    @Test
    void what_is_kept_is_found_by_another() {
        cache().keep("abc", "content".getBytes(UTF_8));
        assertThat(cache().find("abc"))
                .hasValueSatisfying(found -> assertThat(found).asString(UTF_8).isEqualTo("content"));
        assertThat(cache().find("abd")).isEmpty();
    }

    @Test
    void what_is_kept_again_replaces() {
        ResultCache cache = cache();
        cache.keep("abc", "old".getBytes(UTF_8));
        cache.keep("abc", "new".getBytes(UTF_8));
        assertThat(cache.find("abc"))
                .hasValueSatisfying(found -> assertThat(found).asString(UTF_8).isEqualTo("new"));
    }

    @Test
    void a_damaged_or_shortened_result_is_none() throws IOException {
        ResultCache cache = cache();
        cache.keep("abc", "content".getBytes(UTF_8));
        Path file = results().resolve("abc");
        byte[] kept = Files.readAllBytes(file);
        for (int length = 0; length < kept.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(kept, length));
            assertThat(cache.find("abc")).isEmpty();
        }
        kept[2]++;
        Files.write(file, kept);
        assertThat(cache.find("abc")).isEmpty();
    }

    @Test
    void unused_results_are_deleted_and_used_ones_kept() throws IOException {
        ResultCache cache = cache();
        String asked = "a".repeat(64);
        String forgotten = "f".repeat(64);
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(20)));
        for (String key : List.of(asked, forgotten)) {
            cache.keep(key, new byte[1]);
        }
        Path elsewhere = Files.writeString(directory.resolve("elsewhere"), "");
        for (String name : List.of(asked, forgotten, forgotten + "123.part", "letter.txt", "elsewhere")) {
            Path file = results().resolve(name);
            if (name.equals("elsewhere")) {
                Files.setLastModifiedTime(elsewhere, old);
                Files.createSymbolicLink(file, elsewhere);
            } else {
                Files.setLastModifiedTime(Files.exists(file) ? file : Files.createFile(file), old);
            }
        }
        assertThat(cache.find(asked)).isPresent();
        cache.keep("b".repeat(64), new byte[1]);
        try (Stream<Path> files = Files.list(results())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(asked, "b".repeat(64), "letter.txt", "elsewhere");
        }
        assertThat(elsewhere).exists();
    }

    /** In a shared temporary directory, anybody can be first. */
    @Test
    void a_directory_or_link_of_another_user_is_left_alone() throws IOException {
        Path foreign = Files.createDirectories(directory.resolve("foreign/results"));
        Files.setPosixFilePermissions(foreign, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), foreign.getParent());
        Path inner = Files.createDirectories(directory.resolve("inner"));
        Files.createSymbolicLink(inner.resolve("results"), foreign);
        assumeTrue(chown(foreign) && chown(foreign.getParent()), "only root can give a file away");

        for (Path place : List.of(foreign.getParent(), link, inner)) {
            assertThat(ResultCache.in(List.of(place)).keeps())
                    .as(place.toString())
                    .isFalse();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(foreign)))
                .isEqualTo("rwxrwxrwx");
        assertThat(foreign).isEmptyDirectory();
    }

    private static boolean chown(Path file) {
        try {
            Files.setAttribute(file, "unix:uid", 65534);
            return true;
        } catch (IOException notRoot) {
            return false;
        }
    }

    @Test
    void nobody_else_may_look() throws IOException {
        cache();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(results())))
                .isEqualTo("rwx------");
    }

    @Test
    void the_first_place_that_can_be_written_is_taken() throws IOException {
        Path file = Files.writeString(directory.resolve("no-directory"), "");
        ResultCache cache = ResultCache.in(List.of(file, directory));
        assertThat(cache.keeps()).isTrue();
        assertThat(results()).isDirectory();
        assertThat(ResultCache.in(List.of(file)).keeps()).isFalse();
    }

    @Test
    void none_keeps_nothing() {
        ResultCache.none().keep("abc", new byte[1]);
        assertThat(ResultCache.none().find("abc")).isEmpty();
    }

    private ResultCache cache() {
        return ResultCache.in(List.of(directory));
    }

    private Path results() {
        return directory.resolve("results");
    }
}
