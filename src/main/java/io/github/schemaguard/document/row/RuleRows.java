package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.RewriteRule;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;

/** The rewrite rules of a table or view. */
public final class RuleRows extends RowFormat<RewriteRule> {

    public static final String RULE = "Rule";

    private static final String DEFINITION = "Definition";

    public RuleRows() {
        super(ObjectKind.RULE);
        always(RULE, rule -> code(rule.name()));
        always(DEFINITION, rule -> code(rule.definition()), Attribute.DEFINITION);
        whenUsed(TriggerRows.ENABLED, rule -> TriggerRows.enabled(rule.enabled()), Attribute.ENABLED);
        description(RewriteRule::comment);
    }

    @Override
    public RewriteRule read(MarkdownRow row) throws DocumentException {
        return new RewriteRule(
                row.requiredCode(RULE), row.requiredCode(DEFINITION), TriggerRows.enabled(row), row.prose(DESCRIPTION));
    }
}
