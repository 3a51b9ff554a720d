package io.github.schemaguard.document;

import io.github.schemaguard.model.EnumType;

/** The enum types of a schema. */
final class EnumRows extends RowFormat<EnumType> {

    static final String ENUM = "Enum";
    static final String LABELS = "Labels";

    EnumRows() {
        always(ENUM, type -> code(type.name()));
        always(LABELS, type -> MarkdownText.cellCodes(type.labels()));
        always(DESCRIPTION, type -> prose(type.comment()));
    }

    @Override
    EnumType read(Row row) throws DocumentException {
        return new EnumType(row.requiredCode(ENUM), row.names(LABELS), row.prose(DESCRIPTION));
    }
}
