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
 * Replaces all of these files and deletes those: each new text is written in full beside its file before the first file
 * changes, and when one cannot be, those that were changed are put back. A journal beside the files lets the next run
 * settle what a killed one has left ({@link InterruptedReplacement}). A file keeps its permissions and, when it has
 * Windows line ends throughout, those; a file whose content would stay the same is not touched.
 */
public final class FileReplacement {

    private final Path journalFile;
    private final Runnable checkpoint;
    private final List<Step> steps = new ArrayList<>();

    /**
     * One file on its way.
     *
     * @param waiting where the new content is to wait; null when the file is deleted
     * @param content the new content; null when the file is deleted
     * @param before what is there now; null when nothing is
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

    /** Prepares nothing yet; {@link InterruptedReplacement#settle} of the same document is to go before. */
    public FileReplacement(Path document) {
        this(document, () -> {});
    }

    /** The checkpoint is passed before each change of the disk, for a test that kills the process there. */
    FileReplacement(Path document, Runnable checkpoint) {
        this.journalFile = ReplacementJournal.of(document);
        this.checkpoint = checkpoint;
    }

    /**
     * Takes the new text of a file. Files are later replaced in the order in which they are added.
     *
     * @throws IOException with a message that names the file, when it is not one that can be written
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
     * Deletes a file, in its turn; nothing when there is none. A directory that becomes empty by it goes too.
     *
     * @throws IOException with a message that names the file, when it is read-only
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
     * Puts the new files in place, and deletes what is to be deleted.
     *
     * @return the files that were replaced or deleted, in order; empty when every content is the same
     * @throws IOException with a message that names the file; every file is as it was
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

    /** With the permissions of the old file, or those of any new file. */
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

    /** Ends the journal; what waits in vain goes first. A journal that stays is settled by the next run. */
    private void discard(@Nullable ReplacementJournal journal, @Nullable IOException failure) {
        try {
            for (Step step : steps) {
                // Asked first: below something that is no directory, deleting fails.
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
