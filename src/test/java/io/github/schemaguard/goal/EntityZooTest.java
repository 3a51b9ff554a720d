package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.compare.ComparisonRequest;
import io.github.schemaguard.compare.ComparisonResult;
import io.github.schemaguard.compare.EntityCoverage;
import io.github.schemaguard.compare.IgnoreList;
import io.github.schemaguard.compare.LocationLookup;
import io.github.schemaguard.compare.SchemaComparison;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.entities.EntityModel;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.goal.expected.BoundTypes;
import io.github.schemaguard.goal.expected.ExpectedDatabase;
import io.github.schemaguard.goal.expected.Prerequisites;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import io.github.schemaguard.source.Coverage;
import io.github.schemaguard.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A database that Hibernate itself made of the zoo's entities agrees with them, whatever the versions, and each mapped
 * attribute is accounted for.
 */
class EntityZooTest {

    /** Versions whose database is also changed, fact by fact: the oldest and the newest of every build. */
    private static final Set<String> MUTATED = Set.of("5.6.15", "7.4.13");

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Pattern CONSTRAINT = Pattern.compile("\\{(\\w) of (\\w+)}");

    private static ScratchServer server;

    @TempDir
    private Path directory;

    /** A version, and how it is configured. */
    record Cell(String hibernate, Map<String, String> settings) {}

    /** The versions that are there: three in every build, all of them with the profile {@code matrix}. */
    static Stream<Cell> cells() throws IOException {
        return EntityZoo.versions().stream().flatMap(hibernate -> {
            Stream<Cell> plain = Stream.of(new Cell(hibernate, Map.of()));
            return Boolean.getBoolean("zoo.configured") ? Stream.concat(plain, configured(hibernate)) : plain;
        });
    }

    private static Stream<Cell> configured(String hibernate) {
        return Stream.of(
                        Map.of("hibernate.globally_quoted_identifiers", "true"),
                        Map.of("hibernate.default_schema", "house"),
                        Map.of("hibernate.physical_naming_strategy", snakeCase(hibernate)),
                        Map.of("hibernate.implicit_naming_strategy", "component-path"))
                .map(settings -> new Cell(hibernate, settings));
    }

    private static String snakeCase(String hibernate) {
        return "org.hibernate.boot.model.naming."
                + (hibernate.startsWith("7.")
                        ? "PhysicalNamingStrategySnakeCaseImpl"
                        : "CamelCaseToUnderscoresNamingStrategy");
    }

    @BeforeAll
    static void start() {
        server = ClassPathBinaries.startServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void a_database_made_by_hibernate_agrees_until_it_is_changed(Cell cell) throws Exception {
        EntityZoo zoo = new EntityZoo(directory, cell.hibernate());
        int number = NUMBER.incrementAndGet();
        ScratchDatabase live = server.createDatabase("live_" + number);
        zoo.createIn(live, cell.settings());
        EntityModel model = zoo.read(ClassPathBinaries.major(), cell.settings());
        ScratchDatabase made = server.createDatabase("made_" + number);
        new ExpectedDatabase(made)
                .create(Prerequisites.NONE, "public", model.scripts().get(0));

        BoundTypes bound = BoundTypes.of(catalog(made), model.definitions(), model.mapping(), catalog(live));
        ComparisonResult result = compare(catalog(live), bound.catalog(), bound.mapping());

        assertThat(result.findings().stream().map(EntityZooTest::line).filter(line -> !isTrue(line)))
                .isEmpty();
        assertThat(result.attributes().unknown()).isEmpty();
        assertThat(model.entities()).isGreaterThan(70);
        assertThat(result.attributes().checked()).isGreaterThan(350);
        if (MUTATED.contains(cell.hibernate()) && cell.settings().isEmpty()) {
            requireOneFindingPerMutation(live, bound);
        }
    }

    /** A statement that makes the database differ from the entities in one fact, and the one finding that tells it. */
    static List<List<String>> mutations() {
        return List.of(
                List.of("alter table vehicle drop column payload", "SG102 public.vehicle.payload"),
                List.of("alter table vehicle rename kind to vehicle_kind", "SG902 public.vehicle.kind"),
                List.of("alter table shape drop column dtype", "SG102 public.shape.dtype"),
                List.of("alter table person alter name type varchar(40)", "SG203 public.person.name"),
                List.of("alter table employee alter salary type numeric(8,2)", "SG202 public.employee.salary"),
                List.of("alter table employee alter boss_id type integer", "SG204 public.employee.boss_id"),
                List.of("alter table manager drop constraint {u of manager}", "SG302 public.manager (office)"),
                List.of("drop table book_blurb", "SG101 public.book_blurb"),
                List.of(
                        "alter table stock.book_stock drop constraint book_stock_place",
                        "SG302 stock.book_stock (shelf, place)"),
                List.of("drop index order_by_when", "SG306 public.\"Order\" (\"When\", \"from\")"),
                List.of("alter sequence stock.crate_numbers increment 50", "SG308 stock.crate_numbers"),
                List.of("drop sequence stock.crate_numbers", "SG307 stock.crate_numbers"),
                List.of("alter table playlist_titles alter title drop not null", "SG206 public.playlist_titles.title"),
                List.of("alter table playlist_titles alter lang type varchar(2)", "SG203 public.playlist_titles.lang"),
                List.of(
                        "alter table warehouse_price alter price type numeric(6,2)",
                        "SG202 public.warehouse_price.price"),
                List.of("alter table mix_guest drop column listed cascade", "SG102 public.mix_guest.listed"),
                List.of(
                        "alter table crate drop constraint {f of crate}; alter table crate add foreign key"
                                + " (original_id) references stock.crate",
                        "SG304 public.crate (original_id)"),
                List.of("alter table \"Order\" alter \"from\" drop not null", "SG206 public.\"Order\".\"from\""),
                List.of("alter table legacy_table rename legacy_name to name", "SG902 public.legacy_table.legacy_name"),
                List.of("alter table times add column added integer not null", "SG105 public.times.added"));
    }

    /** Each mutation of a database made by Hibernate is seen, as one finding. */
    private static void requireOneFindingPerMutation(ScratchDatabase database, BoundTypes entities)
            throws SQLException {
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (List<String> mutation : mutations()) {
            expected.add(mutation.get(0) + ": [" + mutation.get(1) + "]");
            found.add(mutation.get(0) + ": " + findings(database, mutation.get(0), entities));
        }
        assertThat(found).containsExactlyElementsOf(expected);
    }

    /** What is found in a copy that the statement has changed. */
    private static List<String> findings(ScratchDatabase database, String mutation, BoundTypes entities)
            throws SQLException {
        ScratchDatabase copy = server.createDatabase("copy_" + NUMBER.incrementAndGet(), database);
        try (Connection connection = copy.connect();
                Statement sql = connection.createStatement()) {
            sql.execute(named(mutation, sql));
        }
        return compare(catalog(copy), entities.catalog(), entities.mapping()).findings().stream()
                .filter(finding -> !isTrue(line(finding)))
                .map(finding -> finding.code() + " " + finding.object())
                .toList();
    }

    /** {@code {u of manager}} is the name that Hibernate gave to the table's only constraint of this kind. */
    private static String named(String mutation, Statement sql) throws SQLException {
        Matcher constraint = CONSTRAINT.matcher(mutation);
        if (!constraint.find()) {
            return mutation;
        }
        try (ResultSet name = sql.executeQuery("select quote_ident(conname) from pg_constraint where contype = '"
                + constraint.group(1) + "' and conrelid = '" + constraint.group(2) + "'::regclass")) {
            name.next();
            return constraint.replaceFirst(Matcher.quoteReplacement(name.getString(1)));
        }
    }

    /**
     * Hibernate gives the rows of a collection that are deleted softly keys that count them, and lets the column of a
     * primitive attribute with {@code @Column} be null: faults of its own.
     */
    private static boolean isTrue(String line) {
        return (line.startsWith("SG312 ") && line.contains(" public.draft_"))
                || (line.startsWith("SG206 ") && line.contains(" is a primitive: reading a null fails"));
    }

    private static String line(Finding finding) {
        return finding.code() + " " + finding.object().kind().label() + " " + finding.object() + ": "
                + finding.message();
    }

    static ComparisonResult compare(Catalog database, Catalog entities, Mapping mapping) {
        return SchemaComparison.run(new ComparisonRequest(
                Map.of(
                        Side.DATABASE,
                        new Source.Known("database", database, Coverage.everything()),
                        Side.ENTITIES,
                        new Source.Known("entities", entities, EntityCoverage.COVERAGE)),
                mapping,
                Set.of(CheckName.DB_MODELS),
                IgnoreList.standard(),
                LocationLookup.none()));
    }

    static Catalog catalog(ScratchDatabase database) throws SQLException {
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            return PostgresReader.read(session, SchemaSelection.all());
        }
    }
}
