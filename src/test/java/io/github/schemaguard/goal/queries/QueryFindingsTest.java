package io.github.schemaguard.goal.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.entities.query.DeclaredQuery.SentStatement;
import io.github.schemaguard.entities.query.QueryKind;
import io.github.schemaguard.entities.query.QueryPlace;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A query that fails for a known cause is a finding only if it also fails for another one. */
class QueryFindingsTest {

    private static final Refused RESTRICTION = refused("column c1_0.removed does not exist");
    private static final Refused ALIAS = refused("column \"x\" does not exist");

    @Test
    void a_query_whose_statements_all_fail_for_the_known_cause_is_named_once() {
        assertThat(messages(checked(QueryKind.REPOSITORY_METHOD, "shop.Customers.page", RESTRICTION, RESTRICTION)))
                .singleElement()
                .asString()
                .endsWith("; 1 query fails because of it (shop.Customers.page)");
    }

    @Test
    void a_query_with_a_statement_that_fails_for_another_cause_is_a_finding_too() {
        assertThat(messages(checked(QueryKind.REPOSITORY_METHOD, "shop.Customers.page", RESTRICTION, ALIAS)))
                .hasSize(2)
                .anyMatch(message -> message.contains("column \"x\" does not exist"));
    }

    /** Those about a query and about the restriction of its entity. */
    private static List<String> messages(CheckedQuery query) {
        return QueryFindings.of(
                        List.of(query, checked(QueryKind.RESTRICTION, "Customer", RESTRICTION)),
                        List.of(),
                        each -> Optional.empty())
                .findings()
                .stream()
                .map(Finding::message)
                .toList();
    }

    private static CheckedQuery checked(QueryKind kind, String name, Refused... answers) {
        return new CheckedQuery(
                DeclaredQuery.sending(
                        kind,
                        name,
                        QueryPlace.of("shop.Customer", "", ""),
                        Arrays.stream(answers)
                                .map(each -> SentStatement.of("select 1 from customer c1_0"))
                                .toList()),
                List.of(answers));
    }

    private static Refused refused(String message) {
        return new Refused("42703", message, "", "");
    }
}
