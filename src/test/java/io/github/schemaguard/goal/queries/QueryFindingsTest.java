package io.github.schemaguard.goal.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.entities.query.DeclaredQuery;
import io.github.schemaguard.entities.query.DeclaredQuery.SentStatement;
import io.github.schemaguard.entities.query.DeclaredQuery.WantedColumn;
import io.github.schemaguard.entities.query.QueryKind;
import io.github.schemaguard.entities.query.QueryPlace;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Accepted;
import io.github.schemaguard.postgres.prepare.StatementAnswer.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    @Test
    void a_property_that_no_query_of_a_projection_fills_is_reported_for_each() {
        CheckedQuery one = projecting("shop.Customers.named", "shop.Named", "name", "region", "size");
        CheckedQuery other = projecting("shop.Customers.sized", "shop.Named", "size", "region", "name");
        CheckedQuery alone = projecting("shop.Customers.alone", "shop.Alone", "name", "region");

        assertThat(QueryFindings.of(List.of(one, other, alone), List.of(), each -> Optional.empty())
                        .findings())
                .extracting(finding ->
                        finding.object() + " " + finding.value(Side.ENTITIES).orElse(""))
                .containsExactly(
                        "shop.Customers.named region", "shop.Customers.sized region", "shop.Customers.alone region");
    }

    /** A native query with one column, whose result is read by an interface with the properties given. */
    private static CheckedQuery projecting(String name, String projection, String column, String... others) {
        List<WantedColumn> wanted = Stream.concat(Stream.of(column), Arrays.stream(others))
                .map(each -> new WantedColumn(List.of(each), projection))
                .toList();
        return new CheckedQuery(
                DeclaredQuery.sending(
                        QueryKind.NATIVE_METHOD,
                        name,
                        QueryPlace.of("shop.Customers", "", ""),
                        List.of(new SentStatement("select " + column + " from customer", false, List.of(), wanted))),
                List.of(new Accepted(List.of(column), List.of())),
                List.of(),
                List.of());
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
                List.of(answers),
                List.of(),
                List.of());
    }

    private static Refused refused(String message) {
        return new Refused("42703", message, "", "");
    }
}
