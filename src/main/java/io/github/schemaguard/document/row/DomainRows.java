package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.Domain;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.List;

/** The domains of a schema. {@link DomainCheckRows} has their checks. */
public final class DomainRows extends RowFormat<Domain> {

    public static final String DOMAIN = "Domain";

    public DomainRows() {
        super(ObjectKind.DOMAIN);
        always(DOMAIN, domain -> code(domain.name()));
        always(ColumnRows.TYPE, domain -> code(domain.type()), Attribute.TYPE);
        always(ColumnRows.NULL, domain -> flag(domain.nullable()), Attribute.NULLABLE);
        always(ColumnRows.DEFAULT, domain -> code(domain.defaultValue()), Attribute.DEFAULT);
        whenUsed(ColumnRows.COLLATION, domain -> code(domain.collation()), Attribute.COLLATION);
        always(DESCRIPTION, domain -> prose(domain.comment()), Attribute.COMMENT);
    }

    /** The domain without its checks. */
    @Override
    public Domain read(MarkdownRow row) throws DocumentException {
        return new Domain(
                row.requiredCode(DOMAIN),
                row.requiredCode(ColumnRows.TYPE),
                row.flag(ColumnRows.NULL, true),
                row.codeOrNull(ColumnRows.DEFAULT),
                row.codeOrNull(ColumnRows.COLLATION),
                List.of(),
                List.of(),
                row.prose(DESCRIPTION));
    }
}
