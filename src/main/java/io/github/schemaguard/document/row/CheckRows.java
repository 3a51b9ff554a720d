package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;

/** The check constraints of a table. */
public final class CheckRows extends RowFormat<CheckConstraint> {

    public static final String CHECK = "Check";
    static final String DEFINITION = "Definition";
    static final String COLUMNS = "Columns";
    static final String NO_INHERIT = "No inherit";
    static final String INHERITED = "Inherited";

    public CheckRows() {
        super(ObjectKind.CHECK);
        always(CHECK, check -> nameOrNothing(check.name()), Attribute.NAME);
        always(DEFINITION, check -> code(check.expression()), Attribute.DEFINITION);
        always(COLUMNS, check -> MarkdownText.cellCodes(check.columns()));
        whenUsed(ForeignKeyRows.VALIDATED, check -> unless(check.validated()), Attribute.VALIDATED);
        whenUsed(ForeignKeyRows.ENFORCED, check -> unless(check.enforced()), Attribute.ENFORCED);
        whenUsed(NO_INHERIT, check -> when(check.noInherit()), Attribute.NO_INHERIT);
        whenUsed(INHERITED, check -> when(check.inherited()));
        description(CheckConstraint::comment);
    }

    @Override
    public CheckConstraint read(MarkdownRow row) throws DocumentException {
        return check(row, CHECK);
    }

    static CheckConstraint check(MarkdownRow row, String nameHeader) throws DocumentException {
        return new CheckConstraint(
                row.code(nameHeader),
                row.requiredCode(DEFINITION),
                row.names(COLUMNS),
                row.flag(ForeignKeyRows.VALIDATED, true),
                row.flag(ForeignKeyRows.ENFORCED, true),
                row.flag(NO_INHERIT, false),
                row.flag(INHERITED, false),
                row.prose(DESCRIPTION));
    }
}
