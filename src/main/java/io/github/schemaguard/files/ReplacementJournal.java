package io.github.schemaguard.files;

import java.io.Closeable;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records a planned replacement in a locked file next to the files. If the process is killed, the next run can finish
 * or undo it. The journal first contains the list of files. A last line is added when every new content is complete.
 */
final class ReplacementJournal implements Closeable {

    private static final String HEADER = "schema-maven-plugin: files on their way. The next run of a goal finishes this"
            + " or takes it back, and deletes this file.";
    private static final String LISTED = "listed";
    private static final String READY = "ready";

    private final Path file;
    private final FileChannel channel;

    private ReplacementJournal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * One pending file change.
     *
     * @param waiting the temporary file with the new content; null if the file is to be deleted
     * @param before the digest of the old content
     * @param after the digest of the new content
     */
    record Entry(Path file, @Nullable Path waiting, ContentDigest before, ContentDigest after) {}

    /**
     * The journal of an interrupted run.
     *
     * @param entries empty if the run was interrupted before it had listed the files
     * @param ready true if every new content is complete
     */
    record Content(List<Entry> entries, boolean ready) {}

    /** The path of a document's journal. */
    static Path of(Path document) {
        return document.resolveSibling("." + document.getFileName() + ".pending");
    }

    /**
     * Writes the list of files.
     *
     * @throws IOException if it cannot be written, or if another run has a journal in the same place
     */
    static ReplacementJournal begin(Path file, List<Entry> entries) throws IOException {
        try {
            ReplacementJournal journal = new ReplacementJournal(
                    file, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            try {
                journal.lock();
                if (!Files.exists(file)) {
                    throw busy();
                }
                StringBuilder text = new StringBuilder(HEADER).append('\n');
                entries.forEach(entry -> text.append(journal.line(entry)).append('\n'));
                journal.append(text.append(LISTED).append('\n').toString());
                return journal;
            } catch (IOException e) {
                journal.finish();
                throw e;
            }
        } catch (FileAlreadyExistsException e) {
            throw busy();
        }
    }

    /** Reads the journal of an interrupted run; empty if there is none. */
    static Optional<ReplacementJournal> left(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        ReplacementJournal journal =
                new ReplacementJournal(file, FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
        try {
            journal.lock();
            return Optional.of(journal);
        } catch (IOException e) {
            journal.close();
            throw e;
        }
    }

    /** Records that every new content is complete. From now on, an interrupted run is finished instead of undone. */
    void ready() throws IOException {
        append(READY + "\n");
    }

    /** Deletes the journal when everything is done. */
    void finish() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    Content read() throws IOException {
        byte[] bytes = Channels.newInputStream(channel.position(0)).readAllBytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<String> lines =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        int listed = lines.indexOf(LISTED);
        if (listed < 0 && (HEADER + "\n").startsWith(text.lines().findFirst().orElse(""))) {
            return new Content(List.of(), false);
        }
        if (listed < 0 || !lines.get(0).equals(HEADER)) {
            throw new IOException("it is not a file of schema-maven-plugin; delete it");
        }
        List<Entry> entries = new ArrayList<>();
        for (String line : lines.subList(1, listed)) {
            entries.add(entry(line));
        }
        return new Content(entries, lines.contains(READY));
    }

    private Entry entry(String line) throws IOException {
        String[] parts = line.split(" ", -1);
        try {
            if (parts.length == 4) {
                return new Entry(
                        path(parts[3]),
                        parts[2].equals("-") ? null : path(parts[2]),
                        new ContentDigest(parts[0]),
                        new ContentDigest(parts[1]));
            }
        } catch (InvalidPathException e) {
            throw new IOException("it is damaged; delete it", e);
        }
        throw new IOException("it is damaged; delete it");
    }

    private String line(Entry entry) {
        return entry.before() + " " + entry.after() + " " + (entry.waiting() == null ? "-" : name(entry.waiting()))
                + " " + name(entry.file());
    }

    /** Relative if possible, because the next run may mount the project directory at another path. */
    private String name(Path path) {
        Path directory = directory();
        boolean sameRoot = path.getRoot() != null && path.getRoot().equals(directory.getRoot());
        return URLEncoder.encode((sameRoot ? directory.relativize(path) : path).toString(), StandardCharsets.UTF_8);
    }

    private Path path(String name) {
        return directory()
                .resolve(URLDecoder.decode(name, StandardCharsets.UTF_8))
                .normalize();
    }

    private Path directory() {
        return file.toAbsolutePath().normalize().resolveSibling("");
    }

    private void append(String text) throws IOException {
        ByteBuffer buffer = StandardCharsets.UTF_8.encode(text);
        channel.position(channel.size());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(true);
    }

    private void lock() throws IOException {
        try {
            if (channel.tryLock() == null) {
                throw busy();
            }
        } catch (OverlappingFileLockException e) {
            throw busy();
        }
    }

    private static IOException busy() {
        return new IOException("another run of schema:generate-docs is writing right now");
    }
}
