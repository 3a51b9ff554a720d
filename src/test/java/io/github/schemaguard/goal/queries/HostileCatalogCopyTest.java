package io.github.schemaguard.goal.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.json.CatalogJson;
import io.github.schemaguard.json.JsonReadException;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A live database whose names, types, defaults and operators try to run a program on the scratch server. */
class HostileCatalogCopyTest {

    private static final Pattern TEXT = Pattern.compile("\"([A-Za-z]+)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Values of which a catalog has a fixed set. */
    private static final Set<String> FIXED = Set.of(
            "kind", "functionKind", "volatility", "context", "generation", "persistence", "method", "identity", "on");

    @TempDir
    Path directory;

    private ScratchServer server;
    private Path tripwire = Path.of("");
    private String program = "";

    @BeforeEach
    void prepare() throws IOException {
        server = ClassPathBinaries.startServer();
        Path open = Files.createDirectory(directory.resolve("open"));
        for (Path up = open; up != null && Files.isWritable(up); up = up.getParent()) {
            Files.setPosixFilePermissions(up, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        tripwire = open.resolve("tripwire");
        program = "copy (select 1) to program 'touch " + tripwire + "'";
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_tripwire_works_for_a_superuser() throws SQLException {
        execute(server.createDatabase("super"), program);

        assertThat(tripwire).exists();
    }

    @Test
    @Tag("slow")
    void no_text_of_a_live_database_runs_anything() throws Exception {
        String json = CatalogJson.bare(live());
        // Each follows the text of the catalog, or what comes before it in the statement that would create the object.
        List<String> attacks = List.of(
                "); " + program + "; --",
                ") with inout; " + program + "; --",
                "\"; " + program + "; --",
                "'); " + program + "; --",
                "; " + program + "; --",
                ") returns integer language plpgsql as 'begin end'; " + program + "; --",
                ") returns integer language c as '" + tripwire + "', 'f'; --");
        int copied = 0;
        for (String key : keys(json)) {
            for (int first = 0; first < attacks.size(); first++) {
                try {
                    Catalog hostile = CatalogJson.parseBare(replaced(json, key, attacks, first));
                    String name = key.toLowerCase() + first;
                    new CatalogCopy(hostile, true).createIn(server.createDatabase("copy_" + name));
                    plan(CatalogCopy.forPlans(hostile).createIn(server.createDatabase("plans_" + name)));
                    copied++;
                } catch (JsonReadException notACatalog) {
                    continue;
                }
                assertThat(tripwire).as(key).doesNotExist();
            }
        }
        assertThat(copied).as("of " + keys(json)).isGreaterThan(80);
    }

    /** Plans a statement for each table: the indexes that the planner looks at have expressions and conditions. */
    private static void plan(ScratchDatabase copy) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = copy.connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(
                    "select oid::regclass::text from pg_class where relkind in ('r', 'p') and relnamespace >= 16384")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                statement.execute("explain select * from " + table + " t where t is not null order by t");
            }
        }
        assertThat(tables).isNotEmpty();
    }

    private Catalog live() throws Exception {
        ScratchDatabase live = server.createDatabase("live");
        execute(live, Files.readString(Path.of("src/test/resources/goal/queries-copy/copied.sql")));
        try (ReadOnlySession session = ReadOnlySession.open(live.address())) {
            return PostgresReader.read(session, SchemaSelection.all());
        }
    }

    private static Set<String> keys(String json) {
        Set<String> keys = new TreeSet<>();
        Matcher text = TEXT.matcher(json);
        while (text.find()) {
            if (!FIXED.contains(text.group(1))) {
                keys.add(text.group(1));
            }
        }
        return keys;
    }

    /** The same catalog with an attack in the place of each text of a key, or after it. */
    private static String replaced(String json, String key, List<String> attacks, int first) {
        AtomicInteger next = new AtomicInteger(first);
        return TEXT.matcher(json).replaceAll(match -> {
            if (!match.group(1).equals(key)) {
                return Matcher.quoteReplacement(match.group());
            }
            int number = next.getAndIncrement();
            String attack =
                    attacks.get(number % attacks.size()).replace("\\", "\\\\").replace("\"", "\\\"");
            return Matcher.quoteReplacement("\"" + key + "\": \"" + match.group(2) + attack + " " + number + "\"");
        });
    }

    private static void execute(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
