package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.Cast;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.Locale;

/** The casts of the database. */
public final class CastRows extends RowFormat<Cast> {

    private static final String CAST = "Cast";
    private static final String METHOD = "Method";
    private static final String CONTEXT = "Context";

    public CastRows() {
        super(ObjectKind.CAST);
        always(CAST, cast -> code(cast.name()));
        always(METHOD, cast -> code(cast.method()), Attribute.METHOD);
        always(CONTEXT, cast -> words(cast.context()), Attribute.KIND);
        description(Cast::comment);
    }

    @Override
    public Cast read(MarkdownRow row) throws DocumentException {
        return new Cast(
                row.requiredCode(CAST),
                row.requiredCode(METHOD),
                row.choice(CONTEXT, Cast.Context.values(), CastRows::words),
                row.prose(DESCRIPTION));
    }

    private static String words(Cast.Context context) {
        return context.name().toLowerCase(Locale.ROOT);
    }
}
