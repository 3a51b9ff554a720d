package io.github.schemaguard.scratch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A kind of machine for which PostgreSQL binaries are published. */
public enum ServerPlatform {
    LINUX_AMD64("linux-amd64"),
    LINUX_AMD64_MUSL("linux-amd64-alpine"),
    LINUX_ARM64("linux-arm64v8"),
    LINUX_ARM64_MUSL("linux-arm64v8-alpine"),
    MACOS_AMD64("darwin-amd64"),
    MACOS_ARM64("darwin-arm64v8"),
    WINDOWS_AMD64("windows-amd64");

    private final String classifier;

    ServerPlatform(String classifier) {
        this.classifier = classifier;
    }

    /** The end of the artifact's name, such as {@code linux-amd64-alpine}. */
    public String classifier() {
        return classifier;
    }

    boolean isLinux() {
        return classifier.startsWith("linux-");
    }

    boolean isWindows() {
        return this == WINDOWS_AMD64;
    }

    /**
     * This machine's platform.
     *
     * @throws ScratchException if no binaries are published for it
     */
    public static ServerPlatform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), runsOnMusl(Path.of("/")));
    }

    /**
     * The platform that Java describes by these properties.
     *
     * @param osName the system property {@code os.name}
     * @param osArch the system property {@code os.arch}
     * @param musl whether a Linux has musl as its C library; ignored elsewhere
     * @throws ScratchException if no binaries are published for it
     */
    static ServerPlatform of(String osName, String osArch, boolean musl) {
        String os = osName.toLowerCase(Locale.ROOT);
        boolean arm = List.of("aarch64", "arm64").contains(osArch.toLowerCase(Locale.ROOT));
        boolean intel = List.of("amd64", "x86_64", "x64").contains(osArch.toLowerCase(Locale.ROOT));
        if (os.startsWith("linux") && intel) {
            return musl ? LINUX_AMD64_MUSL : LINUX_AMD64;
        }
        if (os.startsWith("linux") && arm) {
            return musl ? LINUX_ARM64_MUSL : LINUX_ARM64;
        }
        if ((os.startsWith("mac") || os.startsWith("darwin")) && (intel || arm)) {
            return arm ? MACOS_ARM64 : MACOS_AMD64;
        }
        if (os.startsWith("windows") && (intel || arm)) {
            return WINDOWS_AMD64; // Windows on ARM runs it by emulation
        }
        throw new ScratchException("There is no embedded PostgreSQL for " + osName + " on " + osArch
                + ": set schema.url to a database of your own.");
    }

    /** Whether this is a Linux such as Alpine: musl's loader is in /lib, glibc's is not. */
    static boolean runsOnMusl(Path root) {
        try (Stream<Path> libraries = Files.list(root.resolve("lib"))) {
            return libraries.anyMatch(file -> String.valueOf(file.getFileName()).startsWith("ld-musl-"))
                    && Stream.of("lib64/ld-linux-x86-64.so.2", "lib/ld-linux-aarch64.so.1")
                            .noneMatch(loader -> Files.exists(root.resolve(loader)));
        } catch (java.io.IOException | RuntimeException unreadable) {
            return false;
        }
    }
}
