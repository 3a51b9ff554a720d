package io.github.schemaguard.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The directories of this plugin on this machine, and the account that PostgreSQL uses in them.
 *
 * <p>In the root: {@code binaries} (unpacked, kept for ever), {@code clusters} (templates, kept for ever), {@code runs} (one
 * directory per running server, unless they are in memory), {@code locks}.
 *
 * @param memory where {@code runs} are, and the lock for them, when they are in memory; empty when they are in the root
 */
record ScratchDirectories(Path root, Optional<Path> memory, OsAccount account) {
    private static final String NAME = "schema-maven-plugin";

    /** initdb passes its own path through a shell, in double quotes. */
    private static final Pattern UNQUOTABLE = Pattern.compile("[\"$`\\\\\r\n]");

    /**
     * Finds the first directory that is writable and that the server's account can enter: the requested one only; or the user's
     * cache directory, otherwise a temporary one.
     */
    static ScratchDirectories locate(ScratchOptions options, ServerPlatform platform) {
        List<Path> places =
                options.cacheDirectory().map(List::of).orElseGet(() -> places(options.environment(), platform));
        List<String> refusals = new ArrayList<>();
        List<Path> writable = new ArrayList<>();
        boolean root = false;
        for (Path place : places) {
            try {
                root = prepare(place, platform) == 0;
                if (!root) {
                    return of(place, self(place, options.environment()), options, platform);
                }
                writable.add(place);
            } catch (IOException e) {
                refusals.add(e.toString());
            }
        }
        for (OsAccount account : root ? OsAccount.belowRoot(options.environment()) : List.<OsAccount>of()) {
            for (Path place : writable) {
                Optional<OsAccount> tried = account.tried(place);
                if (tried.isPresent()) {
                    return of(place, tried.get(), options, platform);
                }
                refusals.add(account.prefix().get(0) + " failed, or cannot enter " + place);
            }
        }
        throw new ScratchException(
                root
                        ? "PostgreSQL does not run as root, and switching to another account failed (tried "
                                + String.join(", ", OsAccount.waysDown()) + "): " + String.join("; ", refusals)
                                + ". Run the build as another user, or set schema.url."
                        : "No directory for the scratch PostgreSQL can be written: " + String.join("; ", refusals)
                                + ". Make one of them writable, or set XDG_CACHE_HOME.");
    }

    /**
     * The current user. A user id without a name, as in some containers, is put into a user namespace if possible, where it
     * appears as nobody: initdb requires a name.
     */
    private static OsAccount self(Path place, Map<String, String> environment) {
        boolean nameless = System.getProperty("user.name", "").equals("?");
        return (nameless ? OsAccount.belowRoot(environment) : List.<OsAccount>of())
                .stream()
                        .filter(OsAccount::isNamespace)
                        .flatMap(account -> account.tried(place).stream())
                        .findFirst()
                        .orElse(OsAccount.SELF);
    }

    private static ScratchDirectories of(
            Path root, OsAccount account, ScratchOptions options, ServerPlatform platform) {
        Optional<Path> memory = options.cacheDirectory().isPresent()
                ? Optional.empty()
                : SharedMemory.of(options.environment(), platform)
                        .filter(SharedMemory::isPlentiful)
                        .map(shared -> shared.directory().resolve(ownName()))
                        .filter(place -> isFor(account, place, platform));
        ScratchDirectories directories = new ScratchDirectories(root, memory, account);
        directories.makeDirectories();
        return directories;
    }

    /** Whether servers of the account can keep their data there; otherwise the disk is used. */
    private static boolean isFor(OsAccount account, Path place, ServerPlatform platform) {
        try {
            prepare(place, platform);
            return account.prefix().isEmpty() || account.tried(place).isPresent();
        } catch (IOException refused) {
            return false;
        }
    }

    /** A directory name that includes the user, for directories that users share. */
    private static String ownName() {
        return NAME + "-" + System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9._-]", "_");
    }

    /** Possible cache directories, the best first. */
    static List<Path> places(Map<String, String> environment, ServerPlatform platform) {
        String home = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
        Stream<String> caches = switch (platform) {
            case WINDOWS_AMD64 -> Stream.of(environment.getOrDefault("LOCALAPPDATA", ""));
            case MACOS_AMD64, MACOS_ARM64 -> Stream.of(home + "/Library/Caches");
            default -> Stream.of(environment.getOrDefault("XDG_CACHE_HOME", ""), home + "/.cache");
        };
        Stream<String> temporary = Stream.of(System.getProperty("java.io.tmpdir", ""), "/var/tmp", "/tmp");
        return Stream.concat(
                        caches.flatMap(parent -> child(parent, NAME)),
                        temporary.flatMap(parent -> child(parent, ownName())))
                .distinct()
                .toList();
    }

    /** Empty for a parent that is not an absolute path, or that this JVM's file name encoding cannot express. */
    private static Stream<Path> child(String parent, String name) {
        try {
            return Stream.of(Path.of(parent, name))
                    .filter(path -> Path.of(parent).isAbsolute());
        } catch (InvalidPathException e) {
            return Stream.of();
        }
    }

    /** Restricts the directory to this user. Returns the user id, from a file created there; 1 on Windows. */
    private static int prepare(Path place, ServerPlatform platform) throws IOException {
        if (!platform.isWindows() && UNQUOTABLE.matcher(place.toString()).find()) {
            throw new IOException(
                    place + " has a character that initdb cannot quote: one of \" $ ` \\ or a line break");
        }
        Files.createDirectories(place);
        Path probe = Files.createTempFile(place, "probe", "");
        try {
            if (platform.isWindows()) {
                return 1;
            }
            Object us = Files.getAttribute(probe, "unix:uid");
            // A link that another user created there belongs to that user.
            if (!us.equals(Files.getAttribute(place, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
                throw new IOException(place + " belongs to another user");
            }
            // Other accounts, such as the server's, may pass through but not list it.
            FileTree.permit(place, "rwx--x--x");
            return (Integer) us;
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private void makeDirectories() {
        try {
            FileTree.createPublic(binaries());
            FileTree.createPublic(clusters());
            for (Path runs : allRuns()) {
                FileTree.createPublic(runs);
                FileTree.createPublic(locks(runs.resolveSibling("")));
            }
        } catch (IOException e) {
            throw new ScratchException("Cannot create a directory in " + root + ": " + e, e);
        }
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path clusters() {
        return root.resolve("clusters");
    }

    /** Directories for servers' data. New servers use the first. */
    List<Path> allRuns() {
        return Stream.concat(memory.stream(), Stream.of(root))
                .map(ScratchDirectories::runs)
                .toList();
    }

    private static Path runs(Path place) {
        return place.resolve("runs");
    }

    private static Path locks(Path place) {
        return place.resolve("locks");
    }

    /**
     * What failed, why, and what to do: free space on a full disk, otherwise the given step.
     *
     * @param what the start of the sentence, such as "Cannot unpack a.jar to /b"
     * @param otherwise the next step when the disk is not full
     */
    ScratchException failed(String what, IOException cause, String otherwise) {
        String reason = String.valueOf(Objects.requireNonNullElse(cause.getMessage(), cause));
        Optional<String> full = FullDisk.in(reason);
        if (full.isPresent()) {
            // Not as the cause: Maven would print its many lines after this message.
            ScratchException failure = new ScratchException(what + ": " + full.get() + ". " + FullDisk.NEXT_STEP + ".");
            failure.addSuppressed(cause);
            return failure;
        }
        return new ScratchException(what + ": " + reason + "\n" + otherwise, cause);
    }

    /** Work on one of {@link #allRuns} that only one thread of one process does at a time. */
    <T> T locked(Path runs, ExclusiveLock.Work<T> work) throws IOException {
        return ExclusiveLock.hold(locks(runs.resolveSibling("")).resolve("runs.lock"), work);
    }

    /** Fills a new directory. */
    @FunctionalInterface
    interface Maker {
        void fill(Path part) throws IOException;
    }

    /** Creates a directory once for all processes. It never changes again, and if it exists it is complete. */
    void makeOnce(Path directory, Maker maker) throws IOException {
        if (Files.exists(directory)) {
            return;
        }
        ExclusiveLock.hold(locks(root).resolve(directory.getFileName() + ".lock"), () -> {
            if (!Files.exists(directory)) {
                Path part = directory.resolveSibling(directory.getFileName() + ".part");
                FileTree.delete(part); // of one who was killed
                try {
                    FileTree.createPublic(part);
                    maker.fill(part);
                    Files.move(part, directory);
                } catch (IOException | RuntimeException e) {
                    FileTree.delete(part);
                    throw e;
                }
            }
            return directory;
        });
    }
}
