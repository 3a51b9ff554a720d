package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.Publication;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.List;

/** The publications of the database. */
public final class PublicationRows extends RowFormat<Publication> {

    public static final String PUBLICATION = "Publication";

    private static final String TABLES = "Tables";
    private static final String SCHEMAS = "Schemas";
    private static final String OPERATIONS = "Operations";
    private static final String VIA_ROOT = "Via root";
    private static final String GENERATED = "Generated columns";
    private static final String ALL = "all tables";

    public PublicationRows() {
        super(ObjectKind.PUBLICATION);
        always(PUBLICATION, each -> code(each.name()));
        always(TABLES, each -> each.allTables() ? ALL : MarkdownText.cellCodes(each.tables()), Attribute.DEFINITION);
        whenUsed(SCHEMAS, each -> MarkdownText.cellCodes(each.schemas()), Attribute.DEFINITION);
        always(OPERATIONS, each -> String.join(", ", each.operations()), Attribute.EVENTS);
        whenUsed(VIA_ROOT, each -> when(each.viaRoot()), Attribute.OPTIONS);
        whenUsed(GENERATED, each -> when(each.generatedColumns()), Attribute.OPTIONS);
        description(Publication::comment);
    }

    @Override
    public Publication read(MarkdownRow row) throws DocumentException {
        boolean all = row.cell(TABLES).codes().isEmpty() && row.words(TABLES).equals(ALL);
        if (!all && row.cell(TABLES).codes().isEmpty() && !row.isEmpty(TABLES)) {
            throw row.broken(TABLES, "is neither \"" + ALL + "\" nor a list of tables as code");
        }
        String operations = row.words(OPERATIONS);
        return new Publication(
                row.requiredCode(PUBLICATION),
                all,
                row.cell(TABLES).codes(),
                row.names(SCHEMAS),
                operations.isEmpty() ? List.of() : List.of(operations.split(",\\s*")),
                row.flag(VIA_ROOT, false),
                row.flag(GENERATED, false),
                row.prose(DESCRIPTION));
    }
}
