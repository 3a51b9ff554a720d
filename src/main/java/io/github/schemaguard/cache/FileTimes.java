package io.github.schemaguard.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * When files were last changed. A file that was replaced and restored has its old content, but not its old time of change,
 * which programs cannot set.
 */
public record FileTimes(Map<Path, String> states) {

    public FileTimes {
        states = Map.copyOf(states);
    }

    /** The present state of these files and directories. */
    public static FileTimes of(Collection<Path> files) {
        Map<Path, String> states = new TreeMap<>();
        files.forEach(file -> states.computeIfAbsent(file, FileTimes::state));
        return new FileTimes(states);
    }

    private static String state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isDirectory()
                    ? "directory"
                    : attributes.size() + " " + attributes.fileKey() + " " + attributes.lastModifiedTime() + " "
                            + changed(file) + " " + changed(file, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException none) {
            return "nothing";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When the file or its attributes were last changed, as far as the system records this. */
    public static FileTime changed(Path file, LinkOption... options) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? (FileTime) Files.getAttribute(file, "unix:ctime", options)
                : Files.getLastModifiedTime(file, options);
    }
}
