package io.github.schemaguard.document.row;

import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.table.RowFormat;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.document.text.MarkdownText;
import io.github.schemaguard.model.EventTrigger;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;

/** The event triggers of the database. */
public final class EventTriggerRows extends RowFormat<EventTrigger> {

    public static final String EVENT_TRIGGER = "Event trigger";

    private static final String EVENT = "Event";
    private static final String COMMANDS = "Commands";

    public EventTriggerRows() {
        super(ObjectKind.EVENT_TRIGGER);
        always(EVENT_TRIGGER, trigger -> code(trigger.name()));
        always(EVENT, trigger -> code(trigger.event()), Attribute.EVENTS);
        always(TriggerRows.FUNCTION, trigger -> code(trigger.function()), Attribute.FUNCTION);
        whenUsed(COMMANDS, trigger -> MarkdownText.cellCodes(trigger.tags()), Attribute.CONDITION);
        whenUsed(TriggerRows.ENABLED, trigger -> TriggerRows.enabled(trigger.enabled()), Attribute.ENABLED);
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
