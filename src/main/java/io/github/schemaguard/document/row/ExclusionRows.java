package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.ExclusionConstraint;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;

/** The exclusion constraints of a table. */
public final class ExclusionRows extends RowFormat<ExclusionConstraint> {

    public static final String EXCLUSION = "Exclusion";

    public ExclusionRows() {
        super(ObjectKind.EXCLUSION);
        always(EXCLUSION, exclusion -> nameOrNothing(exclusion.name()), Attribute.NAME);
        always(CheckRows.DEFINITION, exclusion -> code(exclusion.definition()), Attribute.DEFINITION);
        always(CheckRows.COLUMNS, exclusion -> MarkdownText.cellCodes(exclusion.columns()));
        description(ExclusionConstraint::comment);
    }

    @Override
    public ExclusionConstraint read(MarkdownRow row) throws DocumentException {
        return new ExclusionConstraint(
                row.code(EXCLUSION),
                row.requiredCode(CheckRows.DEFINITION),
                row.names(CheckRows.COLUMNS),
                row.prose(DESCRIPTION));
    }
}
