package io.github.schemaguard.compare.rule.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.Finding;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MigrationHistoryRuleTest {

    private static final MigrationHistoryRule RULE = new MigrationHistoryRule();
    private static final Finding MILD = RULE.edited("V8__mild.sql");
    private static final Finding SEVERE = RULE.failed("V9__severe.sql");

    @Test
    void one_migration_that_explains_one_difference() {
        Finding pending = RULE.pending(List.of("V2__email.sql"), List.of(MILD));

        assertThat(pending.message())
                .isEqualTo("the database does not have the migration V2__email.sql: 1 difference disappears when it is"
                        + " applied");
        assertThat(pending.severity()).isEqualTo(MILD.severity());
        assertThat(pending.consequence()).isEqualTo(MILD.consequence());
        assertThat(pending.memberObjects()).containsExactly(MILD.object());
    }

    @Test
    void the_worst_difference_counts_and_the_first_five_migrations_are_named() {
        assertThat(message(5)).contains("have 5 migrations, V1, V2, V3, V4, V5: 3 differences disappear when they are");
        assertThat(message(6)).contains("have 6 migrations, V1, V2, V3, V4, V5 and 1 more: 3 differences");
        Finding pending = RULE.pending(migrations(7), List.of(SEVERE, MILD, MILD));
        assertThat(pending.severity()).isEqualTo(SEVERE.severity()).isNotEqualTo(MILD.severity());
        assertThat(pending.memberObjects()).containsExactly(MILD.object(), SEVERE.object());
    }

    private static String message(int migrations) {
        return RULE.pending(migrations(migrations), List.of(SEVERE, MILD, MILD)).message();
    }

    private static List<String> migrations(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(version -> "V" + version)
                .toList();
    }
}
