package io.github.schemaguard.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The directory that holds everything of ours on this machine, and as whom PostgreSQL works in it.
 *
 * <p>In it: {@code binaries} (unpacked, for ever), {@code clusters} (templates, for ever), {@code runs} (one
 * directory per running server), {@code locks}.
 */
record Workspace(Path root, Account account) {
    private static final String NAME = "schema-maven-plugin";

    /** initdb passes its own path through a shell, in double quotes. */
    private static final Pattern UNQUOTABLE = Pattern.compile("[\"$`\\\\\r\n]");

    /**
     * Finds the first place that can be written and that the server's account can enter: the directory asked for, and
     * no other; or the user's cache directory, else the temporary ones.
     */
    static Workspace locate(ScratchOptions options, Platform platform) {
        List<Path> places =
                options.cacheDirectory().map(List::of).orElseGet(() -> places(options.environment(), platform));
        List<String> refusals = new ArrayList<>();
        List<Path> writable = new ArrayList<>();
        boolean root = false;
        for (Path place : places) {
            try {
                root = prepare(place, platform) == 0;
                if (!root) {
                    return new Workspace(place, self(place, options.environment())).withDirectories();
                }
                writable.add(place);
            } catch (IOException e) {
                refusals.add(e.toString());
            }
        }
        for (Account account : root ? Account.belowRoot(options.environment()) : List.<Account>of()) {
            for (Path place : writable) {
                Optional<Account> tried = account.tried(place);
                if (tried.isPresent()) {
                    return new Workspace(place, tried.get()).withDirectories();
                }
                refusals.add(account.prefix().get(0) + " failed, or cannot enter " + place);
            }
        }
        throw new ScratchException(
                root
                        ? "PostgreSQL does not run as root, and no way to step down worked (tried "
                                + String.join(", ", Account.waysDown()) + "): " + String.join("; ", refusals)
                                + ". Run the build as another user, or give a database with schema.url."
                        : "No directory for the scratch PostgreSQL can be written: " + String.join("; ", refusals)
                                + ". Make one of them writable, or set XDG_CACHE_HOME.");
    }

    /**
     * The user as who he is; one whose number has no name, as in a container that was given a number, inside a
     * namespace if possible, where he looks like nobody: initdb insists on a name.
     */
    private static Account self(Path place, Map<String, String> environment) {
        boolean nameless = System.getProperty("user.name", "").equals("?");
        return (nameless ? Account.belowRoot(environment) : List.<Account>of())
                .stream()
                        .filter(Account::isNamespace)
                        .flatMap(account -> account.tried(place).stream())
                        .findFirst()
                        .orElse(Account.SELF);
    }

    /** Where the cache may be, the best first. */
    static List<Path> places(Map<String, String> environment, Platform platform) {
        String user = System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9._-]", "_");
        String home = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
        Stream<String> caches = switch (platform) {
            case WINDOWS_AMD64 -> Stream.of(environment.getOrDefault("LOCALAPPDATA", ""));
            case MACOS_AMD64, MACOS_ARM64 -> Stream.of(home + "/Library/Caches");
            default -> Stream.of(environment.getOrDefault("XDG_CACHE_HOME", ""), home + "/.cache");
        };
        Stream<String> temporary = Stream.of(System.getProperty("java.io.tmpdir", ""), "/var/tmp", "/tmp");
        return Stream.concat(
                        caches.flatMap(parent -> child(parent, NAME)),
                        temporary.flatMap(parent -> child(parent, NAME + "-" + user)))
                .distinct()
                .toList();
    }

    /** Nothing for a parent that is not an absolute path, or that this JVM's file name encoding cannot say. */
    private static Stream<Path> child(String parent, String name) {
        try {
            return Stream.of(Path.of(parent, name))
                    .filter(path -> Path.of(parent).isAbsolute());
        } catch (InvalidPathException e) {
            return Stream.of();
        }
    }

    /** Makes the directory ours alone, and tells by a file made there who we are: the user number, 1 on Windows. */
    private static int prepare(Path place, Platform platform) throws IOException {
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
            if (!us.equals(Files.getAttribute(place, "unix:uid"))) {
                throw new IOException(place + " belongs to another user");
            }
            // Others may pass through, as the server's account must, but not look around.
            Tree.permit(place, "rwx--x--x");
            return (Integer) us;
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private Workspace withDirectories() {
        try {
            for (Path directory : List.of(binaries(), clusters(), runs(), locks())) {
                Tree.createPublic(directory);
            }
            return this;
        } catch (IOException e) {
            throw new ScratchException("Cannot make a directory in " + root + ": " + e, e);
        }
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path clusters() {
        return root.resolve("clusters");
    }

    Path runs() {
        return root.resolve("runs");
    }

    Path locks() {
        return root.resolve("locks");
    }

    /**
     * What failed, why, and what to do: for a full disk to make room, else the step given.
     *
     * @param what the start of the sentence, such as "Cannot unpack a.jar to /b"
     * @param otherwise the next step when it is not for want of room
     */
    ScratchException failed(String what, IOException cause, String otherwise) {
        String reason = String.valueOf(Objects.requireNonNullElse(cause.getMessage(), cause));
        Optional<String> full = FullDisk.in(reason);
        if (full.isPresent()) {
            // Not as the cause, whose many lines Maven would print behind ours.
            ScratchException failure = new ScratchException(what + ": " + full.get() + ". " + FullDisk.NEXT_STEP + ".");
            failure.addSuppressed(cause);
            return failure;
        }
        return new ScratchException(what + ": " + reason + "\n" + otherwise, cause);
    }

    /** Work that one thread of one process does at a time. */
    <T> T locked(String name, ExclusiveLock.Work<T> work) throws IOException {
        return ExclusiveLock.hold(locks().resolve(name + ".lock"), work);
    }

    /** Fills a new directory. */
    @FunctionalInterface
    interface Maker {
        void fill(Path part) throws IOException;
    }

    /** Makes a directory that never changes again, once for all processes: where it exists it is whole. */
    void makeOnce(Path directory, Maker maker) throws IOException {
        if (Files.exists(directory)) {
            return;
        }
        locked(String.valueOf(directory.getFileName()), () -> {
            if (!Files.exists(directory)) {
                Path part = directory.resolveSibling(directory.getFileName() + ".part");
                Tree.delete(part); // of one who was killed
                try {
                    Tree.createPublic(part);
                    maker.fill(part);
                    Files.move(part, directory);
                } catch (IOException | RuntimeException e) {
                    Tree.delete(part);
                    throw e;
                }
            }
            return directory;
        });
    }
}
