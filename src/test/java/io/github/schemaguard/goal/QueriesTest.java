package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The queries of a whole project, on a database that its migrations create. */
class QueriesTest extends QueriesProject {

    @Test
    void each_fault_is_found_once_where_it_is() throws IOException {
        write(true);
        VerdictOutcome outcome = outcome(Set.of(CheckName.QUERIES, CheckName.DB_MODELS));

        assertThat(found(outcome)).as(() -> messages(outcome)).containsExactlyInAnyOrderElementsOf(FAULTS);
    }

    @Test
    void without_faults_nothing_is_found() throws IOException {
        write(false);
        VerdictOutcome outcome = outcome(Set.of(CheckName.QUERIES, CheckName.DB_MODELS));

        assertThat(found(outcome)).as(() -> messages(outcome)).isEmpty();
        assertThat(outcome.verdict().reasons()).isEmpty();
        // Spring Data itself takes this native query for JPQL.
        assertThat(outcome.verdict().queries().unknown())
                .singleElement()
                .asString()
                .startsWith("shop.CustomerRepository.nativeByEntityName: ");
        assertThat(outcome.verdict().queries().checked()).isEqualTo(27);
    }

    @Test
    void what_another_check_reports_is_not_repeated_for_each_query() throws IOException {
        write(false);
        Path schema = directory.resolve("db/1.sql");
        Files.writeString(schema, Files.readString(schema).replace("    alias varchar(50),\n", ""));
        VerdictOutcome outcome = outcome(Set.of(CheckName.QUERIES, CheckName.DB_MODELS));

        assertThat(found(outcome)).as(() -> messages(outcome)).isEmpty();
        assertThat(messages(outcome))
                .contains("public.customer.alias: ")
                .contains("queries fail because of it (Customer.inRegion, ");
    }
}
