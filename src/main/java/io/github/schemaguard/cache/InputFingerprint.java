package io.github.schemaguard.cache;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a result depends on, as one number: a difference in a name, a value, a path below its root or a byte of a
 * file gives another {@link #key}. Not thread-safe.
 */
public final class InputFingerprint {

    private static final int BLOCK = 1 << 16;

    private final MessageDigest digest;
    private final List<Path> files = new ArrayList<>();

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

    /** Adds a value with its name: each field of a record, each value of a list, the text of anything else. */
    public InputFingerprint with(String name, @Nullable Object value) {
        add(name);
        addValue(value);
        return this;
    }

    /** Adds bytes with their name. */
    public InputFingerprint with(String name, byte[] value) {
        add(name);
        add(value);
        return this;
    }

    /** Adds values in their order. */
    public InputFingerprint with(String name, Collection<?> values) {
        add(name);
        addAll(values);
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

    /** Adds the key of another fingerprint, and its files. */
    public InputFingerprint with(String name, InputFingerprint other) {
        files.addAll(other.files);
        return with(name, (Object) other.key());
    }

    /** The files and directories that were looked at. */
    public List<Path> files() {
        return List.copyOf(files);
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
            files.add(path);
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
            this.files.add(each.getValue());
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

    /**
     * Adds the length and two checksums of 32 bits, which the processor computes. Digests of all class files would take a
     * sixth of a run that has nothing else to do.
     */
    private void file(Path file, BasicFileAttributes attributes) throws IOException {
        CRC32 one = new CRC32();
        CRC32C other = new CRC32C();
        long length = 0;
        if (attributes.isRegularFile()) {
            try (InputStream in = Files.newInputStream(file)) {
                byte[] block = new byte[(int) Math.max(1, Math.min(BLOCK, attributes.size()))];
                for (int read = in.read(block); read >= 0; read = in.read(block)) {
                    one.update(block, 0, read);
                    other.update(block, 0, read);
                    length += read;
                }
            }
        }
        number(length);
        number(one.getValue());
        number(other.getValue());
    }

    private void content(byte[] content) {
        CRC32 one = new CRC32();
        CRC32C other = new CRC32C();
        one.update(content);
        other.update(content);
        number(content.length);
        number(one.getValue());
        number(other.getValue());
    }

    /** Not by {@code toString}: those of different records and lists can be equal, and the first one of a record is slow. */
    private void addValue(@Nullable Object value) {
        if (value instanceof Record composed) {
            add("record");
            addFields(composed);
        } else if (value instanceof Collection<?> values) {
            add("list");
            addAll(values);
        } else if (value instanceof Map<?, ?> map) {
            add("map");
            addAll(new TreeMap<>(map).entrySet());
        } else if (value instanceof Map.Entry<?, ?> entry) {
            addValue(entry.getKey());
            addValue(entry.getValue());
        } else {
            add("text");
            add(String.valueOf(value));
        }
    }

    private void addAll(Collection<?> values) {
        number(values.size());
        values.forEach(this::addValue);
    }

    private void addFields(Record composed) {
        try {
            for (RecordComponent field : composed.getClass().getRecordComponents()) {
                field.getAccessor().setAccessible(true);
                addValue(field.getAccessor().invoke(composed));
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record's fields can be read", impossible);
        }
    }

    /** Adds a text after its length, so that different lists of texts never look the same. */
    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] bytes) {
        number(bytes.length);
        digest.update(bytes);
    }

    private void number(long value) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }
}
