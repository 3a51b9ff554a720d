package io.github.schemaguard.migrations.apply;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.migrations.MigrationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolVersionTest {

    private static final ToolVersion OLDEST = new ToolVersion("Liquibase", 3, 6);

    @ParameterizedTest
    @ValueSource(strings = {"3.6.0", "3.10.3", "4.0.0-beta1", "5", "5.0.4", "unknown"})
    void a_version_that_can_run_passes(String version) {
        assertThatCode(() -> OLDEST.require(version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5.5", "2.0.5", "3", "1.9.5.0"})
    void an_older_one_is_refused_by_name_with_what_can_still_be_done(String version) {
        assertThatThrownBy(() -> OLDEST.require(version))
                .isInstanceOf(MigrationException.class)
                .hasMessage("Liquibase " + version + " is on the project's class path, but the oldest version that the"
                        + " plugin can run is 3.6. Upgrade it, or compare with a database that already has the"
                        + " migrations: set schema.url, and schema.migrations to none");
    }
}
