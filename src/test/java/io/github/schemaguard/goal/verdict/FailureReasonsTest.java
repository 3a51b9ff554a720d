package io.github.schemaguard.goal.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.FailureThreshold;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureReasonsTest {

    @Test
    void a_check_that_compared_something_is_enough() {
        assertThat(reasons(CheckRun.ran(CheckName.DB_MODELS, 9), CheckRun.ran(CheckName.QUERIES, 0)))
                .isEmpty();
    }

    @Test
    void nothing_compared_is_a_reason() {
        assertThat(reasons()).containsExactly("nothing was compared, so the build must not pass");
        assertThat(reasons(CheckRun.ran(CheckName.DB_MODELS, 0), CheckRun.ran(CheckName.QUERIES, 0)))
                .containsExactly("nothing was compared, so the build must not pass");
    }

    @Test
    void a_project_without_queries_is_told_where_they_are_looked_for() {
        assertThat(reasons(CheckRun.ran(CheckName.QUERIES, 0)))
                .containsExactly(
                        "nothing was compared, because no queries were found in the compiled classes: none of a"
                                + " repository, none with a name, and no constant that is given to JdbcTemplate or EntityManager");
    }

    @Test
    void a_check_that_failed_is_the_reason() {
        assertThat(reasons(
                        CheckRun.failed(CheckName.DB_DOC, "the server refuses"),
                        CheckRun.failed(CheckName.DB_MODELS, "the server refuses")))
                .containsExactly("the server refuses");
    }

    private static List<String> reasons(CheckRun... runs) {
        return FailureReasons.of(FailureThreshold.ERROR, List.of(runs), List.of());
    }
}
