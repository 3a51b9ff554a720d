package io.github.schemaguard.document;

import io.github.schemaguard.model.ExclusionConstraint;

/** The exclusion constraints of a table. */
final class ExclusionRows extends RowFormat<ExclusionConstraint> {

    static final String EXCLUSION = "Exclusion";

    ExclusionRows() {
        always(EXCLUSION, exclusion -> nameOrNothing(exclusion.name()));
        always(CheckRows.DEFINITION, exclusion -> code(exclusion.definition()));
        always(CheckRows.COLUMNS, exclusion -> MarkdownText.cellCodes(exclusion.columns()));
        description(ExclusionConstraint::comment);
    }

    @Override
    ExclusionConstraint read(Row row) throws DocumentException {
        return new ExclusionConstraint(
                row.code(EXCLUSION),
                row.requiredCode(CheckRows.DEFINITION),
                row.names(CheckRows.COLUMNS),
                row.prose(DESCRIPTION));
    }
}
