package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.EventTrigger;

/** The event triggers of the database. */
public final class EventTriggerRows extends RowFormat<EventTrigger> {

    public static final String EVENT_TRIGGER = "Event trigger";

    private static final String EVENT = "Event";
    private static final String COMMANDS = "Commands";

    public EventTriggerRows() {
        always(EVENT_TRIGGER, trigger -> code(trigger.name()));
        always(EVENT, trigger -> code(trigger.event()));
        always(TriggerRows.FUNCTION, trigger -> code(trigger.function()));
        whenSaid(COMMANDS, trigger -> MarkdownText.cellCodes(trigger.tags()));
        whenSaid(TriggerRows.ENABLED, trigger -> TriggerRows.enabled(trigger.enabled()));
        description(EventTrigger::comment);
    }

    @Override
    public EventTrigger read(MarkdownRow row) throws DocumentException {
        return new EventTrigger(
                row.requiredCode(EVENT_TRIGGER),
                row.requiredCode(EVENT),
                row.names(COMMANDS),
                row.requiredCode(TriggerRows.FUNCTION),
                TriggerRows.enabled(row),
                row.prose(DESCRIPTION));
    }
}
