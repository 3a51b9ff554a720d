package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.RangeType;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
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
        super(ObjectKind.RANGE);
        always(RANGE, range -> code(range.name()));
        always(SUBTYPE, range -> code(range.subtype()), Attribute.TYPE);
        whenUsed(MULTIRANGE, range -> code(range.multirange()));
        whenUsed(OPERATOR_CLASS, range -> code(range.operatorClass()), Attribute.METHOD);
        whenUsed(ColumnRows.COLLATION, range -> code(range.collation()), Attribute.COLLATION);
        whenUsed(CANONICAL, range -> code(range.canonicalFunction()), Attribute.FUNCTION);
        whenUsed(DIFFERENCE, range -> code(range.differenceFunction()), Attribute.FUNCTION);
        always(DESCRIPTION, range -> prose(range.comment()), Attribute.COMMENT);
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
