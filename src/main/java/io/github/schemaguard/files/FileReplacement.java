package io.github.schemaguard.files;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Replaces and deletes a set of files as one step. Each new text is first written in full next to its file. If a
 * change fails, the files that were already changed are restored. If the process is killed, the next run uses a
 * journal next to the files to finish or undo the replacement ({@link InterruptedReplacement}). Files keep their
 * permissions, and their Windows line ends if they use them throughout. Files whose content stays the same are not
 * touched.
 */
public final class FileReplacement {

    private final Path journalFile;
    private final Runnable checkpoint;
    private final List<Step> steps = new ArrayList<>();

    /**
     * One pending file change.
     *
     * @param waiting the temporary file for the new content; null if the file is to be deleted
     * @param content the new content; null if the file is to be deleted
     * @param before the current content; null if there is no file
     */
    private record Step(
            Path file,
            @Nullable Path waiting,
            @Nullable ByteBuffer content,
            @Nullable ByteBuffer before) {

        ReplacementJournal.Entry entry() {
            return new ReplacementJournal.Entry(file, waiting, ContentDigest.of(before), ContentDigest.of(content));
        }
    }

    /** Creates an empty replacement. Call {@link InterruptedReplacement#settle} for the same document first. */
    public FileReplacement(Path document) {
        this(document, () -> {});
    }

    /** Runs the checkpoint before each change on disk, so that a test can kill the process there. */
    FileReplacement(Path document, Runnable checkpoint) {
        this.journalFile = ReplacementJournal.of(document);
        this.checkpoint = checkpoint;
    }

    /**
     * Adds the new text of a file. Files are replaced in the order in which they are added.
     *
     * @throws IOException with a message that names the file, if it cannot be written
     */
    public FileReplacement add(Path path, String text) throws IOException {
        try {
            Path file = real(path);
            if (Files.isDirectory(file)) {
                throw new IOException("it is a directory");
            }
            ByteBuffer before = before(file);
            ByteBuffer content = content(text, before);
            if (!content.equals(before)) {
                refuseReadOnly(file);
                String unique = UUID.randomUUID().toString().substring(0, 8);
                Path waiting = file.resolveSibling("." + file.getFileName() + "." + unique + ".new");
                steps.add(new Step(file, waiting, content, before));
            }
            return this;
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    /**
     * Adds the deletion of a file; does nothing if it does not exist. A directory that becomes empty is deleted
     * too.
     *
     * @throws IOException with a message that names the file, if it is read-only
     */
    public FileReplacement delete(Path path) throws IOException {
        try {
            Path file = real(path);
            ByteBuffer before = before(file);
            if (before != null) {
                refuseReadOnly(file);
                steps.add(new Step(file, null, null, before));
            }
            return this;
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    /**
     * Applies all replacements and deletions.
     *
     * @return the files that were replaced or deleted, in order; empty if no content changed
     * @throws IOException with a message that names the file; all files are restored
     */
    public List<Path> replace() throws IOException {
        if (steps.isEmpty()) {
            return List.of();
        }
        List<Step> done = new ArrayList<>();
        Path current = journalFile;
        ReplacementJournal journal = null;
        try {
            checkpoint.run();
            Files.createDirectories(journalFile.toAbsolutePath().resolveSibling(""));
            journal = ReplacementJournal.begin(
                    journalFile, steps.stream().map(Step::entry).toList());
            for (Step step : steps) {
                current = step.file();
                checkpoint.run();
                prepare(step);
            }
            current = journalFile;
            checkpoint.run();
            journal.ready();
            for (Step step : steps) {
                current = step.file();
                checkpoint.run();
                carryOut(step);
                done.add(step);
            }
        } catch (IOException e) {
            putBack(done, e);
            discard(journal, e);
            throw failure(current, e);
        }
        checkpoint.run();
        discard(journal, null);
        removeEmptied(done);
        return done.stream().map(Step::file).toList();
    }

    private static void prepare(Step step) throws IOException {
        if (step.waiting() != null && step.content() != null) {
            write(step.waiting(), step.content(), step.file());
        }
    }

    private static void carryOut(Step step) throws IOException {
        if (!Objects.equals(before(step.file()), step.before())) {
            throw new IOException("another process has changed it meanwhile");
        }
        if (step.waiting() == null) {
            Files.delete(step.file());
        } else {
            move(step.waiting(), step.file());
        }
    }

    private static Path real(Path path) throws IOException {
        return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    }

    private static @Nullable ByteBuffer before(Path file) throws IOException {
        return Files.exists(file) ? ByteBuffer.wrap(Files.readAllBytes(file)) : null;
    }

    /** A directory that cannot be deleted is not an error, because all files are already changed. */
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

    /** Rejects a read-only file, because a move would replace even that. */
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

    /** Uses the permissions of the old file, or the defaults for a new file. */
    private static void write(Path waiting, ByteBuffer content, Path file) throws IOException {
        Files.createDirectories(waiting.resolveSibling(""));
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Set<PosixFilePermission> old = posix && Files.exists(file) ? permissions(file) : null;
        FileAttribute<?>[] attributes = old == null
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(old)};
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(waiting, options, attributes)) {
            ByteBuffer buffer = content.duplicate();
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        if (old != null) {
            Files.setPosixFilePermissions(waiting, old);
        }
    }

    private static Set<PosixFilePermission> permissions(Path file) throws IOException {
        return Files.getPosixFilePermissions(file);
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void putBack(List<Step> done, IOException failure) {
        for (Step step : done) {
            try {
                if (step.before() == null) {
                    Files.deleteIfExists(step.file());
                } else {
                    Path waiting = step.file().resolveSibling("." + step.file().getFileName() + ".old");
                    Files.deleteIfExists(waiting);
                    write(waiting, step.before(), step.file());
                    move(waiting, step.file());
                }
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    /** Deletes unused temporary files, then the journal. If the journal remains, the next run handles it. */
    private void discard(@Nullable ReplacementJournal journal, @Nullable IOException failure) {
        try {
            for (Step step : steps) {
                // Check first: deleting fails if the parent is not a directory.
                if (step.waiting() != null && Files.exists(step.waiting(), LinkOption.NOFOLLOW_LINKS)) {
                    Files.deleteIfExists(step.waiting());
                }
            }
            if (journal != null) {
                journal.finish();
            }
        } catch (IOException e) {
            if (failure != null) {
                failure.addSuppressed(e);
            }
        }
        steps.clear();
    }

    private static IOException failure(Path file, IOException cause) {
        return new IOException(
                file + " cannot be written: " + reason(cause)
                        + ". No file was changed; free disk space or allow this user"
                        + " to write there, then run the goal again",
                cause);
    }

    static String reason(IOException cause) {
        String message = cause.getMessage();
        return cause.getClass() == IOException.class && message != null ? message : cause.toString();
    }
}
