package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.EnumType;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.List;

/** The enum types of a schema. */
public final class EnumRows extends RowFormat<EnumType> {

    public static final String ENUM = "Enum";
    static final String LABELS = "Labels";

    public EnumRows() {
        super(ObjectKind.ENUM);
        always(ENUM, type -> code(type.name()));
        always(LABELS, type -> MarkdownText.cellCodes(type.labels()), Attribute.LABELS);
        always(DESCRIPTION, type -> prose(type.comment()), Attribute.COMMENT);
    }

    @Override
    public EnumType read(MarkdownRow row) throws DocumentException {
        return new EnumType(row.requiredCode(ENUM), row.names(LABELS), List.of(), row.prose(DESCRIPTION));
    }
}
