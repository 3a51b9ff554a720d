package io.github.schemaguard.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Only the published PostgreSQL is unpacked and run. */
class PublishedBinariesTest {
    private final PostgresBinary binary = PostgresBinary.of(ServerPlatform.current(), ClassPathBinaries.major());

    @Test
    void the_jar_from_the_repository_is_the_published_one() throws IOException {
        Path jar = new ClassPathBinaries().jar(binary.groupId(), binary.artifactId(), binary.version());

        assertThatNoException().isThrownBy(() -> PublishedBinaries.requirePublished(jar, binary.sha256()));
    }

    @Test
    void a_changed_jar_is_refused_before_anything_is_unpacked(@TempDir Path directory) throws IOException {
        Path changed = directory.resolve("changed.jar");
        BinaryResolver published = new ClassPathBinaries();
        BinaryResolver replaced = (group, artifact, version) -> {
            Files.copy(published.jar(group, artifact, version), changed, StandardCopyOption.REPLACE_EXISTING);
            Files.write(changed, new byte[] {0}, StandardOpenOption.APPEND);
            return changed;
        };
        Path cache = directory.resolve("cache");
        ScratchOptions options = ScratchOptions.of(replaced, ClassPathBinaries.major())
                .withEnvironment(Map.of("PATH", System.getenv("PATH"), "XDG_CACHE_HOME", cache.toString()));

        assertThatThrownBy(() -> ScratchServer.start(options))
                .isInstanceOf(ScratchException.class)
                .hasMessageContaining("The embedded PostgreSQL " + binary + " is not used, because " + changed
                        + " is not the file that was published: its SHA-256 is ")
                .hasMessageContaining(
                        "that of the published file is " + binary.sha256() + ". Delete it and run again.");
        try (Stream<Path> files = Files.exists(cache) ? Files.walk(cache) : Stream.empty()) {
            assertThat(files.filter(Files::isRegularFile).map(Path::toString)).noneMatch(file -> file.contains("bin"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_platform_has_one_jar_per_major_with_its_digest(ServerPlatform platform) {
        assertThat(PublishedBinaries.of(platform))
                .isNotEmpty()
                .allSatisfy(jar -> assertThat(jar.sha256()).matches("[0-9a-f]{64}"));
        assertThat(PublishedBinaries.of(platform))
                .extracting(jar -> jar.version().substring(0, 2))
                .doesNotHaveDuplicates()
                .isSorted();
    }
}
