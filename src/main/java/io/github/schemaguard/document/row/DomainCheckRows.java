package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;

/** The checks of the domains of a schema, each with its domain. */
public final class DomainCheckRows extends RowFormat<OwnedObject<CheckConstraint>> {

    public static final String DOMAIN_CHECK = "Domain check";

    public DomainCheckRows() {
        super(ObjectKind.CHECK);
        always(DOMAIN_CHECK, row -> nameOrNothing(row.object().name()), Attribute.NAME);
        always(OwnedObject.OF, row -> code(row.owner()));
        always(CheckRows.DEFINITION, row -> code(row.object().expression()), Attribute.DEFINITION);
        whenUsed(CheckRows.COLUMNS, row -> MarkdownText.cellCodes(row.object().columns()));
        whenUsed(ForeignKeyRows.VALIDATED, row -> unless(row.object().validated()), Attribute.VALIDATED);
        whenUsed(ForeignKeyRows.ENFORCED, row -> unless(row.object().enforced()), Attribute.ENFORCED);
        whenUsed(CheckRows.NO_INHERIT, row -> when(row.object().noInherit()), Attribute.NO_INHERIT);
        whenUsed(CheckRows.INHERITED, row -> when(row.object().inherited()));
        description(row -> row.object().comment());
    }

    @Override
    public OwnedObject<CheckConstraint> read(MarkdownRow row) throws DocumentException {
        return new OwnedObject<>(row.requiredCode(OwnedObject.OF), CheckRows.check(row, DOMAIN_CHECK));
    }
}
