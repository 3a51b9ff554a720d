package io.github.schemaguard.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real repositories, read with the git of this machine. */
class GitRepositoryTest {

    @TempDir
    Path directory;

    private Path work;
    private TestRepository repository;

    @BeforeEach
    void create() throws Exception {
        work = Files.createDirectories(directory.resolve("work"));
        repository = TestRepository.init(work)
                .write("db/V1__customer.sql", "create table customer ();\n")
                .write("näme with space.sql", "Grüße\n")
                .commit("first");
    }

    @Test
    void files_are_those_of_the_commit_and_not_of_the_work_tree() throws Exception {
        repository.write("db/V1__customer.sql", "changed").write("db/V2__new.sql", "new");
        String before = repository.state();
        GitRepository read = GitRepository.around(work.resolve("db"));
        GitCommit commit = read.base("main");

        assertThat(read.files(commit)).containsExactlyInAnyOrder("db/V1__customer.sql", "näme with space.sql");
        Path copy = directory.resolve("copy");
        read.copy(commit, path -> true, copy);
        assertThat(copy.resolve("db/V1__customer.sql")).hasContent("create table customer ();\n");
        assertThat(copy.resolve("näme with space.sql")).hasContent("Grüße\n");
        read.copy(commit, path -> path.startsWith("db/"), directory.resolve("part"));
        assertThat(directory.resolve("part"))
                .isDirectoryNotContaining(file -> file.toString().endsWith("space.sql"));
        assertThat(repository.state()).isEqualTo(before);
    }

    @Test
    void the_base_is_what_both_branches_have_in_common() {
        String common = repository.git("rev-parse", "HEAD");
        repository.git("checkout", "-q", "-b", "feature");
        repository.write("db/V2__mine.sql", "").commit("mine");
        repository.git("checkout", "-q", "main");
        repository.write("db/V2__theirs.sql", "").commit("theirs");
        repository.git("checkout", "-q", "feature");
        GitRepository read = GitRepository.around(work);

        assertThat(read.base("main")).isEqualTo(new GitCommit(common, false));
        assertThat(read.base("HEAD~1")).isEqualTo(new GitCommit(common, true));
        assertThat(read.base(common.substring(0, 12))).isEqualTo(new GitCommit(common, true));
    }

    @Test
    void a_branch_that_only_the_remote_has_is_found_there() throws Exception {
        Path clone = directory.resolve("clone");
        repository.git("clone", "-q", work.toString(), clone.toString());
        repository.git("-C", clone.toString(), "checkout", "-q", "--detach");
        repository.git("-C", clone.toString(), "branch", "-q", "-D", "main");

        assertThat(GitRepository.around(clone).base("main").id()).isEqualTo(repository.git("rev-parse", "main"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-h", "--upload-pack=touch x", "main..feature", "a b", "main:db", "main\n", "\u0000"})
    void what_is_no_name_never_reaches_git(String revision) {
        assertThatExceptionOfType(GitException.class)
                .isThrownBy(() -> GitRepository.around(work).base(revision))
                .withMessageContaining("is not the name of one commit");
    }

    @Test
    void an_unknown_name_is_named() {
        assertThatExceptionOfType(GitException.class)
                .isThrownBy(() -> GitRepository.around(work).base("nothing"))
                .withMessage("git knows no commit nothing here, and no origin/nothing. Fetch it, or check the name");
    }

    @Test
    void a_shallow_clone_says_how_to_fetch_the_rest() throws Exception {
        repository.git("checkout", "-q", "-b", "feature");
        repository.commit("second");
        Path clone = directory.resolve("shallow");
        repository.shallowClone(clone);

        assertThatExceptionOfType(GitException.class)
                .isThrownBy(() -> GitRepository.around(clone).base("main"))
                .withMessageContaining("git knows no commit main here")
                .withMessageContaining("fetch-depth: 0");
        repository.git(
                "-C", clone.toString(), "fetch", "-q", "--depth", "1", "origin", "main:refs/remotes/origin/main");
        assertThatExceptionOfType(GitException.class)
                .isThrownBy(() -> GitRepository.around(clone).base("main"))
                .withMessageContaining("no commit that HEAD and main have in common")
                .withMessageContaining("fetch-depth: 0");
    }

    @Test
    void a_directory_outside_of_any_repository_is_named() throws Exception {
        Path outside = Files.createTempDirectory(Path.of("/tmp"), "outside");
        try {
            assertThatExceptionOfType(GitException.class)
                    .isThrownBy(() -> GitRepository.around(outside))
                    .withMessageContaining(outside + " is in no git repository that can be read: not a git repository");
        } finally {
            Files.delete(outside);
        }
    }

    @Test
    void links_and_submodules_are_no_files() throws Exception {
        Files.createSymbolicLink(work.resolve("link"), Path.of("/etc/passwd"));
        repository.git(
                "update-index", "--add", "--cacheinfo", "160000," + repository.git("rev-parse", "HEAD") + ",sub");
        repository.commit("links");
        GitRepository read = GitRepository.around(work);

        assertThat(read.files(read.base("HEAD"))).doesNotContain("link", "sub").hasSize(2);
    }

    @Test
    void a_path_that_leads_out_of_the_repository_is_refused() throws Exception {
        String blob = repository.git("rev-parse", "HEAD:db/V1__customer.sql");
        Path trees = work.resolve("tree");
        Files.write(trees, tree("100644 ..\0", blob));
        String inner = repository.git("hash-object", "-t", "tree", "-w", "--literally", trees.toString());
        Files.delete(trees);
        String commit = repository.git("commit-tree", inner, "-p", "HEAD", "-m", "hostile");
        repository.git("update-ref", "refs/heads/main", commit);
        GitRepository read = GitRepository.around(work);

        assertThatExceptionOfType(GitException.class)
                .isThrownBy(() -> read.copy(read.base("HEAD"), path -> true, directory.resolve("copy")))
                .withMessageContaining("leads out of the repository");
    }

    private static byte[] tree(String entry, String hash) {
        byte[] id = HexFormat.of().parseHex(hash);
        byte[] head = entry.getBytes(StandardCharsets.US_ASCII);
        byte[] tree = Arrays.copyOf(head, head.length + id.length);
        System.arraycopy(id, 0, tree, head.length, id.length);
        return tree;
    }
}
