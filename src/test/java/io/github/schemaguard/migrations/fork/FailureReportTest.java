package io.github.schemaguard.migrations.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureReportTest {

    @ParameterizedTest
    @ValueSource(strings = {"shop.db.V5_7_2017__Kernel", "V1__a", "db.R__Views", "db.B2__Base"})
    void a_migration_in_java_is_found_in_the_stack(String migration) {
        FailureReport report = FailureReport.of(failure(migration));

        assertThat(report.script()).isEqualTo(migration);
        assertThat(report.line()).isEqualTo(24);
        assertThat(report.message()).isEqualTo("java.lang.IllegalStateException: no kernel");
    }

    @Test
    void other_classes_are_no_migrations() {
        FailureReport report = FailureReport.of(failure("shop.Value__Cache"));

        assertThat(report.script()).isNull();
        assertThat(report.line()).isNull();
    }

    @Test
    void what_aborted_the_transaction_is_named_wherever_it_is() {
        SQLException duplicate = new SQLException("ERROR: duplicate key", "23505");
        SQLException asCause = aborted();
        asCause.initCause(duplicate);
        SQLException asNext = aborted();
        asNext.setNextException(duplicate);
        SQLException asSuppressed = aborted();
        asSuppressed.addSuppressed(new IllegalStateException(duplicate));
        BatchUpdateException batch =
                new BatchUpdateException("Batch entry 0 INSERT was aborted", "25P02", new int[0], asCause);
        SQLException first = new SQLException("ERROR: duplicate key", "23505");
        first.setNextException(aborted());

        for (SQLException failure : List.of(asCause, asNext, asSuppressed, batch, first)) {
            FailureReport report = FailureReport.of(new IllegalStateException("Migration failed", failure));

            assertThat(report.message()).isEqualTo("ERROR: duplicate key");
            assertThat(report.sqlState()).isEqualTo("23505");
        }
    }

    @Test
    void of_a_batch_the_servers_own_message_is_taken() {
        SQLException server = new SQLException("ERROR: value too long", "22001");
        BatchUpdateException batch = new BatchUpdateException("Batch entry 0 was aborted", "22001", new int[0], server);
        batch.setNextException(server);

        assertThat(FailureReport.of(batch).message()).isEqualTo("ERROR: value too long");
    }

    @Test
    void the_statement_that_found_the_transaction_aborted_is_not_blamed() {
        SQLException aborted = aborted();
        aborted.initCause(new SQLException("ERROR: duplicate key", "23505"));

        FailureReport report =
                FailureReport.of(new IllegalStateException("refused [Failed SQL: (0) SELECT 1]", aborted));

        assertThat(report.statement()).isNull();
    }

    @Test
    void an_aborted_transaction_without_its_cause_is_named() {
        FailureReport report = FailureReport.of(new IllegalStateException(aborted()));

        assertThat(report.message()).startsWith("ERROR: current transaction is aborted");
        assertThat(report.sqlState()).isEqualTo("25P02");
    }

    private static SQLException aborted() {
        return new SQLException(
                "ERROR: current transaction is aborted, commands ignored until end of transaction block", "25P02");
    }

    /** In a helper that the class has called. */
    private static Exception failure(String type) {
        IllegalStateException cause = new IllegalStateException("no kernel");
        cause.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("shop.Kernel", "start", "Kernel.java", 7),
            new StackTraceElement(type, "migrate", "Migration.java", 24),
            new StackTraceElement("org.flywaydb.core.Flyway", "migrate", "Flyway.java", 200),
        });
        return new RuntimeException("failed", cause);
    }
}
