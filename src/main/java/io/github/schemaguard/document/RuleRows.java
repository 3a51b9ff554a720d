package io.github.schemaguard.document;

import io.github.schemaguard.model.RewriteRule;

/** The rewrite rules of a table or view. */
final class RuleRows extends RowFormat<RewriteRule> {

    static final String RULE = "Rule";

    private static final String DEFINITION = "Definition";

    RuleRows() {
        always(RULE, rule -> code(rule.name()));
        always(DEFINITION, rule -> code(rule.definition()));
        whenSaid(TriggerRows.ENABLED, rule -> TriggerRows.enabled(rule.enabled()));
        description(RewriteRule::comment);
    }

    @Override
    RewriteRule read(Row row) throws DocumentException {
        return new RewriteRule(
                row.requiredCode(RULE), row.requiredCode(DEFINITION), TriggerRows.enabled(row), row.prose(DESCRIPTION));
    }
}
