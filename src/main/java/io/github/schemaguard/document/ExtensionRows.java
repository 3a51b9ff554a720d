package io.github.schemaguard.document;

import io.github.schemaguard.model.Extension;

/** The extensions of the database, without their versions, which differ from server to server. */
final class ExtensionRows extends RowFormat<Extension> {

    static final String EXTENSION = "Extension";
    static final String SCHEMA = "Schema";

    ExtensionRows() {
        always(EXTENSION, extension -> code(extension.name()));
        always(SCHEMA, extension -> code(extension.schema()));
    }

    @Override
    Extension read(Row row) throws DocumentException {
        return new Extension(row.requiredCode(EXTENSION), "", row.code(SCHEMA), null);
    }
}
