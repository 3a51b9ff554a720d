package io.github.schemaguard.migrations.fork;

import static org.assertj.core.api.Assertions.assertThat;

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
