package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.CheckConstraint;

/** The checks of the domains of a schema, with the domain that each belongs to. */
public final class DomainCheckRows extends RowFormat<DomainCheckRows.OfDomain> {

    public static final String DOMAIN_CHECK = "Domain check";
    public static final String OF = "Of";

    /** A check and the name of its domain. */
    public record OfDomain(String domain, CheckConstraint check) {}

    public DomainCheckRows() {
        always(DOMAIN_CHECK, row -> nameOrNothing(row.check().name()));
        always(OF, row -> code(row.domain()));
        always(CheckRows.DEFINITION, row -> code(row.check().expression()));
        whenSaid(CheckRows.COLUMNS, row -> MarkdownText.cellCodes(row.check().columns()));
        whenSaid(ForeignKeyRows.VALIDATED, row -> unless(row.check().validated()));
        whenSaid(ForeignKeyRows.ENFORCED, row -> unless(row.check().enforced()));
        whenSaid(CheckRows.NO_INHERIT, row -> when(row.check().noInherit()));
        whenSaid(CheckRows.INHERITED, row -> when(row.check().inherited()));
        description(row -> row.check().comment());
    }

    @Override
    public OfDomain read(MarkdownRow row) throws DocumentException {
        return new OfDomain(row.requiredCode(OF), CheckRows.check(row, DOMAIN_CHECK));
    }
}
