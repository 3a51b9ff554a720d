package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.RewriteRule;
import java.util.List;
import java.util.stream.Stream;

/** Rewrite rules, with {@code pg_rules}. */
record RuleCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "rules";
    }

    @Override
    public String query() {
        return """
                select c.oid::regclass || ' ' || quote_ident(r.rulename) as object, r.definition,
                       (select case w.ev_enabled when 'O' then 'ORIGIN' when 'R' then 'REPLICA' when 'A' then 'ALWAYS' when 'D' then 'DISABLED' end
                        from pg_rewrite w where w.ev_class = c.oid and w.rulename = r.rulename) as enabled
                from pg_rules r
                join pg_class c on c.oid = format('%I.%I', r.schemaname, r.tablename)::regclass
                where pg_temp.ours('pg_class', c.oid, c.relnamespace)""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> Stream.concat(
                        names.tables(schema, (table, name) -> facts(name, table.rules())),
                        names.views(schema, (view, name) -> facts(name, view.rules()))));
    }

    private Stream<ExpectedFact> facts(String relation, List<RewriteRule> rules) {
        return rules.stream()
                .map(rule -> ExpectedFact.about(relation + " " + names.quote(rule.name()))
                        .with("definition", rule.definition() + ";")
                        .with("enabled", rule.enabled()));
    }
}
