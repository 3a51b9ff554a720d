package io.github.schemaguard.document;

import io.github.schemaguard.model.Rule;

/** The rewrite rules of a table or view. */
final class RuleRows extends RowFormat<Rule> {

    static final String RULE = "Rule";

    private static final String DEFINITION = "Definition";

    RuleRows() {
        always(RULE, rule -> code(rule.name()));
        always(DEFINITION, rule -> code(rule.definition()));
        whenSaid(TriggerRows.ENABLED, rule -> TriggerRows.enabled(rule.enabled()));
        description(Rule::comment);
    }

    @Override
    Rule read(Row row) throws DocumentException {
        return new Rule(
                row.requiredCode(RULE), row.requiredCode(DEFINITION), TriggerRows.enabled(row), row.prose(DESCRIPTION));
    }
}
