package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import java.util.stream.Stream;

/** Event triggers, with the query of psql's {@code \\dy}. */
record EventTriggerCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "event triggers";
    }

    @Override
    public String query() {
        return """
                select quote_ident(evtname) as object, evtevent as event, evtfoid::regproc || '()' as function,
                       case evtenabled when 'O' then 'ORIGIN' when 'R' then 'REPLICA' when 'A' then 'ALWAYS' when 'D' then 'DISABLED' end as enabled,
                       array_to_string(array(select tag from unnest(evttags) tag order by tag collate "C"), ', ') as tags
                from pg_event_trigger
                where pg_temp.ours('pg_event_trigger', oid, 0)""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.eventTriggers().stream()
                .map(trigger -> ExpectedFact.about(names.quote(trigger.name()))
                        .with("event", trigger.event())
                        .with("function", trigger.function())
                        .with("enabled", trigger.enabled())
                        .with("tags", String.join(", ", trigger.tags())));
    }
}
