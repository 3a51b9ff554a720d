package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.Extension;
import io.github.schemaguard.model.fact.ObjectKind;

/** The extensions of the database, without their versions, which differ from server to server. */
public final class ExtensionRows extends RowFormat<Extension> {

    public static final String EXTENSION = "Extension";
    static final String SCHEMA = "Schema";

    public ExtensionRows() {
        super(ObjectKind.EXTENSION);
        always(EXTENSION, extension -> code(extension.name()));
        always(SCHEMA, extension -> code(extension.schema()));
        description(Extension::comment);
    }

    @Override
    public Extension read(MarkdownRow row) throws DocumentException {
        return new Extension(row.requiredCode(EXTENSION), "", row.code(SCHEMA), row.prose(DESCRIPTION));
    }
}
