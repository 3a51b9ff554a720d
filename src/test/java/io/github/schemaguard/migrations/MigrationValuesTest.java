package io.github.schemaguard.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationValuesTest {
    @Test
    void the_parameter_is_read_in_any_case() {
        assertThat(MigrationChoice.parse("AUTO")).isEqualTo(new MigrationChoice(MigrationChoice.Kind.AUTO, null));
        assertThat(MigrationChoice.parse(" sql:db/schema "))
                .isEqualTo(new MigrationChoice(MigrationChoice.Kind.SQL, "db/schema"));
    }

    @Test
    void a_place_may_be_named_for_each_tool() {
        assertThat(MigrationChoice.parse("flyway:../db/migration"))
                .isEqualTo(new MigrationChoice(MigrationChoice.Kind.FLYWAY, "../db/migration"));
        assertThat(MigrationChoice.parse("Liquibase:C:\\db\\master.xml"))
                .isEqualTo(new MigrationChoice(MigrationChoice.Kind.LIQUIBASE, "C:\\db\\master.xml"));
        assertThat(MigrationChoice.parse("flyway")).isEqualTo(new MigrationChoice(MigrationChoice.Kind.FLYWAY, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sql", "sql:", "flyway:", "auto:db", "none:db", "flywy", ""})
    void an_unknown_value_lists_the_valid_ones(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MigrationChoice.parse(text))
                .withMessage("schema.migrations is \"" + text + "\"; valid values: auto, flyway, flyway:<directory>,"
                        + " liquibase, liquibase:<file>, sql:<directory>, none");
    }
}
