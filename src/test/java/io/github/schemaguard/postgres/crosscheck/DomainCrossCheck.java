package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import java.util.stream.Stream;

/** Domains, with {@code information_schema.domains} and the query of psql's {@code \\dD}. */
record DomainCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "domains";
    }

    @Override
    public String query() {
        return """
                select format_type(t.oid, null) as object,
                       format_type(t.typbasetype, t.typtypmod) as type,
                       exists (
                           with recursive under as (
                               select t.oid as oid
                               union all
                               select b.typbasetype from pg_type b join under on b.oid = under.oid where b.typtype = 'd')
                           select from under join pg_type b on b.oid = under.oid where b.typnotnull) as "not null",
                       i.domain_default as default,
                       (select case n.nspname when 'pg_catalog' then '' else quote_ident(n.nspname) || '.' end || quote_ident(c.collname)
                        from pg_collation c join pg_namespace n on n.oid = c.collnamespace, pg_type b
                        where c.oid = t.typcollation and b.oid = t.typbasetype and t.typcollation <> b.typcollation) as collation
                from information_schema.domains i
                join pg_type t on t.oid = format('%I.%I', i.domain_schema, i.domain_name)::regtype
                where pg_temp.ours('pg_type', t.oid, t.typnamespace)""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> schema.domains().stream()
                        .map(domain -> ExpectedFact.about(names.in(schema, domain.name()))
                                .with("type", domain.type())
                                .with("not null", !domain.nullable())
                                .with("default", domain.defaultValue())
                                .with("collation", domain.collation())));
    }
}
