package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.Policy;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;

/** The row-level security policies of a table. */
public final class PolicyRows extends RowFormat<Policy> {

    public static final String POLICY = "Policy";

    private static final String KIND = "Kind";
    private static final String COMMAND = "Command";
    private static final String ROLES = "Roles";
    private static final String USING = "Using";
    private static final String WITH_CHECK = "With check";

    public PolicyRows() {
        super(ObjectKind.POLICY);
        always(POLICY, policy -> code(policy.name()));
        always(KIND, policy -> kind(policy.permissive()), Attribute.KIND);
        always(COMMAND, Policy::command, Attribute.COMMAND);
        always(ROLES, policy -> MarkdownText.cellCodes(policy.roles()), Attribute.ROLES);
        always(USING, policy -> code(policy.using()), Attribute.USING);
        always(WITH_CHECK, policy -> code(policy.withCheck()), Attribute.WITH_CHECK);
        description(Policy::comment);
    }

    @Override
    public Policy read(MarkdownRow row) throws DocumentException {
        return new Policy(
                row.requiredCode(POLICY),
                row.choice(KIND, new Boolean[] {true, false}, PolicyRows::kind),
                row.words(COMMAND),
                row.names(ROLES),
                row.codeOrNull(USING),
                row.codeOrNull(WITH_CHECK),
                row.prose(DESCRIPTION));
    }

    private static String kind(boolean permissive) {
        return permissive ? "permissive" : "restrictive";
    }
}
