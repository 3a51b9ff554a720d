package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;

/** The attributes of all composite types of a schema, each with its type. */
public final class CompositeAttributeRows extends RowFormat<OwnedObject<Column>> {

    private static final String ATTRIBUTE = "Attribute";

    public CompositeAttributeRows() {
        super(ObjectKind.COLUMN);
        always(ATTRIBUTE, row -> code(row.object().name()));
        always(OwnedObject.OF, row -> code(row.owner()));
        always(ColumnRows.TYPE, row -> ColumnRows.type(row.object()), Attribute.TYPE);
        whenUsed(ColumnRows.NULL, row -> unless(row.object().nullable()), Attribute.NULLABLE);
        whenUsed(
                ColumnRows.DEFAULT,
                row -> ColumnRows.defaultCell(row.object()),
                Attribute.DEFAULT,
                Attribute.GENERATED,
                Attribute.IDENTITY);
        whenUsed(ForeignKeyRows.VALIDATED, row -> ColumnRows.notValidated(row.object()), Attribute.VALIDATED);
        whenUsed(CheckRows.NO_INHERIT, row -> ColumnRows.notInherited(row.object()), Attribute.NO_INHERIT);
        whenUsed(ColumnRows.COLLATION, row -> code(row.object().collation()), Attribute.COLLATION);
        whenUsed(ColumnRows.STORAGE, row -> code(row.object().storage()), Attribute.STORAGE);
        whenUsed(ColumnRows.COMPRESSION, row -> code(row.object().compression()), Attribute.COMPRESSION);
        whenUsed(IndexRows.OPTIONS, row -> code(row.object().options()), Attribute.OPTIONS);
        description(row -> row.object().comment());
    }

    @Override
    public OwnedObject<Column> read(MarkdownRow row) throws DocumentException {
        return new OwnedObject<>(row.requiredCode(OwnedObject.OF), ColumnRows.column(row, ATTRIBUTE));
    }
}
