package io.github.schemaguard.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.scratch.ClassPathBinaries;
import io.github.schemaguard.scratch.ScratchDatabase;
import io.github.schemaguard.scratch.ScratchServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A schema with many types and hostile names, in each format. */
class ExportFormatsTest {

    private static final String SCHEMA = """
            create type status as enum ('NEW', 'it''s "done"');
            create domain email as character varying(100) check (value like '%@%');
            create table customer (id bigint generated always as identity primary key, email email not null unique,
                status status not null default 'NEW', balance numeric(12,2) default 0, ratio double precision, tags text[],
                data jsonb, since timestamptz not null default now(), day date, key uuid, code char(3), small smallint);
            comment on table customer is E'Who''s\\nbuying\\\\selling';
            comment on column customer.data is 'anything `here`';
            create schema sales;
            create table sales.invoice (customer_id bigint not null references customer on delete cascade, number int,
                note varchar(10) default '`', primary key (customer_id, number));
            create index on sales.invoice (lower(note), number);
            create table "we""ird \\ {x}]<b>--%n!$a" ("i""d" int primary key, "a
            b" int references sales.nothing, "@enduml" text);
            create view "odd, (view)" as select c.id, c.email, i.number from customer c
                join sales.invoice i on i.customer_id = c.id;
            create materialized view totals as select 1 as total;
            """.replace("references sales.nothing", "");

    private static final String ROWS = """
            insert into customer (email, balance, ratio, tags, data, day, key, code, small) values
                ('a@b', 12.5, 'NaN', '{a,null}', '{"x": [1]}', '2026-11-29', gen_random_uuid(), 'abc', 3),
                ('c@d', null, 1e300, null, null, null, null, null, null), ('e@f', 'NaN', -1, '{}', '1', 'infinity', null, 'x', 1);
            """;

    private static ScratchServer server;
    private static ScratchDatabase database;
    private static Catalog catalog;

    @BeforeAll
    static void start() throws Exception {
        server = ClassPathBinaries.startServer();
        database = server.createDatabase("exported");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
            statement.execute(ROWS);
        }
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            catalog = PostgresReader.read(session, new SchemaSelection(List.of()));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Map<String, String> files(String format) {
        return ExportFormats.named(format).orElseThrow().render(catalog, "shop");
    }

    @Test
    void each_format_is_as_it_was() {
        for (String format : ExportFormats.names()) {
            files(format)
                    .forEach((name, text) -> GoldenFile.of("export/" + name).assertMatches(text));
        }
    }

    @Test
    void a_row_is_valid_in_the_json_schema_of_its_table() throws Exception {
        JsonSchema schema = schema("json-schema/public.customer.schema.json");
        List<String> rows = rows("select to_jsonb(c) from customer c");
        assertThat(rows).hasSize(3);
        for (String row : rows) {
            assertThat(schema.validate(new ObjectMapper().readTree(row)))
                    .as(row)
                    .isEmpty();
        }
    }

    @Test
    void another_row_is_not() throws Exception {
        JsonSchema schema = schema("json-schema/public.customer.schema.json");
        for (String change : List.of(
                "'{\"status\": \"OLD\"}'",
                "'{\"email\": null}'",
                "'{\"more\": 1}'",
                "'{\"small\": 40000}'",
                "'{\"code\": \"abcd\"}'",
                "'{\"balance\": \"12\"}'",
                "'{\"tags\": \"a\"}'",
                "jsonb_build_object('email', repeat('x', 101))")) {
            List<String> rows = rows("select to_jsonb(c) || " + change + "::jsonb from customer c limit 1");
            assertThat(schema.validate(new ObjectMapper().readTree(rows.get(0))))
                    .as(change)
                    .hasSizeGreaterThan(0);
        }
    }

    private static JsonSchema schema(String file) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(files("json-schema").get(file));
    }

    private static List<String> rows(String query) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
