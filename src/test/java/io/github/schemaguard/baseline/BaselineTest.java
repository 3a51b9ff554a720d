package io.github.schemaguard.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.ExampleRule;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaselineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final Finding email = finding("email", "character varying(100)");
    private final Finding phone = finding("phone", "text");

    @Test
    void accepts_what_it_holds_and_nothing_else() {
        Baseline.Outcome outcome = Baseline.EMPTY.accepting(List.of(email)).apply(List.of(email, phone), TODAY);
        assertThat(outcome.accepted()).containsExactly(email);
        assertThat(outcome.stale()).isEmpty();
    }

    @Test
    void an_accepted_difference_that_grows_is_a_new_one() {
        Baseline baseline = Baseline.EMPTY.accepting(List.of(email));
        Baseline.Outcome outcome = baseline.apply(List.of(finding("email", "character varying(50)")), TODAY);
        assertThat(outcome.accepted()).isEmpty();
        assertThat(outcome.stale()).hasSize(1);
    }

    @Test
    void an_entry_past_its_end_accepts_nothing() {
        String text = BaselineFile.write(Baseline.EMPTY.accepting(List.of(email)))
                .replace("\"until\" : null", "\"until\" : \"2026-11-22\"");
        Baseline baseline = BaselineFile.read("schema-baseline.json", text);
        assertThat(baseline.apply(List.of(email), TODAY).accepted()).isEmpty();
        assertThat(baseline.apply(List.of(email), TODAY.minusDays(1)).accepted())
                .hasSize(1);
    }

    @Test
    void the_file_reads_back_and_keeps_reasons_when_it_is_written_again() {
        String text = BaselineFile.write(Baseline.EMPTY.accepting(List.of(email)))
                .replace("\"reason\" : \"\"", "\"reason\" : \"legacy import\"");
        Baseline again = BaselineFile.read("schema-baseline.json", text).accepting(List.of(phone, email));
        assertThat(BaselineFile.read("f", BaselineFile.write(again))).isEqualTo(again);
        assertThat(again.entries()).extracting(AcceptedFinding::reason).containsExactly("legacy import", "");
    }

    @Test
    void says_what_is_wrong_with_a_file() {
        assertThatThrownBy(() -> BaselineFile.read("b.json", "{\n\"format\": 1,"))
                .isInstanceOf(BaselineException.class)
                .hasMessageStartingWith("b.json:2: not JSON");
        assertThatThrownBy(() -> BaselineFile.read("b.json", "{}")).hasMessageContaining("not a baseline of format 1");
        assertThatThrownBy(() -> BaselineFile.read(
                        "b.json", "{\"format\":1,\"accepted\":[{\"fingerprint\":\"a\",\"until\":\"soon\"}]}"))
                .hasMessageContaining("entry 1 is accepted until 'soon'");
    }

    private static Finding finding(String column, String type) {
        return new ExampleRule("SG203", "column-length")
                .finds(Severity.ERROR, Consequence.INSERT_FAILS, "message")
                .about(ObjectPath.of(ObjectKind.COLUMN, "public", "customer", column), Attribute.TYPE)
                .values(Map.of(Side.DATABASE, type, Side.ENTITIES, "character varying(320)"))
                .odd(Side.ENTITIES)
                .declared(true)
                .build();
    }
}
