package io.github.schemaguard.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.AttributeCoverage;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.PlainObjects;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.TableBuilder;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.source.Coverage;
import io.github.schemaguard.source.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A live database and what it is compared with. */
class DatabaseComparisonTest {

    @Test
    void what_follows_from_another_difference_or_is_ignored_is_no_finding() {
        Catalog database = CustomerSchemas.tables(
                table("customer")
                        .column(PlainObjects.column("name", "text", true))
                        .unique(PlainObjects.unique("u", List.of("name"))),
                table("shedlock"),
                table("temporary"));
        Catalog expected = CustomerSchemas.tables(table("customer"), table("qrtz_jobs"), table("temporary"));

        ComparisonResult result = run(CheckName.DB_DB, database, expected, IgnoreList.of(List.of("temporary")));

        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("SG602");
            assertThat(finding.object()).isEqualTo(ObjectPath.column(CustomerSchemas.CUSTOMER, "name"));
            assertThat(finding.odd()).isEqualTo(Side.DATABASE);
            assertThat(finding.values()).isEqualTo(Map.of(Side.DATABASE, "text"));
        });
        assertThat(result.ignored()).containsExactly("public.qrtz_jobs", "public.shedlock", "public.temporary");
        assertThat(result.attributes()).isEqualTo(AttributeCoverage.NONE);
        assertThat(result.compared()).containsOnlyKeys(CheckName.DB_DB);
        assertThat(result.compared().get(CheckName.DB_DB)).isPositive();
    }

    @Test
    void an_expression_with_the_casts_of_another_type_is_no_finding() {
        Catalog database = CustomerSchemas.tables(Table.named("customer")
                .column(PlainObjects.column("name", "text", true).withDefaultValue("'a'::text")));
        Catalog expected = CustomerSchemas.tables(Table.named("customer")
                .column(PlainObjects.column("name", "character varying", true)
                        .withDefaultValue("'a'::character varying")));

        assertThat(run(CheckName.DB_MIGRATIONS, database, expected, IgnoreList.standard())
                        .findings())
                .extracting(Finding::code)
                .containsExactly("SG603");
    }

    @Test
    void an_ignored_code_is_no_finding() {
        Catalog database = CustomerSchemas.tables(table("customer"));
        Catalog expected = CustomerSchemas.tables(table("orders"));

        assertThat(run(CheckName.DB_MIGRATIONS, database, expected, IgnoreList.of(List.of("SG602")))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("SG601");
    }

    @Test
    void partitions_are_compared_through_their_parent() {
        TableBuilder parent = table("event").kind(Table.Kind.PARTITIONED).partitioning("RANGE (id)");
        TableBuilder partition = table("event_2026").partitionOf(new QualifiedName("public", "event"));

        assertThat(run(
                                CheckName.DB_DB,
                                CustomerSchemas.tables(parent, partition),
                                CustomerSchemas.tables(parent),
                                IgnoreList.standard())
                        .findings())
                .isEmpty();
    }

    private static TableBuilder table(String name) {
        return Table.named(name).column(PlainObjects.column("id", "bigint", false));
    }

    private static ComparisonResult run(CheckName check, Catalog database, Catalog expected, IgnoreList ignore) {
        return DatabaseComparison.run(
                check,
                new Source.Known("database", database, Coverage.everything()),
                new Source.Known("expected", expected, Coverage.everything()),
                ignore);
    }
}
