package io.github.schemaguard.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFingerprintTest {

    @TempDir
    Path directory;

    @Property(tries = 200)
    boolean lists_that_differ_have_other_keys(@ForAll List<String> one, @ForAll List<String> other) {
        return one.equals(other)
                == key(new InputFingerprint("x").with("list", one))
                        .equals(key(new InputFingerprint("x").with("list", other)));
    }

    record Query(String name, List<String> texts) {}

    @Property(tries = 2000)
    boolean values_that_differ_have_other_keys(@ForAll("values") Object one, @ForAll("values") Object other) {
        return one.equals(other)
                == key(new InputFingerprint("x").with("value", one))
                        .equals(key(new InputFingerprint("x").with("value", other)));
    }

    /** Records, lists and maps whose texts are often equal. */
    @Provide
    static Arbitrary<Object> values() {
        Arbitrary<String> text = Arbitraries.of("a", "b", "a, b", "a=b", "", "text");
        Arbitrary<List<String>> texts = text.list().ofMaxSize(2);
        return Arbitraries.oneOf(
                texts.map(each -> each),
                texts.list().ofMaxSize(2).map(each -> each),
                Arbitraries.maps(text, text).ofMaxSize(2).map(each -> each),
                Combinators.combine(text, texts).as(Query::new),
                Combinators.combine(text, texts).as(Query::new).list().ofMaxSize(2));
    }

    @Test
    void a_map_counts_without_its_order() {
        assertThat(key(new InputFingerprint("x").with("map", Map.of("a", "1", "b", "2"))))
                .isEqualTo(
                        key(new InputFingerprint("x").with("map", new java.util.TreeMap<>(Map.of("b", "2", "a", "1")))))
                .isNotEqualTo(key(new InputFingerprint("x").with("map", Map.of("a", "2", "b", "1"))));
    }

    @Test
    void what_it_is_for_counts() {
        assertThat(key(new InputFingerprint("one"))).isNotEqualTo(key(new InputFingerprint("other")));
    }

    @Test
    void a_directory_counts_by_names_and_bytes_and_not_by_times() throws IOException {
        Path file = write("tree/sub/a.sql", "select 1");
        String before = tree();
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(0));
        assertThat(tree()).isEqualTo(before);
        write("tree/sub/a.sql", "select 2");
        String edited = tree();
        assertThat(edited).isNotEqualTo(before);
        write("tree/b.sql", "");
        String added = tree();
        assertThat(added).isNotEqualTo(edited);
        Files.move(directory.resolve("tree/b.sql"), directory.resolve("tree/c.sql"));
        assertThat(tree()).isNotEqualTo(added);
        Files.delete(directory.resolve("tree/c.sql"));
        assertThat(tree()).isEqualTo(edited);
    }

    @Test
    void the_content_behind_a_link_counts() throws IOException {
        write("elsewhere/a.sql", "select 1");
        Files.createDirectories(directory.resolve("tree"));
        Files.createSymbolicLink(directory.resolve("tree/link"), directory.resolve("elsewhere"));
        String before = tree();
        write("elsewhere/a.sql", "select 2");
        assertThat(tree()).isNotEqualTo(before);
    }

    @Test
    void what_is_not_wanted_does_not_count() throws IOException {
        write("tree/a.sql", "select 1");
        InputFingerprint before =
                new InputFingerprint("x").with(directory.resolve("tree"), path -> !path.endsWith("skipped"));
        write("tree/skipped/b.sql", "select 2");
        assertThat(key(new InputFingerprint("x").with(directory.resolve("tree"), path -> !path.endsWith("skipped"))))
                .isEqualTo(key(before));
    }

    @Test
    void a_jar_counts_by_its_entries_and_not_by_its_packing() throws IOException {
        String before = jar("class one", 1);
        assertThat(jar("class one", 9)).isEqualTo(before);
        assertThat(jar("class two", 9)).isNotEqualTo(before);
    }

    @Test
    void a_file_that_comes_or_goes_counts() throws IOException {
        Path file = directory.resolve("flyway.conf");
        String without = key(new InputFingerprint("x").with(file));
        Files.writeString(file, "");
        assertThat(key(new InputFingerprint("x").with(file))).isNotEqualTo(without);
        assertThat(key(new InputFingerprint("x").with(file.resolve("below-a-file"))))
                .isEqualTo(without);
    }

    @Test
    void a_damaged_jar_is_an_error() throws IOException {
        Path jar = write("damaged.jar", "no jar");
        assertThatThrownBy(() -> new InputFingerprint("x").with(jar)).isInstanceOf(UncheckedIOException.class);
    }

    private String tree() {
        return key(new InputFingerprint("x").with(directory.resolve("tree")));
    }

    private String jar(String content, int level) throws IOException {
        Path jar = directory.resolve("some.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(level);
            ZipEntry entry = new ZipEntry("A.class");
            entry.setTime(level * 100_000_000L);
            zip.putNextEntry(entry);
            zip.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return key(new InputFingerprint("x").with(jar));
    }

    private Path write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static String key(InputFingerprint inputs) {
        return inputs.key();
    }
}
