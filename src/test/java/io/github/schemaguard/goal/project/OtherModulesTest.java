package io.github.schemaguard.goal.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OtherModulesTest {

    private static final List<String> NOTHING = List.of();
    private static final List<String> CANDIDATES = List.of("liquibase:src/main/resources/migration/master.xml");

    @Test
    void migrations_of_other_modules_are_named_only_if_this_one_has_nothing_like_them() {
        OtherModules others = new OtherModules(List.of("shop:db"), List.of(), List.of());

        assertThat(others.aboutMigrations(NOTHING)).startsWith(". Migrations are in module shop:db: run the check");
        assertThat(others.aboutMigrations(CANDIDATES)).isEmpty();
    }

    @Test
    void a_module_that_has_both_is_always_named() {
        OtherModules others = new OtherModules(List.of("shop:db"), List.of(), List.of("shop:app"));

        assertThat(others.aboutMigrations(CANDIDATES))
                .isEqualTo(others.aboutMigrations(NOTHING))
                .startsWith(". Module shop:app has entities and migrations on its class path");
    }
}
