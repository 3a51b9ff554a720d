package io.github.schemaguard.postgres;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A folder of {@code src/test/resources/postgres}: {@code schema.sql}, the {@code catalog.json} that is read from it, and
 * {@code dump.sql}, what pg_dump makes of it.
 *
 * @param name the folder's
 */
record ReaderCase(String name) {

    private static final Path CASES = Path.of("src/test/resources/postgres");

    /** Those that the server of this run knows. */
    static List<ReaderCase> all() {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> new ReaderCase(folder.getFileName().toString()))
                    .filter(each -> each.since() <= ClassPathBinaries.major())
                    .sorted((one, other) -> one.name.compareTo(other.name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The major version from which on servers know what the case uses, see the first line of its schema; or 0. */
    int since() {
        String first = schema().lines().findFirst().orElseThrow();
        return first.startsWith("-- since ") ? Integer.parseInt(first.substring("-- since ".length())) : 0;
    }

    String schema() {
        return text("schema.sql").orElseThrow();
    }

    /** Empty where the case needs a newer pg_dump than the one that wrote the others. */
    Optional<String> dump() {
        return text("dump.sql");
    }

    Path file(String file) {
        return CASES.resolve(name).resolve(file);
    }

    /** A database of the name, made by the script, which the server gets whole: the driver cannot take all apart. */
    static ScratchDatabase create(ScratchServer server, String database, String script) throws SQLException {
        ScratchDatabase created = server.createDatabase(database);
        Properties properties = created.address().driverProperties();
        properties.setProperty("preferQueryMode", "simple");
        try (Connection connection =
                        DriverManager.getConnection(created.address().jdbcUrl(), properties);
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
        return created;
    }

    static Catalog read(ScratchDatabase database) {
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            return PostgresReader.read(session, SchemaSelection.all());
        }
    }

    private Optional<String> text(String file) {
        try {
            return Files.exists(file(file)) ? Optional.of(Files.readString(file(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
