package io.github.schemaguard.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of servers when the processes around them die, meet, or may not be root. */
class ServerLifeTest {
    @TempDir
    static Path cache;

    @TempDir
    Path directory;

    @Test
    void a_killed_jvm_takes_its_server_and_data_along() throws Exception {
        try (ServerProcess jvm = ServerProcess.start(cache, Map.of("LC_ALL", "C"))) {
            Path data = jvm.dataDirectory();
            List<ProcessHandle> processes = jvm.descendants();
            assertThat(processes).hasSizeGreaterThan(3);

            jvm.kill();

            ServerProcess.awaitEnd(processes);
            assertThat(cache.resolve("runs")).isEmptyDirectory();
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void control_c_ends_everything_whether_the_server_runs_or_only_begins_to() throws Exception {
        try (ServerProcess jvm = ServerProcess.start(cache, Map.of("LC_ALL", "C"))) {
            jvm.dataDirectory();
            List<ProcessHandle> processes = jvm.descendants();

            jvm.interrupt();

            ServerProcess.awaitEnd(processes);
        }
        try (ServerProcess jvm = ServerProcess.start(cache, Map.of("LC_ALL", "C"))) {
            while (jvm.descendants().isEmpty()) {
                Thread.onSpinWait(); // until the guard is there
            }
            List<ProcessHandle> processes = jvm.descendants();

            jvm.kill();

            ServerProcess.awaitEnd(processes);
        }
        // One whose guard had not begun is removed by the next.
        ServerProcess.start(cache, Map.of("LC_ALL", "C")).close();
        assertThat(cache.resolve("runs")).isEmptyDirectory();
    }

    @Test
    void a_full_disk_is_one_sentence_with_the_next_step_and_leaves_nothing() throws Exception {
        ScratchDirectories whole = ScratchDirectories.locate(
                ScratchOptions.of(new ClassPathBinaries(), ClassPathBinaries.major()), ServerPlatform.current());
        ClassPathBinaries.startServer().close();
        // A limit of the size of files is a full disk that needs no privileges.
        String limit = "ulimit -f 200; exec \"$@\"";
        String end = ". " + FullDisk.NEXT_STEP + ".";

        assertThat(failure(limit))
                .startsWith("Cannot unpack the PostgreSQL binaries from ")
                .endsWith(end);
        assertThat(directory.resolve("binaries")).isEmptyDirectory();

        Files.delete(directory.resolve("binaries"));
        Files.createSymbolicLink(directory.resolve("binaries"), whole.binaries());
        assertThat(failure(limit)).startsWith("Cannot create a PostgreSQL ").endsWith(end);
        assertThat(directory.resolve("clusters")).isEmptyDirectory();

        Files.delete(directory.resolve("clusters"));
        Files.createSymbolicLink(directory.resolve("clusters"), whole.clusters());
        assertThat(failure(limit)).startsWith("The scratch PostgreSQL ").endsWith(end);
        assertThat(directory.resolve("runs")).isEmptyDirectory();
    }

    private String failure(String shell) throws Exception {
        try (ServerProcess jvm = ServerProcess.start(directory, Map.of("LC_ALL", "C"), shell)) {
            String message = jvm.failure();
            assertThat(message).doesNotContain("\n");
            return message;
        }
    }

    @Test
    void a_server_whose_guard_is_killed_too_is_removed_by_the_next_start() throws Exception {
        try (ServerProcess jvm = ServerProcess.start(cache, Map.of("LC_ALL", "C"))) {
            Path data = jvm.dataDirectory();
            List<ProcessHandle> processes = jvm.descendants();
            List<ProcessHandle> orphans = processes.stream()
                    .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                    .toList();
            processes.stream().filter(process -> !orphans.contains(process)).forEach(ProcessHandle::destroyForcibly);
            jvm.kill();
            assertThat(orphans).anyMatch(ProcessHandle::isAlive);
            assertThat(data).exists();

            try (ServerProcess next = ServerProcess.start(cache, Map.of("LC_ALL", "C"))) {
                next.dataDirectory();
                ServerProcess.awaitEnd(orphans);
                assertThat(data.getParent()).doesNotExist();
            }
        }
        assertThat(cache.resolve("runs")).isEmptyDirectory();
    }

    @Test
    @Tag("slow")
    void two_processes_meet_in_an_empty_cache_with_an_awkward_path() throws Exception {
        Map<String, String> utf8 = Map.of("LC_ALL", "C.UTF-8");
        try (ServerProcess one = ServerProcess.start(directory, utf8);
                ServerProcess two = ServerProcess.start(directory, utf8)) {
            assertThat(one.dataDirectory()).isNotEqualTo(two.dataDirectory());
        }
        try (Stream<Path> all = Files.walk(directory)) {
            assertThat(all.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    static Stream<String> waysDown() {
        return OsAccount.waysDown().stream()
                .filter(way -> !ExternalProgram.find(way, System.getenv()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("waysDown")
    void root_steps_down_by_whatever_program_works(String way) throws Exception {
        Path programs = Files.createDirectory(directory.resolve("programs"));
        for (String other : OsAccount.waysDown()) {
            Path program = programs.resolve(other);
            if (other.equals(way)) {
                Files.createSymbolicLink(
                        program, ExternalProgram.find(way, System.getenv()).get(0));
            } else {
                Files.writeString(program, "#!/bin/sh\nexit 1\n");
                Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        // A place that only this user can enter, as root's home is: another account makes it move elsewhere.
        ScratchOptions options = ScratchOptions.of(new ClassPathBinaries(), ClassPathBinaries.major())
                .withEnvironment(Map.of("PATH", programs.toString(), "XDG_CACHE_HOME", cache.toString()));
        Path data;
        try (ScratchServer server = ScratchServer.start(options);
                Connection connection = server.createDatabase("shop").connect();
                var rows = connection.createStatement().executeQuery("SHOW data_directory")) {
            rows.next();
            data = Path.of(rows.getString(1));
            assertThat(data).exists();
        }
        assertThat(data.getParent()).doesNotExist();
    }

    @Test
    void without_a_shell_a_small_jvm_guards_the_server() throws Exception {
        ScratchOptions options = ScratchOptions.of(new ClassPathBinaries(), ClassPathBinaries.major());
        ServerPlatform platform = ServerPlatform.current();
        ScratchDirectories workspace = ScratchDirectories.locate(options, platform);
        PostgresInstallation installation =
                PostgresInstallation.of(PostgresBinary.of(platform, options.major()), options.binaries(), workspace);
        ServerDirectory run = ServerDirectory.create(workspace);
        TemplateCluster cluster = TemplateCluster.of(installation, workspace);
        ExternalProgram.run(workspace
                .account()
                .command(
                        Path.of("cp"),
                        "-R",
                        cluster.data().toString(),
                        run.data().toString()));
        Watchdog guard =
                new Watchdog(ExternalProgram.prepare(JvmWatchdog.command(cluster, run, EmbeddedServer.freePort()))
                        .start());
        EmbeddedServer.awaitReady(guard, run);
        List<ProcessHandle> processes = guard.process().descendants().toList();

        guard.release();

        ServerProcess.awaitEnd(processes);
        assertThat(run.directory()).doesNotExist();
        run.close();
    }
}
