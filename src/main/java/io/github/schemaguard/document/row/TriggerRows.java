package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.Trigger;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.FiringMode;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.part.Deferrability;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The triggers of a table or view. */
public final class TriggerRows extends RowFormat<Trigger> {

    public static final String TRIGGER = "Trigger";
    static final String FUNCTION = "Function";
    static final String ENABLED = "Enabled";

    private static final String TIMING = "Timing";
    private static final String FOR_EACH = "For each";
    private static final String EVENTS = "Events";
    private static final String COLUMNS = "Columns";
    private static final String WHEN = "When";
    private static final String CONSTRAINT = "Constraint";
    private static final String FROM = "From";
    private static final String OLD_TABLE = "Old table";
    private static final String NEW_TABLE = "New table";

    public TriggerRows() {
        super(ObjectKind.TRIGGER);
        always(TRIGGER, trigger -> code(trigger.name()));
        always(TIMING, trigger -> lower(trigger.timing()), Attribute.TIMING);
        always(EVENTS, trigger -> String.join(", ", trigger.events()), Attribute.EVENTS);
        always(FOR_EACH, trigger -> trigger.forEachRow() ? "row" : "statement", Attribute.TIMING);
        always(FUNCTION, trigger -> code(trigger.function()), Attribute.FUNCTION);
        whenUsed(COLUMNS, trigger -> MarkdownText.cellCodes(trigger.columns()), Attribute.COLUMNS);
        whenUsed(WHEN, trigger -> code(trigger.condition()), Attribute.CONDITION);
        whenUsed(ENABLED, trigger -> enabled(trigger.enabled()), Attribute.ENABLED);
        whenUsed(CONSTRAINT, trigger -> constraint(trigger.deferrability()), Attribute.DEFERRABLE);
        whenUsed(FROM, trigger -> code(trigger.from()), Attribute.REFERENCES);
        whenUsed(OLD_TABLE, trigger -> code(trigger.oldTable()), Attribute.OPTIONS);
        whenUsed(NEW_TABLE, trigger -> code(trigger.newTable()), Attribute.OPTIONS);
        description(Trigger::comment);
    }

    @Override
    public Trigger read(MarkdownRow row) throws DocumentException {
        return new Trigger(
                row.requiredCode(TRIGGER),
                row.choice(TIMING, Trigger.Timing.values(), TriggerRows::lower),
                row.choice(FOR_EACH, Level.values(), TriggerRows::lower) == Level.ROW,
                events(row),
                row.names(COLUMNS),
                row.codeOrNull(WHEN),
                row.requiredCode(FUNCTION),
                enabled(row),
                row.isEmpty(CONSTRAINT)
                        ? null
                        : row.choice(CONSTRAINT, Deferrability.values(), TriggerRows::constraint),
                row.codeOrNull(FROM),
                row.codeOrNull(OLD_TABLE),
                row.codeOrNull(NEW_TABLE),
                row.prose(DESCRIPTION));
    }

    private enum Level {
        ROW,
        STATEMENT
    }

    private static List<String> events(MarkdownRow row) {
        String words = row.words(EVENTS);
        return words.isEmpty() ? List.of() : List.of(words.split(",\\s*"));
    }

    private static String constraint(@Nullable Deferrability deferrability) {
        if (deferrability == null) {
            return "";
        }
        String clause = deferrability.clause();
        return clause == null ? "not deferrable" : clause;
    }

    static String enabled(FiringMode enabled) {
        String unusual = enabled.unusual();
        return unusual == null ? "" : unusual;
    }

    static FiringMode enabled(MarkdownRow row) throws DocumentException {
        return row.isEmpty(ENABLED)
                ? FiringMode.ORIGIN
                : row.choice(ENABLED, FiringMode.values(), TriggerRows::enabled);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
