package io.github.schemaguard.postgres;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code pg_dump}'s word on each case, which {@link ReaderCasesTest} restores into the version of its run. Needs a
 * pg_dump of the server's major version: {@code mvn test -Pdump -Dpostgres.version=15.19.0
 * -Dpg_dump=/usr/lib/postgresql/15/bin/pg_dump}.
 */
@Tag("dump")
class DumpTest {

    private static ScratchServer server;

    @BeforeAll
    static void start() {
        server = ClassPathBinaries.startServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<ReaderCase> cases() {
        return ReaderCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_dump_is_as_kept(ReaderCase each) throws Exception {
        ScratchDatabase database = ReaderCase.create(server, each.name(), each.schema());

        GoldenFile.of("postgres/" + each + "/dump.sql").assertMatches(dump(database));
    }

    /** Without what differs from run to run. */
    private static String dump(ScratchDatabase database) throws Exception {
        ProcessBuilder command = new ProcessBuilder(
                System.getProperty("pg_dump", "pg_dump"), "--schema-only", "--no-owner", "--no-password");
        command.environment().put("PGHOST", database.address().hosts().get(0).host());
        command.environment()
                .put("PGPORT", String.valueOf(database.address().hosts().get(0).port()));
        command.environment().put("PGUSER", database.user());
        command.environment().put("PGPASSWORD", database.password());
        command.environment().put("PGDATABASE", database.name());
        Process process = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String dump = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("pg_dump's exit status").isZero();
        return dump.lines()
                .filter(line -> !line.matches("\\\\(un)?restrict .*|-- Dumped .*"))
                .collect(joining("\n", "", "\n"));
    }
}
