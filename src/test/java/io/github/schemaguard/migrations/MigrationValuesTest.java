package io.github.schemaguard.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MigrationValuesTest {
    @Test
    void the_parameter_is_read_in_any_case() {
        assertThat(MigrationChoice.parse("AUTO")).isEqualTo(new MigrationChoice(MigrationChoice.Kind.AUTO, null));
        assertThat(MigrationChoice.parse(" sql:db/schema "))
                .isEqualTo(new MigrationChoice(MigrationChoice.Kind.SQL, "db/schema"));
    }

    @Test
    void an_unknown_value_lists_the_valid_ones() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MigrationChoice.parse("sql:"))
                .withMessage(
                        "schema.migrations is \"sql:\"; valid values: auto, flyway, liquibase, sql:<directory>, none");
    }
}
