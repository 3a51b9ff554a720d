package io.github.schemaguard.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Results in files of a directory of the user's, each named by its {@link InputFingerprint#key}. A result that cannot be
 * kept or found is computed again: nothing here fails a build. Safe for several processes.
 */
public final class ResultCache {

    /** A result that was not used for this long is deleted. */
    private static final Duration KEPT = Duration.ofDays(14);

    /** Bytes of the checksum after each result, which detects damaged files. */
    private static final int CHECKSUM = Long.BYTES;

    private static final String FOLDER = "results";

    /** A result, or a part of one whose run was killed. Nothing else is deleted. */
    private static final Pattern OWN_NAME = Pattern.compile("[0-9a-f]{64}(?:\\d*\\.part)?");

    private final @Nullable Path directory;

    private ResultCache(@Nullable Path directory) {
        this.directory = directory;
    }

    /** A cache that keeps nothing. */
    public static ResultCache none() {
        return new ResultCache(null);
    }

    /** The cache in the first of these directories that can be created and written to; {@link #none} without any. */
    public static ResultCache in(List<Path> places) {
        for (Path place : places) {
            Optional<Path> directory = prepared(place);
            if (directory.isPresent()) {
                return new ResultCache(directory.get());
            }
        }
        return none();
    }

    /** Empty when the place cannot be used: the next one may. */
    private static Optional<Path> prepared(Path place) {
        try {
            return Optional.of(prepare(place));
        } catch (IOException | UnsupportedOperationException unusable) {
            return Optional.empty();
        }
    }

    /**
     * Creates the directory for results, which only this user can read.
     *
     * @throws IOException also when it, or the place, is another user's: in a shared directory anybody can create a directory or
     *     a link of this name first
     */
    private static Path prepare(Path place) throws IOException {
        Path directory = place.resolve(FOLDER);
        Files.createDirectories(place);
        requireOwn(place);
        Files.createDirectories(directory);
        requireOwn(directory);
        if (isPosix(directory)) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
        if (!Files.isWritable(directory)) {
            throw new IOException(directory + " cannot be written to");
        }
        return directory;
    }

    /** Refuses a directory or a link that another user owns, and a link to such a directory. */
    private static void requireOwn(Path directory) throws IOException {
        if (!isPosix(directory)) {
            return;
        }
        Path probe = Files.createTempFile("schema-maven-plugin", ".owner");
        try {
            UserPrincipal us = Files.getOwner(probe);
            if (!us.equals(Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS))
                    || !us.equals(Files.getOwner(directory))) {
                throw new IOException(directory + " belongs to another user");
            }
        } finally {
            Files.delete(probe);
        }
    }

    private static boolean isPosix(Path directory) throws IOException {
        return Files.getFileStore(directory).supportsFileAttributeView("posix");
    }

    /** Whether anything is kept at all. */
    public boolean keeps() {
        return directory != null;
    }

    /** The result of exactly these inputs; empty when it is not kept. */
    public Optional<byte[]> find(String key) {
        if (directory == null) {
            return Optional.empty();
        }
        Path file = directory.resolve(key);
        try {
            byte[] kept = Files.readAllBytes(file);
            int length = kept.length - CHECKSUM;
            if (length < 0
                    || !Arrays.equals(
                            checksum(Arrays.copyOf(kept, length)), Arrays.copyOfRange(kept, length, kept.length))) {
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(Arrays.copyOf(kept, length));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Keeps a result, and deletes those that were not used for a long time. */
    public void keep(String key, byte[] content) {
        if (directory == null) {
            return;
        }
        Path part = null;
        try {
            part = Files.createTempFile(directory, key, ".part");
            Files.write(part, content);
            Files.write(part, checksum(content), StandardOpenOption.APPEND);
            Files.move(part, directory.resolve(key), StandardCopyOption.ATOMIC_MOVE);
            dropOld(directory);
        } catch (IOException notKept) {
            delete(part);
        }
    }

    private static byte[] checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return ByteBuffer.allocate(CHECKSUM).putLong(checksum.getValue()).array();
    }

    private static void dropOld(Path directory) throws IOException {
        FileTime oldest = FileTime.from(Instant.now().minus(KEPT));
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                if (OWN_NAME.matcher(file.getFileName().toString()).matches()
                        && Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                                        .compareTo(oldest)
                                < 0) {
                    delete(file);
                }
            }
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException laterPerhaps) {
            // The next run tries again.
        }
    }
}
