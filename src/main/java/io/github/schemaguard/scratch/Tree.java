package io.github.schemaguard.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole directory trees: copied, deleted. */
final class Tree {
    private Tree() {}

    /** Makes a directory, and its parents, that the server's account can read, whatever this user's umask is. */
    static void createPublic(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path parent = directory.getParent();
        if (parent != null) {
            createPublic(parent);
        }
        Files.createDirectories(directory); // another process may be as far
        permit(directory, "rwxr-xr-x");
    }

    /** Sets the permissions, where the file system has such. */
    static void permit(Path path, String permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }

    /** Deletes the tree; a file that is gone already is no error. */
    static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(root)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    /** Copies the tree to a path that does not exist yet. */
    static void copy(Path from, Path to) throws IOException {
        List<Path> parentsFirst;
        try (Stream<Path> tree = Files.walk(from)) {
            parentsFirst = tree.toList();
        }
        for (Path path : parentsFirst) {
            Files.copy(path, to.resolve(from.relativize(path)));
        }
    }
}
