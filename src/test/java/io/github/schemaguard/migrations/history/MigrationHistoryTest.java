package io.github.schemaguard.migrations.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.connection.ReadOnlySession;
import io.github.schemaguard.migrations.AppliedMigration;
import io.github.schemaguard.migrations.MigrationOutcome;
import io.github.schemaguard.migrations.MigrationRequest;
import io.github.schemaguard.migrations.apply.FreshDatabase;
import io.github.schemaguard.migrations.apply.MigrationRunner;
import io.github.schemaguard.migrations.apply.SampleProject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the tools' histories, and creates a database without some migrations. */
class MigrationHistoryTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"flyway-9.22.3", "flyway-10.22.0", "flyway-11.20.3", "flyway-13.12.0"})
    void flyway_applies_all_but_some(String tool) throws Exception {
        SampleProject project = SampleProject.in(directory)
                .resource("db/migration/V1__customers.sql", "CREATE TABLE customer (id bigint PRIMARY KEY);")
                .resource("db/migration/V2__orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY);")
                .resource("db/migration/V3.0__items.sql", "CREATE TABLE items (id bigint PRIMARY KEY);")
                .resource("db/migration/R__numbers.sql", "CREATE OR REPLACE VIEW numbers AS SELECT 1 AS n;")
                .with(tool);

        assertThat(withoutAndHistory(project, 1)).containsExactly("customer", "flyway_schema_history", "items");
    }

    @ParameterizedTest
    @ValueSource(strings = {"liquibase-4.33.0"})
    void liquibase_applies_all_but_some(String tool) throws Exception {
        SampleProject project = SampleProject.in(directory)
                .resource(
                        "db/changelog/db.changelog-master.sql",
                        "--liquibase formatted sql\n"
                                + "--changeset bob:customers\nCREATE TABLE customer (id bigint);\n"
                                + "--changeset bob:orders\nCREATE TABLE orders (id bigint);\n"
                                + "--changeset ann:items\nCREATE TABLE items (id bigint);\n")
                .with(tool);

        assertThat(withoutAndHistory(project, 1))
                .containsExactly("customer", "databasechangelog", "databasechangeloglock", "items");
    }

    /** The tables of a database that lacks one migration; on the way, the whole one's history is read back. */
    private static List<String> withoutAndHistory(SampleProject project, int left) throws Exception {
        FreshDatabase whole = FreshDatabase.create();
        FreshDatabase part = FreshDatabase.create();
        MigrationRunner migrations = new MigrationRunner(SampleProject.NO_LIBRARIES);
        MigrationRequest request = project.request("auto");
        MigrationOutcome.Applied applied = (MigrationOutcome.Applied) migrations.apply(request, whole.scratch());
        try (ReadOnlySession session = ReadOnlySession.open(whole.scratch().address())) {
            MigrationHistory history = MigrationHistories.read(session).of(applied.historyTables());
            List<AppliedMigration> all = applied.migrations();
            assertThat(history.pending(all)).isEmpty();
            assertThat(history.unknown(all)).isEmpty();
            AppliedMigration newer = new AppliedMigration("99", "newer", "V99__newer.sql", null);
            assertThat(history.pending(List.of(newer))).containsExactly(newer);
            assertThat(history.unknown(all.subList(1, all.size()))).hasSize(1);
        }
        AppliedMigration without = applied.migrations().get(left);

        migrations.applyWithout(List.of(without), applied.historyTables(), request, whole.scratch(), part.scratch());

        return part.tables();
    }

    @Test
    void versions_are_compared_as_flyway_does() {
        assertThat(MigrationIdentity.flyway("1.0", "V1.0__a.sql"))
                .isEqualTo(MigrationIdentity.flyway("01", "V01__a.sql"));
        assertThat(MigrationIdentity.flyway("1.10", "")).isNotEqualTo(MigrationIdentity.flyway("1.1", ""));
        assertThat(MigrationIdentity.flyway("2", "").isUpTo("10")).isTrue();
        assertThat(MigrationIdentity.flyway("10.1", "").isUpTo("10")).isFalse();
        assertThat(MigrationIdentity.flyway(null, "R__a.sql").isUpTo("10")).isFalse();
    }
}
