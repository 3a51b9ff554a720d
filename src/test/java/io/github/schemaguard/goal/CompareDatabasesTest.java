package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.report.ReportFormats;
import io.github.schemaguard.report.RunVerdict;
import io.github.schemaguard.scratch.ScratchDatabase;
import org.junit.jupiter.api.Test;

/** Two live databases against each other. */
class CompareDatabasesTest extends LiveDatabase {

    @Test
    void two_databases_alike_pass_and_each_difference_is_found() throws Exception {
        ScratchDatabase other = server.createDatabase("other");
        execute(database, CUSTOMER, ORDERS);
        execute(other, CUSTOMER, ORDERS);
        assertThat(lines(with(other))).isEmpty();

        execute(database, "alter table customer add phone text; comment on table orders is 'sales'");
        execute(other, "alter table orders alter id type integer; create view v as select id from customer");

        RunVerdict verdict = with(other);

        assertThat(lines(verdict))
                .containsExactly(
                        "ERROR SG602 public.customer.phone exists",
                        "ERROR SG603 public.orders.id type",
                        "ERROR SG601 public.v exists",
                        "INFO SG603 public.orders comment");
        assertThat(ReportFormats.named("markdown").orElseThrow().render(verdict))
                .contains("| database | other database |");
        assertThat(verdict.sources().get(1)).startsWith("other database: ").endsWith("(from schema.otherUrl)");
        assertThat(ReportFormats.named("json").orElseThrow().render(verdict)).doesNotContain(other.password());
    }

    @Test
    void a_database_is_not_compared_with_itself() {
        assertThatThrownBy(() -> with(database))
                .isInstanceOf(GoalException.class)
                .hasMessageContaining("proves nothing");
    }

    private RunVerdict with(ScratchDatabase other) {
        DatabaseParameters second = new DatabaseParameters(url(other), null, null, null, null, "schema.other");
        return new CompareDatabases(new ClassPathLibraries(), ResultCache.none())
                .run(request(), second)
                .verdict();
    }
}
