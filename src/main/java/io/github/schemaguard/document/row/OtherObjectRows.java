package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.OtherObject;
import io.github.schemaguard.model.fact.Attribute;

/** The objects of a kind that has no record of its own. */
public final class OtherObjectRows extends RowFormat<OtherObject> {

    private final OtherObject.Type type;
    private final String header;

    /** The rows of one kind. */
    public OtherObjectRows(OtherObject.Type type) {
        super(type.kind());
        this.type = type;
        this.header = header(type);
        always(header, object -> code(object.name()));
        always(IndexRows.OPTIONS, object -> IndexRows.options(object.options()), Attribute.OPTIONS);
        description(OtherObject::comment);
    }

    /** The kind as a header: {@code Text search configuration}. */
    private static String header(OtherObject.Type type) {
        String words = type.kind().label().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    @Override
    public OtherObject read(MarkdownRow row) throws DocumentException {
        return new OtherObject(
                type, row.requiredCode(header), IndexRows.options(row, IndexRows.OPTIONS), row.prose(DESCRIPTION));
    }
}
