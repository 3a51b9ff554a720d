package io.github.schemaguard.fork;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

/** Finds resources in the directories and jars of a class path, without a class loader. */
public record ClassPathSearch(List<Path> entries) {
    public ClassPathSearch {
        entries = List.copyOf(entries);
    }

    /** The entries that have a resource, {@code META-INF/persistence.xml}, in order. */
    public List<Path> having(String resource) throws IOException {
        List<Path> having = new ArrayList<>();
        for (Path entry : entries) {
            if (has(entry, resource)) {
                having.add(entry);
            }
        }
        return having;
    }

    public Optional<Path> firstHaving(String resource) throws IOException {
        for (Path entry : entries) {
            if (has(entry, resource)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    public static boolean has(Path entry, String resource) throws IOException {
        if (Files.isDirectory(entry)) {
            return Files.isRegularFile(entry.resolve(resource));
        }
        if (!Files.isRegularFile(entry) || !entry.toString().endsWith(".jar")) {
            return false;
        }
        try (ZipFile jar = new ZipFile(entry.toFile())) {
            return jar.getEntry(resource) != null;
        }
    }

    /** The content of a resource that the entry {@linkplain #has has}. */
    public static byte[] read(Path entry, String resource) throws IOException {
        if (Files.isDirectory(entry)) {
            return Files.readAllBytes(entry.resolve(resource));
        }
        try (ZipFile jar = new ZipFile(entry.toFile());
                InputStream content = jar.getInputStream(jar.getEntry(resource))) {
            return content.readAllBytes();
        }
    }
}
