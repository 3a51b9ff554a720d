package io.github.schemaguard.migrations.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiquibaseChangeSetTest {
    private static final LiquibaseChangeSet ORDERS =
            Objects.requireNonNull(LiquibaseChangeSet.of("db/log.sql::1.0::ann b"));

    @Test
    void liquibases_name_of_a_change_set_is_read() {
        assertThat(ORDERS).isEqualTo(new LiquibaseChangeSet("db/log.sql", "1.0", "ann b"));
        assertThat(LiquibaseChangeSet.of("V1__orders.sql")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--liquibase formatted sql\n--changeset ann b:1.0.1\nSELECT 1;\n-- ChangeSet ann b:1.0 context:x\nSELECT 2;",
                "--liquibase formatted sql\n\n\n--changeset \"ann b\":\"1.0\"\nSELECT 2;",
                "<!-- a changeSet -->\n<changeSet id='1.0' author='bob'/>\n\n<changeSet\n id = '1.0'\n author='ann b'>",
                "databaseChangeLog:\n- changeSet: {id: 1.0, author: ann}\n\n- changeSet:\n    author: ann b\n    id: 1.0\n",
                "{\"databaseChangeLog\": [\n\n\n{\"changeSet\": {\"id\": \"1.0\", \"author\": \"ann b\"}}]}"
            })
    void the_line_of_the_change_set_is_found_in_each_format(String changeLog) {
        assertThat(ORDERS.line(changeLog, null)).hasValue(4);
        assertThat(ORDERS.line(changeLog, "ALTER TABLE what_liquibase_made ADD n int"))
                .hasValue(4);
    }

    @Test
    void the_statements_own_line_goes_before_the_change_sets() {
        String changeLog =
                "--changeset bob:0\nALTER TABLE o\n ADD n int;\n--changeset ann b:1.0\nSELECT 1;\nALTER TABLE o\n ADD n int;";

        assertThat(ORDERS.line(changeLog, "ALTER TABLE o\n ADD n int")).hasValue(6);
    }

    @Test
    void a_change_log_without_it_has_no_line() {
        assertThat(ORDERS.line("--changeset ann b:${id}\nSELECT 1;", "SELECT 1"))
                .isEqualTo(OptionalInt.empty());
    }
}
