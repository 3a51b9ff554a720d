package io.github.schemaguard.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The git repository around a directory. Every method only reads it. */
public final class GitRepository {

    /** A branch, tag or other name of a commit. Nothing that git could take for an option, a range or a file. */
    private static final Pattern REVISION = Pattern.compile("[^\\s\\p{Cntrl}:-][^\\s\\p{Cntrl}:]*");

    /** A line of {@code git ls-tree -z}: only regular files, no symbolic links and no submodules. */
    private static final Pattern FILE = Pattern.compile("100\\d{3} blob ([0-9a-f]+)\t(.+)", Pattern.DOTALL);

    private static final String SHALLOW =
            " This clone is shallow: fetch the whole history, with \"git fetch --unshallow\", or"
                    + " with fetch-depth: 0 of actions/checkout, or GIT_DEPTH: 0 in GitLab";

    private final GitCommand git;
    private final Path root;

    private GitRepository(GitCommand git, Path root) {
        this.git = git;
        this.root = root;
    }

    /**
     * Finds the repository.
     *
     * @throws GitException when git is not installed, or the directory is in no repository that this user may read
     */
    public static GitRepository around(Path directory) {
        GitCommand git = new GitCommand(directory);
        GitCommand.Result found = git.run("rev-parse", "--show-toplevel");
        if (found.failed()) {
            throw new GitException(directory + " is in no git repository that can be read: " + found.message());
        }
        return new GitRepository(git, Path.of(found.line()));
    }

    /** The directory of the work tree, without symbolic links. */
    public Path root() {
        return root;
    }

    /**
     * The commit to compare with for a branch, tag or commit: the newest one that it and {@code HEAD} have in common, so that
     * what only the other branch has is no change. A name that only the remote {@code origin} has is found there.
     *
     * @throws GitException when the revision is not a name, or there is no such commit
     */
    public GitCommit base(String revision) {
        if (!REVISION.matcher(revision).matches() || revision.contains("..")) {
            throw new GitException(
                    "\"" + revision + "\" is not the name of one commit. Give a branch, a tag or a commit,"
                            + " such as main, v1.2 or HEAD~1");
        }
        String named = commit(revision)
                .or(() -> commit("origin/" + revision))
                .orElseThrow(() -> new GitException("git knows no commit " + revision + " here, and no origin/"
                        + revision + "." + (isShallow() ? SHALLOW : " Fetch it, or check the name")));
        GitCommand.Result common = git.run("merge-base", "HEAD", named);
        if (!common.failed()) {
            return new GitCommit(common.line(), common.line().equals(named));
        }
        if (isShallow()) {
            throw new GitException("git knows no commit that HEAD and " + revision + " have in common." + SHALLOW);
        }
        return new GitCommit(named, true);
    }

    private Optional<String> commit(String revision) {
        GitCommand.Result found = git.run("rev-parse", "--verify", "--quiet", revision + "^{commit}");
        return found.failed() ? Optional.empty() : Optional.of(found.line());
    }

    private boolean isShallow() {
        return git.run("rev-parse", "--is-shallow-repository").line().equals("true");
    }

    /** The regular files of a commit, relative to the root, in git's order. */
    public List<String> files(GitCommit commit) {
        return entries(commit).stream().map(Entry::path).toList();
    }

    /**
     * Writes files of a commit below a directory.
     *
     * @param wanted takes paths relative to the root, with forward slashes
     */
    public void copy(GitCommit commit, Predicate<String> wanted, Path directory) {
        List<Entry> entries = entries(commit).stream()
                .filter(entry -> wanted.test(entry.path()))
                .toList();
        Path target = directory.toAbsolutePath().normalize();
        try (GitObjects objects = git.objects()) {
            for (Entry entry : entries) {
                Path file = below(target, entry.path());
                Files.createDirectories(file.resolveSibling(""));
                Files.write(file, objects.read(entry.object()));
            }
        } catch (IOException e) {
            throw new GitException(
                    "the files of commit " + commit.shortId() + " cannot be copied to " + directory + ": " + e, e);
        }
    }

    /**
     * The contents of files of a commit, by their paths.
     *
     * @param wanted takes paths relative to the root, with forward slashes
     */
    public Map<String, byte[]> contents(GitCommit commit, Predicate<String> wanted) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        try (GitObjects objects = git.objects()) {
            for (Entry entry : entries(commit)) {
                if (wanted.test(entry.path())) {
                    contents.put(entry.path(), objects.read(entry.object()));
                }
            }
        } catch (IOException e) {
            throw new GitException("the files of commit " + commit.shortId() + " cannot be read: " + e, e);
        }
        return contents;
    }

    /** A tree that somebody made by hand may contain paths that lead elsewhere. */
    private static Path below(Path directory, String path) {
        try {
            Path file = directory.resolve(path).normalize();
            if (file.startsWith(directory) && !file.equals(directory)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new GitException("the commit contains a path that this system cannot write: " + path, e);
        }
        throw new GitException("the commit contains a path that leads out of the repository: " + path);
    }

    private record Entry(String object, String path) {}

    private List<Entry> entries(GitCommit commit) {
        GitCommand.Result listed = git.run("ls-tree", "-r", "-z", "--full-tree", commit.id());
        if (listed.failed()) {
            throw new GitException(
                    "the files of commit " + commit.shortId() + " cannot be listed: " + listed.message());
        }
        List<Entry> entries = new ArrayList<>();
        for (String line : new String(listed.output(), StandardCharsets.UTF_8).split("\0", -1)) {
            Matcher file = FILE.matcher(line);
            if (file.matches()) {
                entries.add(new Entry(file.group(1), file.group(2)));
            }
        }
        return entries;
    }
}
