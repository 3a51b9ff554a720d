package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.RewriteRule;

/** The rewrite rules of a table or view. */
public final class RuleRows extends RowFormat<RewriteRule> {

    public static final String RULE = "Rule";

    private static final String DEFINITION = "Definition";

    public RuleRows() {
        always(RULE, rule -> code(rule.name()));
        always(DEFINITION, rule -> code(rule.definition()));
        whenSaid(TriggerRows.ENABLED, rule -> TriggerRows.enabled(rule.enabled()));
        description(RewriteRule::comment);
    }

    @Override
    public RewriteRule read(MarkdownRow row) throws DocumentException {
        return new RewriteRule(
                row.requiredCode(RULE), row.requiredCode(DEFINITION), TriggerRows.enabled(row), row.prose(DESCRIPTION));
    }
}
