package io.github.schemaguard.document;

import io.github.schemaguard.model.CheckConstraint;

/** The check constraints of a table. */
final class CheckRows extends RowFormat<CheckConstraint> {

    static final String CHECK = "Check";
    static final String DEFINITION = "Definition";
    static final String COLUMNS = "Columns";
    static final String NO_INHERIT = "No inherit";
    static final String INHERITED = "Inherited";

    CheckRows() {
        always(CHECK, check -> nameOrNothing(check.name()));
        always(DEFINITION, check -> code(check.expression()));
        always(COLUMNS, check -> MarkdownText.cellCodes(check.columns()));
        whenSaid(ForeignKeyRows.VALIDATED, check -> unless(check.validated()));
        whenSaid(ForeignKeyRows.ENFORCED, check -> unless(check.enforced()));
        whenSaid(NO_INHERIT, check -> when(check.noInherit()));
        whenSaid(INHERITED, check -> when(check.inherited()));
        description(CheckConstraint::comment);
    }

    @Override
    CheckConstraint read(Row row) throws DocumentException {
        return check(row, CHECK);
    }

    static CheckConstraint check(Row row, String nameHeader) throws DocumentException {
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
