package io.github.schemaguard.cache;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Everything that a result depends on, as one number: a difference in a name, a value, a path below its root or a byte of a
 * file gives another {@link #key}. Not thread-safe.
 */
public final class InputFingerprint {

    /** Bytes: a larger file, such as a data set among the sources, counts by its length and time of modification. */
    private static final long READ_WHOLE = 32L << 20;

    private final MessageDigest digest;

    /**
     * A fingerprint without inputs.
     *
     * @param what kind of result it is, so that equal inputs of two kinds differ
     */
    public InputFingerprint(String what) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
        add(what);
    }

    /** Adds a value with its name. */
    public InputFingerprint with(String name, Object value) {
        add(name);
        add(String.valueOf(value));
        return this;
    }

    /** Adds values in their order. */
    public InputFingerprint with(String name, Collection<?> values) {
        with(name, values.size());
        values.forEach(value -> add(String.valueOf(value)));
        return this;
    }

    /** Adds names with their values, in any order. */
    public InputFingerprint with(String name, Map<String, String> values) {
        with(name, values.size());
        new TreeMap<>(values).forEach((key, value) -> {
            add(key);
            add(value);
        });
        return this;
    }

    /**
     * Adds what is at a path now: every file of a directory, every entry of a jar, the bytes of another file, or nothing.
     * A jar counts by the names, lengths and checksums in its table of contents, because reading all of it takes too long.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public InputFingerprint with(Path path) {
        return with(path, file -> true);
    }

    /**
     * As {@link #with(Path)}, but only some files and subdirectories of a directory.
     *
     * @param wanted tests paths below {@code path}; a directory that is not wanted is not entered
     */
    public InputFingerprint with(Path path, Predicate<Path> wanted) {
        try {
            if (!Files.exists(path)) {
                add("nothing");
                return this;
            }
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                directory(path, wanted);
            } else if (path.toString().endsWith(".jar") && attributes.isRegularFile()) {
                jar(path);
            } else {
                file(path, attributes);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fingerprint, 64 hexadecimal digits. More inputs can be added afterwards. */
    public String key() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("every Java's SHA-256 can be copied", impossible);
        }
    }

    private void directory(Path root, Predicate<Path> wanted) throws IOException {
        Map<Path, BasicFileAttributes> files = new HashMap<>();
        SortedMap<String, Path> names = new TreeMap<>();
        // Links are followed, as other readers of the directory do.
        Files.walkFileTree(
                root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                        return directory.equals(root) || wanted.test(directory)
                                ? FileVisitResult.CONTINUE
                                : FileVisitResult.SKIP_SUBTREE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (wanted.test(file)) {
                            files.put(file, attributes);
                            names.put(root.relativize(file).toString().replace('\\', '/'), file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        with("directory", names.size());
        for (Map.Entry<String, Path> each : names.entrySet()) {
            add(each.getKey());
            file(each.getValue(), Objects.requireNonNull(files.get(each.getValue())));
        }
    }

    private void jar(Path jar) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream contents = new DataOutputStream(bytes);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                contents.writeUTF(entry.getName());
                contents.writeLong(entry.getSize());
                contents.writeLong(entry.getCrc());
            }
        }
        add("jar");
        content(bytes.toByteArray());
    }

    private void file(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile() && attributes.size() > READ_WHOLE) {
            number(attributes.size());
            number(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
            return;
        }
        content(attributes.isRegularFile() ? Files.readAllBytes(file) : new byte[0]);
    }

    /**
     * Adds the length and two checksums of 32 bits, which the processor computes. Digests of all class files would take a
     * sixth of a run that has nothing else to do.
     */
    private void content(byte[] content) {
        number(content.length);
        number(checksum(new CRC32(), content));
        number(checksum(new CRC32C(), content));
    }

    private static long checksum(Checksum checksum, byte[] content) {
        checksum.update(content);
        return checksum.getValue();
    }

    /** Adds a text after its length, so that different lists of texts never look the same. */
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
    }

    private void number(long value) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }
}
