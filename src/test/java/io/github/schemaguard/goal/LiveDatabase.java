package io.github.schemaguard.goal;

import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.application.ResourceDirectory;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.finding.FailureThreshold;
import io.github.schemaguard.goal.databases.DatabasesRequest;
import io.github.schemaguard.goal.project.DatabaseChoice;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.migrations.MigrationChoice;
import io.github.schemaguard.policy.SchemaPolicy;
import io.github.schemaguard.report.RunVerdict;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A project of three Flyway migrations, and a live database for each test of its own. */
abstract class LiveDatabase {

    static final String CUSTOMER = "create table customer (id bigint primary key, email text not null);";
    static final String ORDERS = "create table orders (id bigint primary key);";
    static final String PHONE = "alter table customer add phone text; create index on customer (phone);";
    static final String HISTORY = """
            create table flyway_schema_history (installed_rank int, version text, description text, type text,
                script text, checksum int, installed_by text, installed_on timestamp, execution_time int,
                success boolean);
            """;

    static ScratchServer server;
    private static int number;

    @TempDir
    Path directory;

    ScratchDatabase database;

    @BeforeAll
    static void start() {
        server = ClassPathBinaries.startServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void prepare() throws Exception {
        database = server.createDatabase("live_" + ++number);
        migration("V1__customer.sql", CUSTOMER);
        migration("V2__orders.sql", ORDERS);
        migration("V3__phone.sql", PHONE);
    }

    DatabasesRequest request() {
        return request(url(database));
    }

    DatabasesRequest request(String url) {
        return request(url, null);
    }

    DatabasesRequest request(String url, @Nullable String scratchUrl) {
        DatabaseParameters parameters = new DatabaseParameters(url, null, null, null, null);
        return new DatabasesRequest(
                project(),
                new DatabaseChoice(
                        parameters,
                        List.of(),
                        MigrationChoice.parse("auto"),
                        ClassPathBinaries.major(),
                        scratchUrl == null
                                ? null
                                : new DatabaseParameters(scratchUrl, null, null, null, null, "schema.scratch")),
                FailureThreshold.ERROR,
                List.of(),
                SchemaPolicy.STANDARD);
    }

    /** A database whose project has no migrations. */
    static DatabaseChoice withoutMigrations(ScratchDatabase database) {
        return withoutMigrations(url(database));
    }

    static DatabaseChoice withoutMigrations(String url) {
        return new DatabaseChoice(
                new DatabaseParameters(url, null, null, null, null),
                List.of(),
                MigrationChoice.parse("none"),
                ClassPathBinaries.major(),
                null);
    }

    static String url(ScratchDatabase database) {
        return "postgresql://" + database.user() + ":" + database.password() + "@"
                + database.address().hostList() + "/" + database.name();
    }

    static List<String> lines(RunVerdict verdict) {
        return verdict.open().stream()
                .map(finding -> finding.severity() + " " + finding.code() + " " + finding.object() + " "
                        + finding.attribute().label())
                .toList();
    }

    static String applied(int... versions) {
        List<String> rows = new ArrayList<>();
        Map<Integer, String> names = Map.of(1, "customer", 2, "orders", 3, "phone", 4, "grant");
        for (int version : versions) {
            rows.add("(" + version + ", '" + version + "', '', 'SQL', 'V" + version + "__" + names.get(version)
                    + ".sql', null, '', now(), 1, true)");
        }
        return "insert into flyway_schema_history values " + String.join(", ", rows);
    }

    static void execute(ScratchDatabase database, String... statements) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    static Path driver() {
        return Path.of(org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    void migration(String name, String sql) throws IOException {
        Path file = directory.resolve("src/main/resources/db/migration/" + name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, sql);
    }

    Project project() {
        return project("flyway-11.20.3");
    }

    Project project(String tool) {
        List<Path> classPath = new ArrayList<>(List.of(SmallProject.output(directory)));
        classPath.addAll(TestLibraries.jars(tool));
        classPath.add(driver());
        return SmallProject.in(directory)
                .resources(ResourceDirectory.unfiltered(directory.resolve("src/main/resources")))
                .classPath(classPath)
                .build();
    }
}
