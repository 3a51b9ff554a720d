package io.github.schemaguard.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed at every point of a replacement, or cannot write on: all files are old, or all are new. */
class InterruptedReplacementTest {

    private static final Map<String, String> OLD =
            Map.of("schema.md", "old\n", "stale.md", "old\n", "log/changes.md", "old\n");
    private static final Map<String, String> NEW =
            Map.of("schema.md", "new ".repeat(5_000) + "\n", "schema/table b.md", "new\n", "log/changes.md", "new\n");

    @TempDir
    Path directory;

    @Test
    void killed_at_any_point_all_files_are_old_or_all_are_new() throws Exception {
        List<String> outcomes = new ArrayList<>();
        for (int stop = 1; ; stop++) {
            begin();
            if (run(List.of(), stop).equals("done")) {
                assertThat(files()).isEqualTo(NEW);
                break;
            }
            Optional<String> settled = InterruptedReplacement.settle(directory.resolve("schema.md"));
            outcomes.add(settled.map(text -> text.substring(text.lastIndexOf(" was ") + 5))
                    .orElse("nothing"));
            assertThat(files()).isEqualTo(outcomes.get(stop - 1).equals("finished") ? NEW : OLD);
            assertThat(InterruptedReplacement.settle(directory.resolve("schema.md")))
                    .isEmpty();
        }
        assertThat(outcomes)
                .containsExactly(
                        "nothing",
                        "taken back",
                        "taken back",
                        "taken back",
                        "taken back",
                        "taken back",
                        "finished",
                        "finished",
                        "finished",
                        "finished",
                        "finished");
    }

    /** A limit of 8 KB for each file stands for a disk that fills up in the middle of a file. */
    @Test
    void a_full_disk_changes_no_file() throws Exception {
        begin();
        assertThat(run(List.of("sh", "-c", "ulimit -f 16; exec \"$0\" \"$@\""), 0))
                .contains("schema.md cannot be written")
                .contains("No file was changed");
        assertThat(files()).isEqualTo(OLD);
    }

    @Test
    void a_file_that_was_changed_since_is_left_as_it_is() throws Exception {
        begin();
        run(List.of(), 9);
        Files.writeString(directory.resolve("log/changes.md"), "mine\n");
        assertThat(InterruptedReplacement.settle(directory.resolve("schema.md")))
                .get()
                .asString()
                .contains("left as it stands")
                .contains("changes.md was changed since");
        assertThat(directory.resolve("log/changes.md")).hasContent("mine");
        assertThat(files().keySet()).allSatisfy(name -> assertThat(name).endsWith(".md"));
    }

    @Test
    void what_version_control_has_restored_stays_restored() throws Exception {
        begin();
        run(List.of(), 9);
        begin(".schema.md.pending");
        assertThat(InterruptedReplacement.settle(directory.resolve("schema.md")))
                .hasValue("an interrupted run of schema:generate-docs was taken back");
        assertThat(files()).isEqualTo(OLD);
    }

    @Test
    void a_run_that_is_at_work_is_not_disturbed() throws Exception {
        begin();
        Process process = start(List.of(), 9);
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("stopped");
            Map<String, String> half = files();
            assertThatThrownBy(() -> InterruptedReplacement.settle(directory.resolve("schema.md")))
                    .hasMessageContaining("another run of schema:generate-docs is writing");
            assertThatThrownBy(() -> new FileReplacement(directory.resolve("schema.md"))
                            .add(directory.resolve("log/changes.md"), "other\n")
                            .replace())
                    .hasMessageContaining("another run of schema:generate-docs is writing");
            assertThat(files()).isEqualTo(half);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_directory_that_cannot_be_made_changes_no_file() throws Exception {
        begin();
        Files.delete(directory.resolve("log/changes.md"));
        Files.delete(directory.resolve("log"));
        Files.writeString(directory.resolve("log"), "in the way\n");
        Map<String, String> before = files();
        assertThat(run(List.of(), 0)).contains("changes.md cannot be written").contains("No file was changed");
        assertThat(files()).isEqualTo(before);
    }

    /** Whom permissions do not bind, root, can write, and then all files are new. */
    @Test
    void a_directory_that_is_read_only_changes_no_file() throws Exception {
        for (String name : List.of("log", "")) {
            begin();
            Path locked = directory.resolve(name);
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
            boolean bound = !Files.isWritable(locked);
            String output = run(List.of(), 0);
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
            if (bound) {
                assertThat(output).contains("cannot be written").contains("No file was changed");
            }
            assertThat(files()).isEqualTo(bound ? OLD : NEW);
        }
    }

    @Test
    void a_file_of_another_in_the_journals_place_is_refused() throws IOException {
        Path journal = Files.writeString(directory.resolve(".schema.md.pending"), "notes\n");
        assertThatThrownBy(() -> InterruptedReplacement.settle(directory.resolve("schema.md")))
                .hasMessageContaining(".schema.md.pending")
                .hasMessageContaining("delete it");
        assertThat(journal).hasContent("notes");
    }

    private void begin(String... keep) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                boolean waits =
                        keep.length > 0 && path.getFileName().toString().startsWith(".") && Files.isRegularFile(path);
                if (!path.equals(directory) && !waits && !(keep.length > 0 && Files.isDirectory(path))) {
                    Files.delete(path);
                }
            }
        }
        for (Map.Entry<String, String> file : OLD.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }

    /** Runs until it stands still, and kills it; else until its end. The first line that it printed. */
    private String run(List<String> shell, int stop) throws Exception {
        Process process = start(shell, stop);
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            if ("stopped".equals(line)) {
                process.destroyForcibly();
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return String.valueOf(line);
        }
    }

    private Process start(List<String> shell, int stop) throws IOException {
        List<String> command = new ArrayList<>(shell);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(FileReplacement.class)
                        + System.getProperty("path.separator")
                        + classPath(KilledReplacement.class),
                KilledReplacement.class.getName(),
                directory.toString(),
                Integer.toString(stop)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String classPath(Class<?> type) {
        return Path.of(java.net.URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }
}
