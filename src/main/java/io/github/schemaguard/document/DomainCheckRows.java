package io.github.schemaguard.document;

import io.github.schemaguard.model.CheckConstraint;

/** The checks of the domains of a schema, with the domain that each belongs to. */
final class DomainCheckRows extends RowFormat<DomainCheckRows.OfDomain> {

    static final String DOMAIN_CHECK = "Domain check";
    static final String OF = "Of";

    /** A check and the name of its domain. */
    record OfDomain(String domain, CheckConstraint check) {}

    DomainCheckRows() {
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
    OfDomain read(Row row) throws DocumentException {
        return new OfDomain(row.requiredCode(OF), CheckRows.check(row, DOMAIN_CHECK));
    }
}
