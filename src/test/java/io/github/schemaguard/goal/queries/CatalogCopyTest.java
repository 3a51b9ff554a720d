package io.github.schemaguard.goal.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.postgres.prepare.StatementAnswer;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Accepted;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Refused;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Undecided;
import io.github.schemaguard.postgres.prepare.StatementProbe;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Statements on a copy of a live database. The file has the live database's schema, then the statements; each group of them
 * begins with what the copy answers: accepted, refused with an error, or undecided with a part of the reason.
 */
class CatalogCopyTest {

    private static final Path CASES = Path.of("src/test/resources/goal/queries-copy");

    private static ScratchServer server;

    @BeforeAll
    static void start() {
        server = ClassPathBinaries.startServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void statements_that_need_what_can_be_copied_are_accepted_or_refused_as_in_the_live_database() throws Exception {
        Catalog catalog = catalog("live_copied", "copied.sql");

        List<String> differing = differing(catalog, "copied.txt", true);

        assertThat(differing).isEmpty();
    }

    @Test
    void statements_that_need_what_cannot_be_copied_are_undecided() throws Exception {
        Catalog catalog = catalog("live_gaps", "gaps.sql");

        List<String> differing = differing(catalog, "gaps.txt", true);

        assertThat(differing).isEmpty();
    }

    @Test
    void a_table_may_be_in_a_schema_that_was_not_read() throws Exception {
        Catalog catalog = catalog("live_part", "copied.sql", "sales");

        List<String> differing = differing(catalog, "part.txt", false);

        assertThat(differing).isEmpty();
    }

    private static Catalog catalog(String name, String file, String... schemas) throws Exception {
        ScratchDatabase live = server.createDatabase(name);
        try (Connection connection = live.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(CASES.resolve(file)));
        }
        try (ReadOnlySession session = ReadOnlySession.open(live.address())) {
            return PostgresReader.read(
                    session, schemas.length == 0 ? SchemaSelection.all() : new SchemaSelection(List.of(schemas)));
        }
    }

    /** The statements whose answer is another than the file says. */
    private static List<String> differing(Catalog catalog, String file, boolean everySchema) throws Exception {
        CatalogCopy copy = new CatalogCopy(catalog, everySchema);
        ScratchDatabase database = copy.createIn(server.createDatabase("copy_" + file.replace('.', '_')));
        List<String> differing = new ArrayList<>();
        try (Connection connection = database.connect()) {
            StatementProbe probe = new StatementProbe(connection);
            String expected = "";
            for (String line : Files.readAllLines(CASES.resolve(file))) {
                if (line.startsWith("== ")) {
                    expected = line.substring(3);
                } else if (!line.isBlank()) {
                    String answer = text(copy.judged(line, probe.ask(line, List.of())));
                    if (!answer.startsWith(expected)) {
                        differing.add(line + "\n  expected " + expected + "\n  but " + answer);
                    }
                }
            }
        }
        return differing;
    }

    private static String text(StatementAnswer answer) {
        if (answer instanceof Accepted) {
            return "accepted";
        }
        return answer instanceof Refused refused
                ? "refused " + refused.sqlState() + " " + refused.message()
                : "undecided " + ((Undecided) answer).reason();
    }
}
