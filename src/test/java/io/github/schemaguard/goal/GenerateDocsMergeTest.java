package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.changelog.ChangeLog;
import io.github.schemaguard.document.content.DocumentLayout;
import io.github.schemaguard.document.read.DocumentReader;
import io.github.schemaguard.document.write.DocumentOptions;
import io.github.schemaguard.goal.project.DocumentChoice;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two branches have changed the schema and written notes; git leaves conflict markers, and the goal resolves them. */
class GenerateDocsMergeTest {
    private static final String BASE = "create table customer (id bigint primary key, email text)";
    private static final String OURS = "alter table customer add phone text; create table invoice (id bigint)";
    private static final String THEIRS = "alter table customer add city text; create table parcel (id bigint)";

    private static ScratchServer server;
    private static int databases;

    @TempDir
    Path repository;

    private ScratchDatabase database;

    @BeforeAll
    static void start() {
        server = ClassPathBinaries.startServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"merge, SINGLE", "diff3, SINGLE", "zdiff3, SINGLE", "merge, PER_TABLE", "diff3, PER_TABLE"})
    void notes_and_log_entries_of_both_sides_are_kept(String style, DocumentLayout layout) throws Exception {
        mergeBranches(style, layout);
        assertThat(files()).anyMatch(text -> text.contains("<<<<<<<"));

        use(BASE, OURS, THEIRS);
        List<String> lines = generate(layout, "both");

        assertThat(lines).anyMatch(line -> line.startsWith("resolved the conflicts of a merge: the text that users"));
        String document = String.join("\n", files());
        assertThat(document)
                .doesNotContain("<<<<<<<", "|||||||", ">>>>>>>")
                .containsOnlyOnce("- `email`: our note")
                .containsOnlyOnce("- `id`: their note")
                .containsOnlyOnce("A note that both have.")
                .containsOnlyOnce("below our entry")
                .containsOnlyOnce("below their entry");
        ChangeLog log = ChangeLog.read(repository.resolve("log.md"), "log.md");
        assertThat(log.entries()).hasSize(4);
        assertThat(log.text())
                .contains("— both <!--")
                .contains("The entries before this one came together; nothing else changed.");
        assertThat(log.verify(DocumentReader.read(repository.resolve("database-schema.md"), "database-schema.md")
                        .declared()))
                .isEmpty();
        assertThat(generate(layout, "again")).anyMatch(line -> line.startsWith("up to date"));
    }

    @Test
    void what_neither_side_has_is_in_the_entry_of_the_merge() throws Exception {
        mergeBranches("merge", DocumentLayout.SINGLE);

        use(BASE, OURS, THEIRS, "alter table customer drop email");
        generate(DocumentLayout.SINGLE, "both");

        String text = Files.readString(repository.resolve("log.md"));
        String entry = text.substring(text.indexOf("## "), text.indexOf("<!-- schemaguard"));
        assertThat(entry)
                .contains("### Removed")
                .contains("`public.customer.email`")
                .doesNotContain("phone", "city", "invoice", "parcel");
    }

    @Test
    void markers_that_do_not_belong_together_are_refused() throws Exception {
        mergeBranches("merge", DocumentLayout.SINGLE);
        Path document = repository.resolve("database-schema.md");
        String broken = Files.readString(document).replaceFirst("\n=======\n", "\n");
        Files.writeString(document, broken);

        use(BASE, OURS, THEIRS);
        assertThatThrownBy(() -> generate(DocumentLayout.SINGLE, "both"))
                .isInstanceOf(GoalException.class)
                .hasMessageMatching(
                        "database-schema.md:\\d+: this conflict marker does not belong to a whole conflict: .*"
                                + " Restore it with git checkout --merge, or resolve the conflict by hand");
        assertThat(document).content().isEqualTo(broken);
    }

    private void mergeBranches(String style, DocumentLayout layout) throws Exception {
        git("init", "-q", "-b", "main");
        git("config", "merge.conflictStyle", style);
        use(BASE);
        commit(layout, "begun", "", "");
        git("checkout", "-q", "-b", "theirs");
        use(BASE, THEIRS);
        commit(layout, "parcels", "A note that both have.\n\n- `id`: their note", "below their entry");
        git("checkout", "-q", "main");
        use(BASE, OURS);
        commit(layout, "invoices", "A note that both have.\n\n- `email`: our note", "below our entry");
        assertThat(git("merge", "-q", "theirs")).isNotZero();
    }

    /** Writes the document, a note below the table customer, and one below the newest log entry. */
    private void commit(DocumentLayout layout, String reason, String note, String logNote) throws Exception {
        generate(layout, reason);
        Path page = layout == DocumentLayout.SINGLE
                ? repository.resolve("database-schema.md")
                : repository.resolve("database-schema").resolve("public.customer.md");
        String text = Files.readString(page);
        int row = text.indexOf("\n\n", text.indexOf("| `email`"));
        Files.writeString(page, text.substring(0, row) + "\n\n" + note + text.substring(row));
        Path log = repository.resolve("log.md");
        Files.writeString(log, Files.readString(log).replaceFirst("( digest=\\w+ -->\n)", "$1\n" + logNote + "\n"));
        generate(layout, reason);
        git("add", ".");
        git("commit", "-q", "-m", reason);
    }

    private List<String> files() throws Exception {
        List<String> texts = new ArrayList<>();
        try (var files = Files.walk(repository)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".md")).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private void use(String... statements) throws Exception {
        database = server.createDatabase("state" + databases++);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(String.join(";", statements));
        }
    }

    private List<String> generate(DocumentLayout layout, String reason) {
        return new GenerateDocs(new ClassPathLibraries(), ResultCache.none())
                .run(new GenerateDocs.Request(
                        SmallProject.in(repository).build(),
                        LiveDatabase.withoutMigrations(database),
                        new DocumentChoice(repository.resolve("database-schema.md"), repository.resolve("log.md")),
                        DocumentOptions.defaults().withLayout(layout),
                        null,
                        reason,
                        LocalDate.EPOCH,
                        false))
                .lines();
    }

    private int git(String... arguments) throws Exception {
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
