package io.github.schemaguard.model;

import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.FactCollector;
import io.github.schemaguard.model.fact.FiringMode;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import io.github.schemaguard.model.part.Deferrability;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A trigger of a table or view ({@code pg_trigger}); those that PostgreSQL makes for foreign keys are left out.
 *
 * @param forEachRow false for a trigger that fires once per statement
 * @param events of {@code insert}, {@code update}, {@code delete}, {@code truncate}, in that order
 * @param columns the columns of {@code UPDATE OF}; empty for any
 * @param condition of {@code WHEN}, as PostgreSQL renders it, without its parentheses; null when there is none
 * @param function with its arguments, as SQL writes it: {@code public.audit('orders')}
 * @param deferrability of a constraint trigger; null for an ordinary one
 * @param from the table that {@code FROM} of a constraint trigger names, as SQL writes it; null when it names none
 * @param oldTable what {@code REFERENCING OLD TABLE} calls it; null when it does not
 * @param newTable likewise
 */
public record Trigger(
        String name,
        Timing timing,
        boolean forEachRow,
        List<String> events,
        List<String> columns,
        @Nullable String condition,
        String function,
        FiringMode enabled,
        @Nullable Deferrability deferrability,
        @Nullable String from,
        @Nullable String oldTable,
        @Nullable String newTable,
        @Nullable String comment)
        implements SchemaObject {

    /** When it fires, seen from the change. */
    public enum Timing {
        BEFORE,
        AFTER,
        INSTEAD_OF
    }

    public Trigger {
        Objects.requireNonNull(name);
        Objects.requireNonNull(timing);
        events = List.copyOf(events);
        columns = List.copyOf(columns);
        Objects.requireNonNull(function);
        Objects.requireNonNull(enabled);
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.TRIGGER;
    }

    @Override
    public Map<Attribute, String> facts() {
        return new FactCollector()
                .with(Attribute.TIMING, timingText())
                .with(Attribute.EVENTS, events)
                .with(
                        Attribute.COLUMNS,
                        columns.stream().map(SqlIdentifier::quote).toList())
                .with(Attribute.CONDITION, condition)
                .with(Attribute.FUNCTION, function)
                .with(Attribute.ENABLED, enabled.unusual())
                .with(Attribute.DEFERRABLE, deferrability == null ? null : "constraint" + clause(deferrability))
                .with(Attribute.REFERENCES, from)
                .with(Attribute.OPTIONS, transitionTables())
                .with(Attribute.COMMENT, comment)
                .build();
    }

    private String timingText() {
        return timing.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (forEachRow ? ", for each row" : ", for each statement");
    }

    private static String clause(Deferrability deferrability) {
        String clause = deferrability.clause();
        return clause == null ? "" : ", " + clause;
    }

    private @Nullable String transitionTables() {
        String text = (oldTable == null ? "" : "old table as " + SqlIdentifier.quote(oldTable) + " ")
                + (newTable == null ? "" : "new table as " + SqlIdentifier.quote(newTable));
        return text.isEmpty() ? null : text.strip();
    }

    @Override
    public String summary() {
        return timingText() + ", on " + String.join(" or ", events) + ": " + function;
    }
}
