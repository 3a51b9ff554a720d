package io.github.schemaguard.postgres.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The digest of the rows changes with every change of the database, and with nothing else. */
class QueriedRowsTest {
    private static final Path FOLDER = Path.of("src/test/resources/compare/mutations");
    private static final SchemaChoice ALL = (own, others) -> new TreeSet<>(own);

    private static ScratchServer server;
    private static ScratchDatabase database;

    @BeforeAll
    static void start() throws Exception {
        server = ClassPathBinaries.startServer();
        database = server.createDatabase("zoo");
        execute("create extension hstore", Files.readString(FOLDER.resolve("zoo.sql")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_change_changes_it() throws Exception {
        List<String> changes = new ArrayList<>();
        for (String file : List.of("document.txt", "entities.txt")) {
            Files.readAllLines(FOLDER.resolve(file)).stream()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("silent"))
                    .map(line -> line.split(" \\| ", 2)[1])
                    .forEach(changes::add);
        }
        List<String> unnoticed = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String before = digest(connection);
            for (String change : changes) {
                Savepoint unchanged = connection.setSavepoint();
                statement.execute("set local search_path to public");
                statement.execute(change);
                if (digest(connection).equals(before)) {
                    unnoticed.add(change);
                }
                connection.rollback(unchanged);
            }
            assertThat(digest(connection)).isEqualTo(before);
        }
        assertThat(changes).hasSizeGreaterThan(190);
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void rows_in_another_order_and_statistics_are_no_change() throws SQLException {
        String before = now();
        execute("analyze", "vacuum", "vacuum full pg_class", "vacuum full pg_attribute", "vacuum full pg_depend");
        execute("insert into customer (name) values ('a')", "select nextval('invoice_number')");
        assertThat(now()).isEqualTo(before);
        execute("update pg_description set description = description", "reindex table pg_class");
        assertThat(now()).isEqualTo(before);
    }

    @Test
    void the_schemas_that_are_read_are_part_of_it() throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            assertThat(QueriedRows.of(connection, server.major(), (own, others) -> new TreeSet<>(List.of("audit")))
                            .text())
                    .isNotEqualTo(now());
        }
    }

    private static String now() throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            return QueriedRows.of(connection, server.major(), ALL).text();
        }
    }

    private static String digest(Connection connection) throws SQLException {
        return QueriedRows.inTransaction(connection, server.major(), ALL).text();
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
