package io.github.schemaguard.document;

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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces several files together: each new text is written in full beside its file before the first file is replaced,
 * and when one cannot be, those that were are put back. A file keeps its permissions and, when it has Windows line ends
 * throughout, those; a file whose content would stay the same is not touched.
 */
public final class FileReplacement {

    private final List<Replaced> files = new ArrayList<>();

    /** A file on its way: where the new content waits, and what was there before; null when nothing was. */
    private record Replaced(
            Path file, Path waiting, @Nullable ByteBuffer before) {}

    /**
     * Writes the new text of a file beside it. Files are later replaced in the order in which they are added.
     *
     * @throws IOException with a message that names the file, when it cannot be written; every file is as it was
     */
    public FileReplacement add(Path path, String text) throws IOException {
        try {
            Path file = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            ByteBuffer before = Files.exists(file) ? ByteBuffer.wrap(Files.readAllBytes(file)) : null;
            ByteBuffer content = content(text, before);
            if (!content.equals(before)) {
                refuseReadOnly(file);
                files.add(new Replaced(file, write(file, content), before));
            }
            return this;
        } catch (IOException e) {
            discard(e);
            throw failure(path, e);
        }
    }

    /**
     * Puts the new files in place.
     *
     * @return the files that were replaced, in order; empty when every content is the same
     * @throws IOException with a message that names the file; every file is as it was
     */
    public List<Path> replace() throws IOException {
        List<Replaced> done = new ArrayList<>();
        for (Replaced file : files) {
            try {
                move(file.waiting(), file.file());
                done.add(file);
            } catch (IOException e) {
                putBack(done, e);
                discard(e);
                throw failure(file.file(), e);
            }
        }
        files.clear();
        return done.stream().map(Replaced::file).toList();
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

    private static Path write(Path file, ByteBuffer content) throws IOException {
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
    private static void likeBefore(Path waiting, Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        if (Files.exists(file)) {
            Files.setPosixFilePermissions(waiting, permissions(file));
        } else {
            Path probe = file.resolveSibling(waiting.getFileName() + ".mode");
            Files.createFile(probe);
            Set<PosixFilePermission> usual = permissions(probe);
            Files.delete(probe);
            Files.setPosixFilePermissions(waiting, usual);
        }
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

    private static void putBack(List<Replaced> done, IOException failure) {
        for (Replaced file : done) {
            try {
                if (file.before() == null) {
                    Files.deleteIfExists(file.file());
                } else {
                    move(write(file.file(), file.before()), file.file());
                }
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    private void discard(IOException failure) {
        for (Replaced file : files) {
            try {
                Files.deleteIfExists(file.waiting());
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
        files.clear();
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
