package io.github.schemaguard.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.schemaguard.compare.RuleList;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Rule;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.goal.checks.KnownRules;
import io.github.schemaguard.lint.LintRules;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy file says, and what it must not say. */
class PolicyFileTest {

    private static final LintRule KEYS = rule("SG801");
    private static final LintRule PATTERN = rule("SG824");

    @Test
    void without_a_file_every_rule_is_as_its_page_says() {
        assertThat(SchemaPolicy.STANDARD.isOn(KEYS)).isTrue();
        assertThat(SchemaPolicy.STANDARD.isOn(PATTERN)).isFalse();
        assertThat(SchemaPolicy.STANDARD.judge(finding(Severity.WARNING, "public", "log")))
                .contains(finding(Severity.WARNING, "public", "log"));
    }

    @ParameterizedTest
    @CsvSource({"error, ERROR", "warning, WARNING", "info, INFO", "on, WARNING", "true, WARNING", "off,", "false,"})
    void a_severity_holds_for_every_finding_of_the_rule(String level, Severity expected) {
        assertThat(severity(read("rules: {SG801: " + level + "}"), "public", "log"))
                .isEqualTo(Optional.ofNullable(expected));
        assertThat(severity(read("rules: {primary-key-absent: {severity: " + level + "}}"), "public", "log"))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void rules_that_compare_are_judged_as_well() {
        SchemaPolicy policy = read("rules: {column-unmapped: error}");
        Rule rule = RuleList.ALL.stream()
                .filter(each -> each.code().equals("SG104"))
                .findFirst()
                .orElseThrow();

        assertThat(policy.judge(finding(rule, Severity.INFO, "public", "log"))
                        .orElseThrow()
                        .severity())
                .isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "public, customer, ERROR",
        "audit, login, WARNING",
        "audit, line,",
        "shop, tmp_1, INFO",
        "shop, orders, ERROR",
    })
    void the_most_specific_pattern_wins(String schema, String table, Severity expected) {
        SchemaPolicy policy = read("""
                rules:
                  primary-key-absent:
                    severity: info
                    objects:
                      "!audit.*": error
                      audit.*: off
                      audit.login: warning
                      tmp_*: info
                """);

        assertThat(severity(policy, schema, table)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void a_rule_is_asked_when_some_object_needs_it() {
        assertThat(read("rules: {SG801: off}").isOn(KEYS)).isFalse();
        assertThat(read("rules: {SG801: {severity: off, objects: {shop.*: error}}}")
                        .isOn(KEYS))
                .isTrue();
        assertThat(read("rules: {SG812: on}").isOn(rule("SG812"))).isTrue();
        assertThat(read("rules: {SG812: {objects: {shop.*: warning}}}").isOn(rule("SG812")))
                .isTrue();
    }

    @Test
    void parameters_turn_a_rule_on_and_keep_the_other_defaults() {
        SchemaPolicy policy = read(
                "rules: {name-pattern: {parameters: {table: '[a-z]+'}}, SG816: {parameters: {allowed: [50, 255]}}}");

        assertThat(policy.isOn(PATTERN)).isTrue();
        assertThat(policy.settings(PATTERN).text("table")).isEqualTo("[a-z]+");
        assertThat(policy.settings(PATTERN).text("column")).isEmpty();
        assertThat(policy.settings(rule("SG816")).words("allowed")).containsExactly("50", "255");
    }

    @Test
    void a_grouped_finding_is_reported_unless_all_its_members_are_off() {
        SchemaPolicy policy = read("rules: {SG801: {objects: {audit.*: off}}}");
        Finding grouped = finding(Severity.WARNING, "audit", "line").toBuilder()
                .members(List.of(path("audit", "line"), path("public", "log")))
                .build();

        assertThat(policy.judge(grouped)).isPresent();
        assertThat(policy.judge(grouped.toBuilder()
                        .members(List.of(path("audit", "line"), path("audit", "row")))
                        .build()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rules: {SG8O1: off} | policy.yaml: there is no rule SG8O1. Did you mean SG801?",
                "rules: {primary-key-abcent: off} | policy.yaml: there is no rule primary-key-abcent. Did you mean primary-key-absent?",
                "rule: {SG801: off} | policy.yaml: rule is not known. Did you mean rules?. Known are rules",
                "rules: {SG801: {sevrity: off}} | policy.yaml: rules.SG801.sevrity is not known. Did you mean severity?. Known are severity, parameters, objects",
                "rules: {SG801: fatal} | policy.yaml: rules.SG801 is one of off, on, info, warning, error, not 'fatal'",
                "rules: {SG801: warn} | policy.yaml: rules.SG801 is one of off, on, info, warning, error, not 'warn'. Did you mean warning?",
                "rules: {SG801: {parameters: {a: 1}}} | policy.yaml: rules.SG801.parameters: SG801 primary-key-absent has no parameters",
                "rules: {SG843: {parameters: {column: 1}}} | policy.yaml: rules.SG843.parameters.column is not known. Did you mean columns?. Known are columns",
                "rules: {SG843: {parameters: {columns: many}}} | policy.yaml: rules.SG843: columns is a whole number, not 'many'",
                "rules: {SG824: on} | policy.yaml: rules.SG824: it needs a regular expression for at least one kind of object, such as table",
                "rules: {SG824: {parameters: {table: '['}}} | policy.yaml: rules.SG824: table is a regular expression, and '[' is none: Unclosed character class",
                "rules: {SG801: off, primary-key-absent: on} | policy.yaml: rules names SG801 primary-key-absent twice, by its code and by its name",
                "rules: {SG801: {objects: {'!': off}}} | policy.yaml: rules.SG801.objects has an empty pattern; write an object, such as audit.*",
                "rules: [SG801] | policy.yaml: rules has the form 'name: value', a line each",
                "SG801 | policy.yaml: the file has the form 'name: value', a line each",
            })
    void a_mistake_is_named(String text, String message) {
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> read(text.strip()))
                .withMessage(message.strip());
    }

    @Test
    void a_text_that_is_no_yaml_names_the_line() {
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> read("rules:\n  SG801: [off"))
                .withMessageStartingWith("policy.yaml, line ");
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> read("rules:\n  SG801: off\n  SG801: on\n"))
                .withMessageStartingWith("policy.yaml, line ");
    }

    @Test
    void an_empty_file_says_nothing() {
        assertThat(read("").isOn(KEYS)).isTrue();
        assertThat(read("# nothing yet\n").isOn(KEYS)).isTrue();
        assertThat(read("rules:\n").isOn(KEYS)).isTrue();
    }

    @Test
    void a_text_with_references_to_itself_is_refused_and_not_expanded() {
        StringBuilder text = new StringBuilder("rules: &a0 {}\n");
        for (int i = 1; i < 40; i++) {
            text.append("x")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }
        assertThatExceptionOfType(PolicyException.class).isThrownBy(() -> read(text.toString()));
    }

    private static SchemaPolicy read(String text) {
        return PolicyFile.read("policy.yaml", text, KnownRules.ALL);
    }

    private static Optional<Severity> severity(SchemaPolicy policy, String schema, String table) {
        return policy.judge(finding(Severity.WARNING, schema, table)).map(Finding::severity);
    }

    private static LintRule rule(String code) {
        return LintRules.ALL.stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Finding finding(Severity severity, String schema, String table) {
        return finding(KEYS, severity, schema, table);
    }

    private static Finding finding(Rule rule, Severity severity, String schema, String table) {
        return new Finding(
                rule.code(),
                rule.name(),
                severity,
                Consequence.NOT_ENFORCED,
                path(schema, table),
                Attribute.EXISTS,
                Map.of(),
                null,
                null,
                List.of(),
                "is so",
                List.of(),
                List.of());
    }

    private static ObjectPath path(String schema, String table) {
        return ObjectPath.of(ObjectKind.TABLE, schema, null, table);
    }
}
