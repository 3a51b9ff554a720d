package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.connection.DatabaseAddress;
import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.connection.Secret;
import io.github.schemaguard.migrations.history.MigrationHistories;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.postgres.PostgresReader;
import io.github.schemaguard.postgres.SchemaSelection;
import io.github.schemaguard.scratch.ScratchDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The role that SECURITY.md recommends reads everything and can do nothing else. */
class SecurityPageTest extends LiveDatabase {
    private static final Pattern ROLE = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_role_reads_what_a_superuser_reads_and_no_data() throws Exception {
        execute(database, HISTORY, applied(1, 2), CUSTOMER, ORDERS, PHONE, """
                create schema audit;
                create table audit.entry (id bigint generated always as identity primary key, at timestamptz default now());
                create view audit.latest as select max(at) as at from audit.entry;
                create function audit.note() returns trigger language plpgsql as 'begin return new; end';
                create trigger noted after insert on audit.entry for each row execute function audit.note();
                alter table customer enable row level security;
                create policy own on customer using (email = current_user);
                revoke all on schema audit from public;
                """);
        Matcher role = ROLE.matcher(Files.readString(Path.of("SECURITY.md")));
        assertThat(role.find()).isTrue();
        execute(database, role.group(1).replace("DATABASE shop", "DATABASE " + database.name()));
        ScratchDatabase reader = new ScratchDatabase(as("schema_reader"));

        try (ReadOnlySession session = ReadOnlySession.open(reader.address())) {
            assertThat(PostgresReader.read(session, SchemaSelection.all())).isEqualTo(asSuperuser());
            MigrationHistories histories = MigrationHistories.read(session);
            assertThat(histories.readable().keySet()).containsExactly("public.flyway_schema_history");
            assertThat(histories.refused()).isEmpty();
        }
        for (String refused : new String[] {
            "select * from customer",
            "select * from audit.latest",
            "insert into customer values (1)",
            "create table t (id int)",
            "set default_transaction_read_only = off; create schema s",
            "copy (select 1) to program 'true'"
        }) {
            assertThatThrownBy(() -> execute(reader, refused))
                    .hasMessageMatching("(?s).*(permission denied|read-only transaction).*");
        }

        execute(database, "alter table flyway_schema_history enable row level security");
        try (ReadOnlySession session = ReadOnlySession.open(reader.address())) {
            assertThat(MigrationHistories.read(session).refused().get("public.flyway_schema_history"))
                    .contains("row-level security");
        }
        execute(database, "drop owned by schema_reader", "drop role schema_reader");
    }

    private Catalog asSuperuser() {
        try (ReadOnlySession session = ReadOnlySession.open(database.address())) {
            return PostgresReader.read(session, SchemaSelection.all());
        }
    }

    private DatabaseAddress as(String role) {
        return database.address().withRole(role, Secret.of("choose-one"));
    }
}
