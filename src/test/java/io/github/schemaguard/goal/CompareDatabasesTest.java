package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.cache.ResultCache;
import io.github.schemaguard.connection.DatabaseParameters;
import io.github.schemaguard.goal.checks.KnownRules;
import io.github.schemaguard.goal.databases.DatabasesRequest;
import io.github.schemaguard.goal.project.GoalException;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import io.github.schemaguard.policy.PolicyFile;
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
    void a_dropped_operator_and_a_dropped_cast_are_found_once_each() throws Exception {
        String both = """
                create type amount as (units bigint);
                create function amount_of(integer) returns amount language sql immutable
                    as 'select row($1::bigint)::public.amount';
                create operator @@@ (rightarg = integer, function = amount_of);
                create cast (integer as amount) with function amount_of(integer);
                """;
        ScratchDatabase other = server.createDatabase("no_operator");
        execute(database, both);
        execute(other, both, "drop operator @@@ (none, integer)", "drop cast (integer as amount)");

        assertThat(lines(with(other)))
                .hasSize(2)
                .allMatch(line -> line.endsWith(" exists"))
                .anyMatch(line -> line.contains("@@@"))
                .anyMatch(line -> line.contains("integer AS public.amount"));
    }

    @Test
    void a_policy_judges_each_difference_and_what_it_turns_off_is_counted() throws Exception {
        ScratchDatabase other = server.createDatabase("judged");
        execute(database, CUSTOMER, "alter table customer add phone text");
        execute(other, CUSTOMER, "create view v as select id from customer");
        DatabasesRequest plain = request();
        DatabasesRequest judged = new DatabasesRequest(
                plain.project(),
                plain.database(),
                plain.failOn(),
                plain.ignore(),
                PolicyFile.read("policy.yaml", "rules: {SG601: off, SG602: info}", KnownRules.ALL));

        VerdictOutcome outcome = with(other, judged);

        assertThat(lines(with(other, plain).verdict()))
                .containsExactly("ERROR SG602 public.customer.phone exists", "ERROR SG601 public.v exists");
        assertThat(lines(outcome.verdict())).containsExactly("INFO SG602 public.customer.phone exists");
        assertThat(outcome.verdict().passed()).isTrue();
        assertThat(outcome.notes()).contains("not reported, because the policy turns them off: SG601 (1)");
    }

    @Test
    void a_database_is_not_compared_with_itself() {
        assertThatThrownBy(() -> with(database))
                .isInstanceOf(GoalException.class)
                .hasMessageContaining("proves nothing");
    }

    private RunVerdict with(ScratchDatabase other) {
        return with(other, request()).verdict();
    }

    private static VerdictOutcome with(ScratchDatabase other, DatabasesRequest request) {
        DatabaseParameters second = new DatabaseParameters(url(other), null, null, null, null, "schema.other");
        return new CompareDatabases(new ClassPathLibraries(), ResultCache.none()).run(request, second);
    }
}
