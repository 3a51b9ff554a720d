package io.github.schemaguard.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A folder whose files are generated again in every run and are not checked in. Each file is replaced as one step, and only if
 * its content changes. Pages of an earlier run that are no longer needed are deleted; files of anybody else are never touched.
 */
public final class GeneratedFolder {

    private static final String PAGE = ".html";

    private final Path folder;
    private final String marker;

    /** @param marker a text that is in every page that this plugin writes there, and in no other file */
    public GeneratedFolder(Path folder, String marker) {
        this.folder = folder;
        this.marker = marker;
    }

    /**
     * Writes the files.
     *
     * @param files what gives the content, by the path in the folder, with forward slashes; each is asked once, when the file before
     *     it is written
     * @return how many files were written or deleted
     * @throws IOException with a message that names the file, when one cannot be written or belongs to somebody else
     */
    public int replace(Map<String, Supplier<String>> files) throws IOException {
        for (String name : files.keySet()) {
            Path file = folder.resolve(name);
            if (name.endsWith(PAGE) && Files.exists(file) && !isOurs(file)) {
                throw new IOException(file + " is in the way: this plugin did not write it");
            }
        }
        int changed = 0;
        for (Map.Entry<String, Supplier<String>> entry : files.entrySet()) {
            changed += replace(folder.resolve(entry.getKey()), entry.getValue().get()) ? 1 : 0;
        }
        List<Path> directories = files.keySet().stream()
                .map(name -> folder.resolve(name).getParent())
                .distinct()
                .toList();
        for (Path directory : directories) {
            changed += deleteStale(directory, files.keySet());
        }
        return changed;
    }

    private static boolean replace(Path file, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return false;
        }
        Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, content);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private int deleteStale(Path directory, Set<String> files) throws IOException {
        List<Path> pages;
        try (Stream<Path> all = Files.list(directory)) {
            pages = all.filter(file -> file.toString().endsWith(PAGE) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
        int deleted = 0;
        for (Path page : pages) {
            String name = folder.relativize(page).toString().replace('\\', '/');
            if (!files.contains(name) && isOurs(page)) {
                Files.delete(page);
                deleted++;
            }
        }
        return deleted;
    }

    private boolean isOurs(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(marker);
    }
}
