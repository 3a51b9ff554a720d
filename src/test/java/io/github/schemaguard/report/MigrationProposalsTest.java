package io.github.schemaguard.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.GoldenFile;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.ExampleRule;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.report.MigrationProposals.Tool;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class MigrationProposalsTest {
    private static final Finding KEY = finding(
            ObjectPath.of(ObjectKind.FOREIGN_KEY, "public", "orders", "orders_customer_id_fkey"),
            Repair.database(
                    "ALTER TABLE public.orders ADD FOREIGN KEY (customer_id) REFERENCES public.customer (id)",
                    "locks"));
    private static final Finding COLUMN = finding(
            ObjectPath.of(ObjectKind.COLUMN, "public", "orders", "customer_id"),
            Repair.entities("@Transient"),
            Repair.database("ALTER TABLE public.orders ADD COLUMN customer_id bigint", "short exclusive lock"));
    private static final Finding INDEX = finding(
            ObjectPath.of(ObjectKind.INDEX, "public", "orders", "by_day"),
            Repair.outsideTransaction("CREATE INDEX CONCURRENTLY ON public.orders USING btree (day)", "slower writes"));

    @Test
    void are_files_in_an_order_in_which_they_can_be_applied() {
        SortedMap<String, String> files =
                MigrationProposals.of(verdict(KEY, INDEX, COLUMN), Tool.FLYWAY, number -> "V" + (14 + number) + "__");

        StringBuilder all = new StringBuilder();
        files.forEach((name, content) ->
                all.append("==> ").append(name).append(" <==\n").append(content));
        GoldenFile.of("report/proposals.txt").assertMatches(all.toString());
        assertThat(files.values()).allMatch(MigrationProposals::isProposal);
    }

    @Test
    void have_a_file_for_each_transaction_of_a_repair() {
        Finding unique = finding(
                ObjectPath.of(ObjectKind.UNIQUE, "public", "orders", "orders_day_key"),
                Repair.outsideTransaction(
                        "CREATE UNIQUE INDEX CONCURRENTLY x ON orders (day)",
                        "slower",
                        "ALTER TABLE orders ADD UNIQUE USING INDEX x"));
        Finding check = finding(
                ObjectPath.of(ObjectKind.CHECK, "public", "orders", "c"),
                Repair.database(
                        "lock",
                        List.of(
                                "ALTER TABLE orders ADD CHECK (a) NOT VALID",
                                "ALTER TABLE orders VALIDATE CONSTRAINT c")));

        assertThat(
                        MigrationProposals.of(verdict(unique, check), Tool.FLYWAY, number -> "V" + number + "__")
                                .values()
                                .stream()
                                .map(content -> content.lines().reduce("", (first, last) -> last)))
                .containsExactly(
                        "CREATE UNIQUE INDEX CONCURRENTLY x ON orders (day);",
                        "executeInTransaction=false",
                        "ALTER TABLE orders ADD UNIQUE USING INDEX x;",
                        "ALTER TABLE orders ADD CHECK (a) NOT VALID;",
                        "ALTER TABLE orders VALIDATE CONSTRAINT c;");
    }

    @Test
    void are_change_logs_of_liquibase_with_a_change_set_each() {
        SortedMap<String, String> files =
                MigrationProposals.of(verdict(INDEX, COLUMN), Tool.LIQUIBASE, number -> "0" + number + "-");

        StringBuilder all = new StringBuilder();
        files.forEach((name, content) ->
                all.append("==> ").append(name).append(" <==\n").append(content));
        GoldenFile.of("report/change-logs.txt").assertMatches(all.toString());
        assertThat(files.values()).allMatch(MigrationProposals::isProposal);
        assertThat(MigrationProposals.isProposal("--liquibase formatted sql\n--changeset me:1\nselect 1;"))
                .isFalse();
    }

    @Test
    void let_no_name_out_of_its_comment_or_into_a_file_name() {
        Finding hostile = finding(
                ObjectPath.of(ObjectKind.COLUMN, "public", "a\n; DROP TABLE x; --", "../../\u2028${b}"),
                Repair.database("SELECT 1", "h\nDROP TABLE y"));

        SortedMap<String, String> files = MigrationProposals.of(verdict(hostile), Tool.FLYWAY, number -> "V1__");

        assertThat(files).hasSize(2).allSatisfy((name, content) -> {
            assertThat(name).matches("V1__[a-z0-9_]+\\.sql(\\.conf)?");
            assertThat(content.lines())
                    .allMatch(line -> line.isEmpty()
                            || line.startsWith("-- ")
                            || line.startsWith("# ")
                            || line.equals("SELECT 1;")
                            || line.equals("placeholderReplacement=false"));
        });
    }

    @Test
    void are_none_for_what_is_accepted_or_changes_no_database() {
        Finding words = finding(
                ObjectPath.of(ObjectKind.COLUMN, "public", "orders", "day"),
                Repair.entities("@Transient"),
                Repair.document());
        RunVerdict accepted = ExampleVerdicts.passed(
                List.of(), List.of(new RunVerdict.ReportedFinding(COLUMN, RunVerdict.ReportedFinding.State.BASELINED)));

        assertThat(MigrationProposals.of(verdict(words), Tool.FLYWAY, number -> "V1__"))
                .isEmpty();
        assertThat(MigrationProposals.of(accepted, Tool.FLYWAY, number -> "V1__"))
                .isEmpty();
    }

    private static Finding finding(ObjectPath path, Repair... repairs) {
        return new ExampleRule("SG201", "column-missing")
                .finds(
                        Severity.ERROR,
                        Consequence.QUERY_FAILS,
                        "not in the database, but mapped by Order." + path.name())
                .about(path, Attribute.EXISTS)
                .values(Map.of(Side.ENTITIES, "bigint"))
                .odd(Side.ENTITIES)
                .declared(true)
                .repairs(List.of(repairs))
                .build();
    }

    private static RunVerdict verdict(Finding... findings) {
        return ExampleVerdicts.failed(List.of(findings));
    }
}
