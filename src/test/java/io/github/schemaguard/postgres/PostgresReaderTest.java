package io.github.schemaguard.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.part.Identity;
import io.github.schemaguard.model.part.SequenceOptions;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresReaderTest {

    private static ScratchServer server;
    private static Catalog shop;
    private static ScratchDatabase database;

    @BeforeAll
    static void create() throws Exception {
        server = ClassPathBinaries.startServer();
        database = server.createDatabase("shop");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create schema sales;
                    create table customer (
                        id bigint generated always as identity primary key,
                        email varchar(320) not null unique,
                        joined timestamptz default now());
                    create table sales.orders (
                        id serial primary key,
                        customer bigint not null references customer on delete cascade,
                        total numeric(12,2) check (total >= 0 and total < 1000000));
                    create index on sales.orders (customer desc, lower(total::text)) where total > 10;
                    comment on column customer.email is 'where to write';
                    """);
        }
        shop = read(SchemaSelection.all());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Catalog read(SchemaSelection selection) {
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            return PostgresReader.read(session, selection);
        }
    }

    /** Newer minor releases count in {@code attoptions} when a table is created or altered. */
    @Test
    void what_the_server_keeps_for_itself_is_no_option_of_a_column() throws Exception {
        for (String kept :
                List.of("{pg_attver=177761888}", "{pg_attver=5,n_distinct=7}", "{n_distinct=7,pg_attver=5}")) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table counted (id integer)");
                statement.execute("update pg_attribute set attoptions = '" + kept
                        + "' where attrelid = 'counted'::regclass and attname = 'id'");
            }
            Table counted = read(SchemaSelection.all())
                    .table(new QualifiedName("public", "counted"))
                    .orElseThrow();
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("drop table counted");
            }

            assertThat(counted.columns().get(0).options())
                    .as(kept)
                    .isEqualTo(kept.contains("n_distinct") ? "n_distinct=7" : null);
        }
    }

    @Test
    void columns_have_type_nullability_default_identity_and_comment() {
        Table customer = shop.table(new QualifiedName("public", "customer")).orElseThrow();

        assertThat(customer.columns())
                // From PostgreSQL 18 on, NOT NULL has a name.
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("notNull")
                .containsExactly(
                        PlainObjects.column("id", "bigint", false)
                                .withIdentity(
                                        new Identity(Identity.Generation.ALWAYS, SequenceOptions.defaults("bigint"))),
                        PlainObjects.column("email", "character varying(320)", false)
                                .withComment("where to write"),
                        PlainObjects.column("joined", "timestamp with time zone", true)
                                .withDefaultValue("now()"));
        assertThat(customer.primaryKey().columns()).containsExactly("id");
        assertThat(customer.uniques())
                .singleElement()
                .satisfies(unique -> assertThat(unique.columns()).containsExactly("email"));
    }

    @Test
    void constraints_and_indexes_are_printed_as_postgres_prints_them() {
        Table orders = shop.table(new QualifiedName("sales", "orders")).orElseThrow();

        assertThat(orders.checks())
                .singleElement()
                .satisfies(check -> assertThat(check.expression())
                        .isEqualTo("(total >= (0)::numeric) AND (total < (1000000)::numeric)"));
        assertThat(orders.foreignKeys()).singleElement().satisfies(key -> {
            assertThat(key.references()).isEqualTo("public.customer (id)");
            assertThat(key.onDelete()).isEqualTo(ForeignKey.Action.CASCADE);
        });
        assertThat(orders.ownIndexes())
                .extracting(Index::summary)
                .containsExactly("index (customer desc, (lower((total)::text))) where total > (10)::numeric");
    }

    @Test
    void a_serial_sequence_knows_its_column() {
        assertThat(shop.schema("sales").orElseThrow().sequences())
                .singleElement()
                .satisfies(sequence -> {
                    assertThat(sequence.ownedBy()).isEqualTo("sales.orders.id");
                    assertThat(sequence.options()).isEqualTo(SequenceOptions.defaults("integer"));
                });
        assertThat(shop.schema("public").orElseThrow().sequences()).isEmpty();
    }

    @Test
    void only_the_selected_schemas_are_read() {
        assertThat(read(SchemaSelection.of("sal*")).schemas())
                .extracting("name")
                .isEqualTo(List.of("sales"));
        assertThat(read(SchemaSelection.of("sal*")).table(new QualifiedName("sales", "orders")))
                .isEqualTo(shop.table(new QualifiedName("sales", "orders")));
    }

    @Test
    void a_schema_that_does_not_exist_is_an_error_that_lists_those_there_are() {
        assertThatThrownBy(() -> read(SchemaSelection.of("public", "Sales")))
                .isInstanceOf(CatalogReadException.class)
                .hasMessage("The database has no schema Sales. Its schemas are: public, sales.");
    }
}
