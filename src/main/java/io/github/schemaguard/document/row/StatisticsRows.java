package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RelationNames;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.ExtendedStatistics;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.List;

/** The extended statistics on a table. */
public final class StatisticsRows extends RowFormat<ExtendedStatistics> {

    public static final String STATISTICS = "Statistics";

    private static final String KINDS = "Kinds";
    private static final String COLUMNS = "Columns";
    private static final String TARGET = "Target";

    private final RelationNames scope;

    public StatisticsRows(RelationNames scope) {
        super(ObjectKind.STATISTICS);
        this.scope = scope;
        always(STATISTICS, each -> code(scope.name(new QualifiedName(each.schema(), each.name()))));
        always(KINDS, each -> String.join(", ", each.kinds()), Attribute.KIND);
        always(COLUMNS, each -> MarkdownText.cellCodes(each.columns()), Attribute.COLUMNS);
        whenUsed(TARGET, StatisticsRows::target, Attribute.TARGET);
        description(ExtendedStatistics::comment);
    }

    @Override
    public ExtendedStatistics read(MarkdownRow row) throws DocumentException {
        QualifiedName name = row.relation(STATISTICS, row.requiredCode(STATISTICS), scope.schema());
        String kinds = row.words(KINDS);
        return new ExtendedStatistics(
                name.schema(),
                name.name(),
                kinds.isEmpty() ? List.of() : List.of(kinds.split(",\\s*")),
                row.names(COLUMNS),
                target(row),
                row.prose(DESCRIPTION));
    }

    private static String target(ExtendedStatistics each) {
        return each.target() == ExtendedStatistics.DEFAULT_TARGET ? "" : String.valueOf(each.target());
    }

    private static int target(MarkdownRow row) throws DocumentException {
        String words = row.words(TARGET);
        if (words.isEmpty()) {
            return ExtendedStatistics.DEFAULT_TARGET;
        }
        try {
            return Integer.parseInt(words);
        } catch (NumberFormatException e) {
            throw row.broken(TARGET, "is not a whole number");
        }
    }
}
