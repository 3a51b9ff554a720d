package io.github.schemaguard.document;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces all of these files and deletes those: each new text is written in full beside its file before the first file
 * changes, and when one cannot be, those that were changed are put back. A file keeps its permissions and, when it has
 * Windows line ends throughout, those; a file whose content would stay the same is not touched.
 */
public final class FileReplacement {

    private final List<Step> steps = new ArrayList<>();
    private final Map<Path, Set<PosixFilePermission>> usualPermissions = new HashMap<>();

    /**
     * One file on its way.
     *
     * @param waiting where the new content waits; null when the file is deleted
     * @param before what is there now; null when nothing is
     */
    private record Step(
            Path file, @Nullable Path waiting, @Nullable ByteBuffer before) {}

    /**
     * Writes the new text of a file beside it. Files are later replaced in the order in which they are added.
     *
     * @throws IOException with a message that names the file, when it cannot be written; every file is as it was
     */
    public FileReplacement add(Path path, String text) throws IOException {
        try {
            Path file = real(path);
            ByteBuffer before = before(file);
            ByteBuffer content = content(text, before);
            if (!content.equals(before)) {
                refuseReadOnly(file);
                steps.add(new Step(file, write(file, content), before));
            }
            return this;
        } catch (IOException e) {
            discard(e);
            throw failure(path, e);
        }
    }

    /**
     * Deletes a file, in its turn; nothing when there is none. A directory that becomes empty by it goes too.
     *
     * @throws IOException with a message that names the file, when it is read-only; every file is as it was
     */
    public FileReplacement delete(Path path) throws IOException {
        try {
            Path file = real(path);
            ByteBuffer before = before(file);
            if (before != null) {
                refuseReadOnly(file);
                steps.add(new Step(file, null, before));
            }
            return this;
        } catch (IOException e) {
            discard(e);
            throw failure(path, e);
        }
    }

    /**
     * Puts the new files in place, and deletes what is to be deleted.
     *
     * @return the files that were replaced or deleted, in order; empty when every content is the same
     * @throws IOException with a message that names the file; every file is as it was
     */
    public List<Path> replace() throws IOException {
        List<Step> done = new ArrayList<>();
        for (Step step : steps) {
            try {
                if (step.waiting() == null) {
                    Files.delete(step.file());
                } else {
                    move(step.waiting(), step.file());
                }
                done.add(step);
            } catch (IOException e) {
                putBack(done, e);
                discard(e);
                throw failure(step.file(), e);
            }
        }
        steps.clear();
        removeEmptied(done);
        return done.stream().map(Step::file).toList();
    }

    private static Path real(Path path) throws IOException {
        return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    }

    private static @Nullable ByteBuffer before(Path file) throws IOException {
        return Files.exists(file) ? ByteBuffer.wrap(Files.readAllBytes(file)) : null;
    }

    /** A directory that cannot go is no reason to fail: what was to change is changed. */
    private static void removeEmptied(List<Step> done) {
        done.stream()
                .filter(step -> step.waiting() == null)
                .map(step -> step.file().getParent())
                .distinct()
                .forEach(directory -> {
                    File asFile = directory.toFile();
                    String[] left = asFile.list();
                    if (left != null && left.length == 0) {
                        boolean ignored = asFile.delete();
                    }
                });
    }

    private static ByteBuffer content(String text, @Nullable ByteBuffer before) {
        String old = before == null
                ? ""
                : StandardCharsets.UTF_8.decode(before.duplicate()).toString();
        boolean windows = old.contains("\r\n") && !old.replace("\r\n", "").contains("\n");
        String content = windows ? text.replace("\r\n", "\n").replace("\n", "\r\n") : text;
        return StandardCharsets.UTF_8.encode(content);
    }

    /** A move would replace even a file that nobody may write. */
    private static void refuseReadOnly(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        boolean locked = posix && !permissions(file).contains(PosixFilePermission.OWNER_WRITE);
        if (locked || !Files.isWritable(file)) {
            throw new IOException("it is read-only");
        }
    }

    private Path write(Path file, ByteBuffer content) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException("it is not a file");
        }
        Files.createDirectories(directory);
        if (Files.isDirectory(file)) {
            throw new FileAlreadyExistsException(file.toString(), null, "is a directory");
        }
        Path waiting = Files.createTempFile(directory, "." + file.getFileName() + ".", ".new");
        try {
            try (FileChannel channel = FileChannel.open(waiting, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = content.duplicate();
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            likeBefore(waiting, file);
            return waiting;
        } catch (IOException e) {
            Files.deleteIfExists(waiting);
            throw e;
        }
    }

    /** Gives the new file the permissions of the old one, or those of any new file. */
    private void likeBefore(Path waiting, Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        if (Files.exists(file)) {
            Files.setPosixFilePermissions(waiting, permissions(file));
        } else {
            Path directory = waiting.resolveSibling("");
            Set<PosixFilePermission> usual = usualPermissions.get(directory);
            if (usual == null) {
                usual = usual(waiting);
                usualPermissions.put(directory, usual);
            }
            Files.setPosixFilePermissions(waiting, usual);
        }
    }

    private static Set<PosixFilePermission> usual(Path waiting) throws IOException {
        Path probe = waiting.resolveSibling(waiting.getFileName() + ".mode");
        Files.createFile(probe);
        Set<PosixFilePermission> usual = permissions(probe);
        Files.delete(probe);
        return usual;
    }

    private static Set<PosixFilePermission> permissions(Path file) throws IOException {
        return Files.getPosixFilePermissions(file);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void putBack(List<Step> done, IOException failure) {
        for (Step step : done) {
            try {
                if (step.before() == null) {
                    Files.deleteIfExists(step.file());
                } else {
                    move(write(step.file(), step.before()), step.file());
                }
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    private void discard(IOException failure) {
        for (Step step : steps) {
            try {
                if (step.waiting() != null) {
                    Files.deleteIfExists(step.waiting());
                }
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
        steps.clear();
    }

    private static IOException failure(Path file, IOException cause) {
        return new IOException(
                file + " cannot be written: " + reason(cause) + ". No file was changed; make room or give this user the"
                        + " right to write there, then run the goal again",
                cause);
    }

    private static String reason(IOException cause) {
        String message = cause.getMessage();
        return cause.getClass() == IOException.class && message != null ? message : cause.toString();
    }
}
