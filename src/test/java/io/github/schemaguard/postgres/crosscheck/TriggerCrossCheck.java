package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Trigger;
import io.github.schemaguard.model.part.Deferrability;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Triggers, with {@code pg_get_triggerdef}; the same statement is written from the catalog. */
record TriggerCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "triggers";
    }

    @Override
    public String query() {
        return """
                select t.tgrelid::regclass || ' ' || quote_ident(t.tgname) as object,
                       pg_get_triggerdef(t.oid) as definition,
                       case t.tgenabled when 'D' then 'DISABLED' when 'R' then 'REPLICA' when 'A' then 'ALWAYS' else 'ORIGIN' end as enabled
                from pg_trigger t
                join pg_class c on c.oid = t.tgrelid
                where not t.tgisinternal and t.tgparentid = 0 and pg_temp.ours('pg_class', c.oid, c.relnamespace)""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> Stream.concat(
                        names.tables(schema, (table, name) -> facts(name, table.triggers())),
                        names.views(schema, (view, name) -> facts(name, view.triggers()))));
    }

    private Stream<ExpectedFact> facts(String relation, List<Trigger> triggers) {
        return triggers.stream()
                .map(trigger -> ExpectedFact.about(relation + " " + names.quote(trigger.name()))
                        .with("definition", definition(relation, trigger))
                        .with("enabled", trigger.enabled()));
    }

    private String definition(String relation, Trigger trigger) {
        return "CREATE " + (trigger.deferrability() == null ? "" : "CONSTRAINT ") + "TRIGGER "
                + names.quote(trigger.name()) + " " + trigger.timing().name().replace('_', ' ') + " "
                + events(trigger) + " ON " + relation + " "
                + (trigger.from() == null ? "" : "FROM " + trigger.from() + " ")
                + when(trigger)
                + transitions(trigger)
                + "FOR EACH " + (trigger.forEachRow() ? "ROW " : "STATEMENT ")
                + (trigger.condition() == null ? "" : "WHEN (" + trigger.condition() + ") ")
                + "EXECUTE FUNCTION " + trigger.function();
    }

    /** In the server's order, in which update comes after delete. */
    private String events(Trigger trigger) {
        return trigger.events().stream()
                .sorted((one, other) -> order(one) - order(other))
                .map(event -> event.toUpperCase(Locale.ROOT)
                        + (event.equals("update") && !trigger.columns().isEmpty()
                                ? " OF " + names.list(trigger.columns())
                                : ""))
                .collect(Collectors.joining(" OR "));
    }

    private static int order(String event) {
        return List.of("insert", "delete", "update", "truncate").indexOf(event);
    }

    private static String when(Trigger trigger) {
        if (trigger.deferrability() == null) {
            return "";
        }
        return (trigger.deferrability() == Deferrability.NOT_DEFERRABLE ? "NOT " : "") + "DEFERRABLE INITIALLY "
                + (trigger.deferrability() == Deferrability.INITIALLY_DEFERRED ? "DEFERRED " : "IMMEDIATE ");
    }

    private String transitions(Trigger trigger) {
        String tables = (trigger.oldTable() == null ? "" : "OLD TABLE AS " + names.quote(trigger.oldTable()) + " ")
                + (trigger.newTable() == null ? "" : "NEW TABLE AS " + names.quote(trigger.newTable()) + " ");
        return tables.isEmpty() ? "" : "REFERENCING " + tables;
    }
}
