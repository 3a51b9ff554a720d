package io.github.schemaguard.migrations.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoredFilesTest {

    private static final IgnoredFiles USUAL = new IgnoredFiles(List.of("V", "U", "B"), "R", "__", List.of(".sql"));
    private static final IgnoredFiles OWN = new IgnoredFiles(List.of("MIG", "U", "B"), "REP", "-", List.of(".pgsql"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V1_add.sql",
                "v2__add.sql",
                "V3__add.SQL",
                "V4-add.sql",
                "V5__add.Sql",
                "V1.x__add.sql",
                "R_view.sql",
                "r__view.sql",
                "b1__base.sql",
                "V20240101120000_add.sql"
            })
    void looks_like_a_migration_and_is_none(String file) {
        assertThat(USUAL.isIgnored(file)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V1__add.sql",
                "V1.2_3__add.sql",
                "V1__a__b.sql",
                "V1__.sql",
                "V1.sql",
                "U1__undo.sql",
                "B1__base.sql",
                "R__view.sql",
                "beforeMigrate.sql",
                "afterEachMigrate__log.sql",
                "data.sql",
                "report.sql",
                "V1__add.sql.conf",
                "V2__Numbers.java",
                "views.sql",
                "verify_all.sql"
            })
    void is_a_migration_or_looks_like_none(String file) {
        assertThat(USUAL.isIgnored(file)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mig1-add.pgsql", "MIG1_add.pgsql", "MIG1-add.sql"})
    void the_names_are_those_of_the_configuration(String file) {
        assertThat(OWN.isIgnored(file)).isTrue();
        assertThat(OWN.isIgnored("MIG1-add.pgsql")).isFalse();
        assertThat(OWN.isIgnored("REP-view.pgsql")).isFalse();
        assertThat(OWN.isIgnored("V1_add.sql")).isFalse();
    }
}
