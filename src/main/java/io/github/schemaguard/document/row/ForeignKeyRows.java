package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RelationNames;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.ForeignKey.Action;
import io.github.schemaguard.model.ForeignKey.Match;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The foreign keys of a table. */
public final class ForeignKeyRows extends RowFormat<ForeignKey> {

    public static final String FOREIGN_KEY = "Foreign key";
    static final String COLUMNS = "Columns";
    static final String REFERENCES = "References";
    static final String ON_DELETE = "On delete";
    static final String ON_UPDATE = "On update";
    static final String MATCH = "Match";
    static final String VALIDATED = "Validated";
    static final String PERIOD = "Period";
    static final String ENFORCED = "Enforced";

    private final RelationNames scope;

    public ForeignKeyRows(RelationNames scope) {
        super(ObjectKind.FOREIGN_KEY);
        this.scope = scope;
        always(FOREIGN_KEY, key -> nameOrNothing(key.name()), Attribute.NAME);
        always(COLUMNS, key -> MarkdownText.cellCodes(key.columns()), Attribute.COLUMNS);
        always(
                REFERENCES,
                key -> scope.link(key.referencedTable()) + " (" + MarkdownText.cellCodes(key.referencedColumns()) + ")",
                Attribute.REFERENCES);
        always(ON_DELETE, ForeignKeyRows::onDelete, Attribute.ON_DELETE);
        always(ON_UPDATE, key -> key.onUpdate().toString(), Attribute.ON_UPDATE);
        whenUsed(MATCH, key -> key.match() == Match.SIMPLE ? "" : lower(key.match()), Attribute.MATCH);
        whenUsed(KeyRows.DEFERRABLE, key -> KeyRows.deferrable(key.deferrability()), Attribute.DEFERRABLE);
        whenUsed(VALIDATED, key -> unless(key.validated()), Attribute.VALIDATED);
        whenUsed(ENFORCED, key -> unless(key.enforced()), Attribute.ENFORCED);
        whenUsed(PERIOD, key -> when(key.period()), Attribute.PERIOD);
        description(ForeignKey::comment);
    }

    private static String onDelete(ForeignKey key) {
        String touched =
                key.onDeleteColumns().isEmpty() ? "" : " (" + MarkdownText.cellCodes(key.onDeleteColumns()) + ")";
        return key.onDelete() + touched;
    }

    @Override
    public ForeignKey read(MarkdownRow row) throws DocumentException {
        List<String> columns = row.requiredNames(COLUMNS);
        List<String> referenced = row.cell(REFERENCES).codes();
        if (referenced.size() != columns.size() + 1) {
            throw row.broken(
                    REFERENCES,
                    "names " + Math.max(0, referenced.size() - 1) + " columns for the " + columns.size()
                            + " of the key; it is of the form: `table` (`column`, `column`)");
        }
        QualifiedName table = row.relation(REFERENCES, referenced.get(0), scope.schema());
        return new ForeignKey(
                row.code(FOREIGN_KEY),
                columns,
                table,
                referenced.subList(1, referenced.size()),
                match(row),
                action(row, ON_DELETE),
                action(row, ON_UPDATE),
                row.cell(ON_DELETE).codes(),
                KeyRows.deferrability(row),
                row.flag(VALIDATED, true),
                row.flag(ENFORCED, true),
                row.flag(PERIOD, false),
                row.prose(DESCRIPTION));
    }

    private static Match match(MarkdownRow row) throws DocumentException {
        String word = row.words(MATCH);
        for (Match match : Match.values()) {
            if (word.equals(lower(match)) || (word.isEmpty() && match == Match.SIMPLE)) {
                return match;
            }
        }
        throw row.broken(MATCH, "says \"" + word + "\", but is empty, full or partial");
    }

    private static Action action(MarkdownRow row, String header) throws DocumentException {
        String words = row.words(header).replaceAll(" ?\\(.*", "");
        for (Action action : Action.values()) {
            if (words.equals(action.toString())) {
                return action;
            }
        }
        throw row.broken(
                header,
                "says \"" + words + "\", but is one of: "
                        + String.join(
                                ", ",
                                Arrays.stream(Action.values())
                                        .map(Action::toString)
                                        .toList()));
    }

    private static String lower(Match match) {
        return match.name().toLowerCase(Locale.ROOT);
    }
}
