package io.github.schemaguard.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationValuesTest {
    @Test
    void the_parameter_is_read_in_any_case() {
        assertThat(MigrationChoice.parse("AUTO"))
                .isEqualTo(new MigrationChoice(List.of(), MigrationChoice.Kind.AUTO, null));
        assertThat(MigrationChoice.parse(" sql:db/schema "))
                .isEqualTo(new MigrationChoice(List.of(), MigrationChoice.Kind.SQL, "db/schema"));
    }

    @Test
    void a_place_may_be_named_for_each_tool() {
        assertThat(MigrationChoice.parse("flyway:../db/migration"))
                .isEqualTo(new MigrationChoice(List.of(), MigrationChoice.Kind.FLYWAY, "../db/migration"));
        assertThat(MigrationChoice.parse("Liquibase:C:\\db\\master.xml"))
                .isEqualTo(new MigrationChoice(List.of(), MigrationChoice.Kind.LIQUIBASE, "C:\\db\\master.xml"));
        assertThat(MigrationChoice.parse("flyway"))
                .isEqualTo(new MigrationChoice(List.of(), MigrationChoice.Kind.FLYWAY, null));
    }

    @Test
    void sql_may_come_first() {
        assertThat(MigrationChoice.parse("sql:db/dump.sql, SQL:a,b ,flyway"))
                .isEqualTo(new MigrationChoice(List.of("db/dump.sql", "a,b"), MigrationChoice.Kind.FLYWAY, null));
        assertThat(MigrationChoice.parse("sql:db/dump.sql,sql:db/more, with a comma")
                        .places())
                .containsExactly("db/dump.sql", "db/more, with a comma");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sql",
                "sql:",
                "flyway:",
                "auto:db",
                "none:db",
                "flywy",
                "",
                "flyway,liquibase",
                "flyway,sql:a",
                "sql:a,none",
                "sql,flyway",
                "sql:,flyway",
                ",flyway"
            })
    void an_unknown_value_lists_the_valid_ones(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MigrationChoice.parse(text))
                .withMessage("schema.migrations is \"" + text + "\"; valid values: auto, flyway, flyway:<directory>,"
                        + " liquibase, liquibase:<file>, sql:<directory>, sql:<file>, none; SQL may come first, as in"
                        + " sql:dump.sql,flyway");
    }
}
