package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.CanonicalOrder;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.FiringMode;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event trigger ({@code pg_event_trigger}), which belongs to the whole database.
 *
 * @param event for example {@code ddl_command_end}
 * @param tags the commands that it is limited to, sorted; empty for all
 * @param function as SQL writes it: {@code public.note_ddl()}
 */
public record EventTrigger(
        String name,
        String event,
        List<String> tags,
        String function,
        FiringMode enabled,
        @Nullable String comment) implements SchemaObject {

    public EventTrigger {
        Objects.requireNonNull(name);
        Objects.requireNonNull(event);
        tags = CanonicalOrder.values(tags);
        Objects.requireNonNull(function);
        Objects.requireNonNull(enabled);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.EVENT_TRIGGER;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.EVENTS, event)
                .with(Attribute.CONDITION, tags)
                .with(Attribute.FUNCTION, function)
                .with(Attribute.ENABLED, enabled.unusual())
                .with(Attribute.COMMENT, comment)
                .build();
    }

    @Override
    public String summary() {
        return "on " + event + ": " + function;
    }
}
