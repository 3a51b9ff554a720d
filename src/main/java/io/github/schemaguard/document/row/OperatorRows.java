package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.Operator;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;

/** The operators of a schema. */
public final class OperatorRows extends RowFormat<Operator> {

    private static final String OPERATOR = "Operator";
    private static final String RESULT = "Result";

    public OperatorRows() {
        super(ObjectKind.OPERATOR);
        always(OPERATOR, operator -> code(operator.name()));
        always(RESULT, operator -> code(operator.result()), Attribute.RESULT);
        always(TriggerRows.FUNCTION, operator -> code(operator.function()), Attribute.FUNCTION);
        whenUsed(IndexRows.OPTIONS, operator -> IndexRows.options(operator.options()), Attribute.OPTIONS);
        description(Operator::comment);
    }

    @Override
    public Operator read(MarkdownRow row) throws DocumentException {
        return new Operator(
                row.requiredCode(OPERATOR),
                row.requiredCode(RESULT),
                row.requiredCode(TriggerRows.FUNCTION),
                IndexRows.options(row, IndexRows.OPTIONS),
                row.prose(DESCRIPTION));
    }
}
