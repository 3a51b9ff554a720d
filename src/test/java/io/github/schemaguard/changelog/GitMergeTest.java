package io.github.schemaguard.changelog;

import static io.github.schemaguard.changelog.ChangeLogTest.column;
import static io.github.schemaguard.changelog.ChangeLogTest.schema;
import static io.github.schemaguard.changelog.ChangeLogTest.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.document.read.DocumentReader;
import io.github.schemaguard.document.read.DocumentReading;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.document.write.DocumentWriter;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two branches have each changed the schema, its document and its log, and git merges them. */
class GitMergeTest {

    private static final Table CUSTOMER = table("customer", column("id", "bigint"));
    private static final Catalog BASE = schema(CUSTOMER);
    private static final Catalog OURS = schema(CUSTOMER, table("invoice", column("id", "bigint")));
    private static final Catalog THEIRS = schema(CUSTOMER, table("parcel", column("id", "bigint")));
    private static final Catalog BOTH =
            schema(CUSTOMER, table("invoice", column("id", "bigint")), table("parcel", column("id", "bigint")));

    @TempDir
    Path repository;

    private Path document;
    private Path log;

    @BeforeEach
    void twoBranches() throws Exception {
        document = repository.resolve("schema.md");
        log = repository.resolve("changes.md");
        git("init", "-q", "-b", "main");
        commit(BASE, "first");
        git("checkout", "-q", "-b", "theirs");
        commit(THEIRS, "same words");
        git("checkout", "-q", "main");
        commit(OURS, "same words");
    }

    @Test
    void a_side_that_was_taken_by_hand_mends_with_one_entry() throws Exception {
        assertThat(git("merge", "-q", "theirs")).isNotZero();
        assertThat(document).content().contains("<<<<<<<");
        for (String side : List.of("--ours", "--theirs")) {
            git("checkout", side, "schema.md", "changes.md");
            int entries = read().entries().size();
            assertThat(regenerate(BOTH, "merged")).isTrue();
            assertThat(read().entries()).hasSize(entries + 1);
            assertThat(verify()).isEmpty();
            assertThat(regenerate(BOTH, "again")).isFalse();
        }
    }

    @Test
    void a_union_of_the_logs_is_mended_with_one_entry() throws Exception {
        Files.writeString(repository.resolve(".git/info/attributes"), "changes.md merge=union\n");
        git("merge", "-q", "theirs");
        git("checkout", "--ours", "schema.md");
        assertThat(read().entries()).hasSize(3);
        assertThat(verify())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("two branches"));
        assertThat(regenerate(BOTH, "merged")).isTrue();
        assertThat(read().entries()).hasSize(4);
        assertThat(verify()).isEmpty();
    }

    @Test
    void a_rebase_that_takes_either_side_is_mended_too() throws Exception {
        git("checkout", "-q", "theirs");
        git("rebase", "-q", "-X", "ours", "main");
        assertThat(regenerate(BOTH, "rebased")).isTrue();
        assertThat(verify()).isEmpty();
    }

    private void commit(Catalog database, String reason) throws Exception {
        regenerate(database, reason);
        git("add", ".");
        git("commit", "-q", "-m", reason);
    }

    /** What the goal does; whether it changed a file. */
    private boolean regenerate(Catalog database, String reason) throws Exception {
        DocumentReading previous = Files.exists(document) ? DocumentReader.read(document, "schema.md") : null;
        LocalDate day = LocalDate.of(2026, 11, 23);
        Catalog before = previous == null ? null : previous.catalog();
        var appended = read().append(ExampleUpdates.update(before, database, day, reason, List.of()));
        if (appended.isPresent()) {
            Files.writeString(log, appended.get());
        }
        if (previous == null || !previous.isUpToDate(database)) {
            Files.writeString(
                    document,
                    new DocumentWriter(DocumentOptions.defaults())
                            .write(database, previous)
                            .text());
            return true;
        }
        return appended.isPresent();
    }

    private ChangeLog read() throws ChangeLogException {
        return ChangeLog.read(log, "changes.md");
    }

    private List<LogProblem> verify() throws ChangeLogException, DocumentException {
        return read().verify(DocumentReader.read(document, "schema.md").declared());
    }

    private int git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.org"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(repository.toFile());
        builder.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1"));
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assertThat(output).doesNotContain("fatal:");
        return code;
    }
}
