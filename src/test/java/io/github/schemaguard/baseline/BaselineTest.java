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
import io.github.schemaguard.model.fact.QualifiedName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BaselineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final Finding email = finding("email", "character varying(100)");
    private final Finding phone = finding("phone", "text");

    @Test
    void accepts_what_it_holds_and_nothing_else() {
        Baseline.Outcome outcome = Baseline.EMPTY.accepting(List.of(email)).apply(List.of(email, phone), TODAY, true);
        assertThat(outcome.accepted()).containsExactly(email);
        assertThat(outcome.stale()).isEmpty();
    }

    @Test
    void an_accepted_difference_that_grows_is_a_new_one() {
        Baseline baseline = Baseline.EMPTY.accepting(List.of(email));
        Baseline.Outcome outcome = baseline.apply(List.of(finding("email", "character varying(50)")), TODAY, true);
        assertThat(outcome.accepted()).isEmpty();
        assertThat(outcome.stale()).hasSize(1);
    }

    @Test
    void an_entry_past_its_end_accepts_nothing() {
        String text = BaselineFile.write(Baseline.EMPTY.accepting(List.of(email)))
                .replace("\"until\" : null", "\"until\" : \"2026-11-22\"");
        Baseline baseline = BaselineFile.read("schema-baseline.json", text);
        assertThat(baseline.apply(List.of(email), TODAY, true).accepted()).isEmpty();
        assertThat(baseline.apply(List.of(email), TODAY.minusDays(1), true).accepted())
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
    void it_does_not_matter_which_of_two_equal_sides_was_compared() {
        Finding all = finding(Map.of(Side.DATABASE, "a", Side.DOCUMENT, "a", Side.ENTITIES, "b"));
        Finding database = finding(Map.of(Side.DATABASE, "a", Side.ENTITIES, "b"));
        Finding document = finding(Map.of(Side.DOCUMENT, "a", Side.ENTITIES, "b"));
        Finding other = finding(Map.of(Side.DATABASE, "a", Side.DOCUMENT, "c", Side.ENTITIES, "b"));

        Baseline baseline = Baseline.EMPTY.accepting(List.of(all));

        assertThat(baseline.apply(List.of(all), TODAY, true).accepted()).hasSize(1);
        assertThat(baseline.apply(List.of(database), TODAY, true).accepted()).hasSize(1);
        assertThat(baseline.apply(List.of(document), TODAY, true).accepted()).hasSize(1);
        assertThat(baseline.apply(List.of(other), TODAY, true).accepted()).isEmpty();
    }

    @Test
    void an_entry_is_stale_only_if_every_check_ran() {
        Baseline baseline = Baseline.EMPTY.accepting(List.of(email));

        assertThat(baseline.apply(List.of(), TODAY, true).stale()).hasSize(1);
        assertThat(baseline.apply(List.of(), TODAY, false).stale()).isEmpty();
    }

    @Test
    void a_group_stays_accepted_when_members_are_fixed_and_one_that_is_added_is_named() {
        Finding three = group("a", "b", "c");
        Baseline baseline = Baseline.EMPTY.accepting(List.of(three));

        assertThat(baseline.apply(List.of(three), TODAY, true).accepted()).hasSize(1);
        assertThat(baseline.apply(List.of(group("a", "c")), TODAY, true).accepted())
                .hasSize(1);
        assertThat(baseline.apply(List.of(group("a", "c")), TODAY, true).stale())
                .hasSize(1);
        assertThat(baseline.apply(List.of(group("b")), TODAY, true).accepted())
                .as("one is no group")
                .hasSize(1);
        Baseline.Outcome grown = baseline.apply(List.of(group("a", "b", "c", "d")), TODAY, true);
        assertThat(grown.accepted())
                .singleElement()
                .satisfies(part -> assertThat(part.memberObjects()).hasSize(3));
        assertThat(grown.open()).singleElement().satisfies(part -> {
            assertThat(part.memberObjects()).extracting(ObjectPath::name).containsExactly("d");
            assertThat(part.message()).startsWith("not accepted yet: public.customer.d. ");
        });
        assertThat(grown.grown()).hasSize(1).first().asString().endsWith("accepts all of it but public.customer.d");
    }

    @Test
    void a_group_of_declared_differences_has_an_entry_for_each_member_too() {
        Finding two = declaredGroup("text", "a", "b");
        Baseline baseline = Baseline.EMPTY.accepting(List.of(two));

        assertThat(baseline.entries())
                .extracting(AcceptedFinding::object)
                .containsExactly("public.customer.a", "public.customer.b");
        assertThat(baseline.apply(List.of(finding("a", "text")), TODAY, true).open())
                .as("one is no group")
                .isEmpty();
        assertThat(baseline.apply(List.of(declaredGroup("text", "a", "b", "c")), TODAY, true)
                        .open())
                .singleElement()
                .satisfies(part -> assertThat(part.size()).isEqualTo(1));
        assertThat(baseline.apply(List.of(declaredGroup("bytea", "a", "b")), TODAY, true)
                        .accepted())
                .as("the values count")
                .isEmpty();
    }

    private static Finding declaredGroup(String type, String... columns) {
        return finding("x", type).toBuilder()
                .about(ObjectPath.table(new QualifiedName("public", "customer")), Attribute.TYPE)
                .grouping(
                        Stream.of(columns).map(column -> finding(column, type)).toList())
                .build();
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

    private static Finding finding(Map<Side, String> values) {
        return finding("email", "x").toBuilder().values(values).build();
    }

    /** Of one column: no group, but a finding about the column. */
    private static Finding group(String... columns) {
        List<ObjectPath> members =
                Stream.of(columns).map(column -> finding(column, "x").object()).toList();
        return finding("email", "x").toBuilder()
                .about(
                        members.size() == 1
                                ? members.get(0)
                                : ObjectPath.table(new QualifiedName("public", "customer")),
                        Attribute.TYPE)
                .declared(false)
                .members(members.size() == 1 ? List.of() : members)
                .build();
    }
}
