package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.RangeType;
import java.util.List;

/** The range types of a schema. */
public final class RangeRows extends RowFormat<RangeType> {

    public static final String RANGE = "Range";

    private static final String SUBTYPE = "Subtype";
    private static final String MULTIRANGE = "Multirange";
    private static final String OPERATOR_CLASS = "Operator class";
    private static final String CANONICAL = "Canonical function";
    private static final String DIFFERENCE = "Difference function";

    public RangeRows() {
        always(RANGE, range -> code(range.name()));
        always(SUBTYPE, range -> code(range.subtype()));
        whenSaid(MULTIRANGE, range -> code(range.multirange()));
        whenSaid(OPERATOR_CLASS, range -> code(range.operatorClass()));
        whenSaid(ColumnRows.COLLATION, range -> code(range.collation()));
        whenSaid(CANONICAL, range -> code(range.canonicalFunction()));
        whenSaid(DIFFERENCE, range -> code(range.differenceFunction()));
        always(DESCRIPTION, range -> prose(range.comment()));
    }

    @Override
    public RangeType read(MarkdownRow row) throws DocumentException {
        return new RangeType(
                row.requiredCode(RANGE),
                row.requiredCode(SUBTYPE),
                row.codeOrNull(MULTIRANGE),
                row.codeOrNull(OPERATOR_CLASS),
                row.codeOrNull(ColumnRows.COLLATION),
                row.codeOrNull(CANONICAL),
                row.codeOrNull(DIFFERENCE),
                List.of(),
                row.prose(DESCRIPTION));
    }
}
