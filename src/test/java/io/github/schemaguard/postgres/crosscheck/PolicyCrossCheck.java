package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Policy;
import java.util.Locale;
import java.util.stream.Stream;

/** Row-level security policies, with {@code pg_policies}. */
record PolicyCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "policies";
    }

    @Override
    public String query() {
        return """
                select format('%I.%I %I', schemaname, tablename, policyname) as object,
                       permissive as kind, cmd as command,
                       (select string_agg(case role when 'public' then 'PUBLIC' else role end, ', ' order by role collate "C")
                        from unnest(roles) role) as roles,
                       '(' || qual || ')' as using, '(' || with_check || ')' as "with check"
                from pg_policies
                where pg_temp.ours('pg_class', 0, quote_ident(schemaname)::regnamespace)""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> names.tables(
                        schema,
                        (table, name) -> table.rowSecurity().policies().stream()
                                .map(policy -> fact(name + " " + names.quote(policy.name()), policy))));
    }

    private static ExpectedFact fact(String name, Policy policy) {
        return ExpectedFact.about(name)
                .with("kind", policy.permissive() ? "PERMISSIVE" : "RESTRICTIVE")
                .with("command", policy.command().toUpperCase(Locale.ROOT))
                .with("roles", String.join(", ", policy.roles()))
                .with("using", policy.using() == null ? null : "(" + policy.using() + ")")
                .with("with check", policy.withCheck() == null ? null : "(" + policy.withCheck() + ")");
    }
}
