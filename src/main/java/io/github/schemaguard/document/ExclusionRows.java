package io.github.schemaguard.document;

import io.github.schemaguard.model.Exclusion;

/** The exclusion constraints of a table. */
final class ExclusionRows extends RowFormat<Exclusion> {

    static final String EXCLUSION = "Exclusion";

    ExclusionRows() {
        always(EXCLUSION, exclusion -> nameOrNothing(exclusion.name()));
        always(CheckRows.DEFINITION, exclusion -> code(exclusion.definition()));
        always(CheckRows.COLUMNS, exclusion -> MarkdownText.cellCodes(exclusion.columns()));
        description(Exclusion::comment);
    }

    @Override
    Exclusion read(Row row) throws DocumentException {
        return new Exclusion(
                row.code(EXCLUSION),
                row.requiredCode(CheckRows.DEFINITION),
                row.names(CheckRows.COLUMNS),
                row.prose(DESCRIPTION));
    }
}
