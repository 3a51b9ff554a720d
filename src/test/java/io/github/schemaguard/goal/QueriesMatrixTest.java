package io.github.schemaguard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemaguard.TestLibraries;
import io.github.schemaguard.finding.CheckName;
import io.github.schemaguard.goal.verdict.VerdictOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same project with other versions of Spring Data and Hibernate: there are none without the profile {@code matrix}. */
class QueriesMatrixTest extends QueriesProject {

    static List<String> versions() {
        return TestLibraries.matrix("spring-data");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("versions")
    void each_fault_is_found_once_where_it_is(String version) throws IOException {
        use(version);
        write(true);
        VerdictOutcome outcome = outcome(Set.of(CheckName.QUERIES, CheckName.DB_MODELS));

        assertThat(found(outcome)).as(() -> messages(outcome)).containsExactlyInAnyOrderElementsOf(expected());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("versions")
    void without_faults_nothing_is_found(String version) throws IOException {
        use(version);
        write(false);
        VerdictOutcome outcome = outcome(Set.of(CheckName.QUERIES));

        assertThat(found(outcome)).as(() -> messages(outcome)).isEmpty();
        assertThat(outcome.verdict().reasons()).isEmpty();
        assertThat(outcome.verdict().queries().unknown())
                .containsExactly("shop.PurchaseDao.customers #3: the code computes its text");
        assertThat(outcome.verdict().queries().checked()).isEqualTo(37);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("versions")
    void queries_without_an_index_are_named_when_they_are_asked_for(String version) throws IOException {
        use(version);
        write(false);
        indexes = true;
        VerdictOutcome outcome = outcome(Set.of(CheckName.QUERIES));

        assertThat(found(outcome)).as(() -> messages(outcome)).containsExactlyElementsOf(advice());
        assertThat(outcome.notes()).noneMatch(note -> note.contains("no advice"));
    }

    /** Hibernate 5 takes an unknown alias for a column, so PostgreSQL refuses it. */
    private List<String> expected() {
        return FAULTS.stream()
                .map(each -> older && each.contains(".inRegion at src/shop/CustomerRepository")
                        ? each.replace("SG702", "SG701")
                        : each)
                .toList();
    }

    /** For Hibernate 5, an update of the project has a condition on another column. */
    private List<String> advice() {
        if (!older) {
            return ADVICE;
        }
        String update = "src/shop/PurchaseRepository.java:22";
        List<String> advice = new ArrayList<>(
                ADVICE.stream().map(each -> each.replace(", " + update, "")).toList());
        advice.add("SG704 INFO public.purchase (reference) at " + update);
        return advice;
    }

    private void use(String version) {
        libraries = "spring-data/" + version;
        older = version.startsWith("2.");
    }
}
