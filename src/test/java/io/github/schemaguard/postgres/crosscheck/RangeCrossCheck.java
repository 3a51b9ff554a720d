package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import java.util.stream.Stream;

/** Range types, with the query of pg_dump. */
record RangeCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "range types";
    }

    @Override
    public String query() {
        return """
                select r.rngtypid::regtype::text as object,
                       format_type(r.rngsubtype, null) as subtype,
                       (select quote_ident(t.typname) from pg_type t where t.oid = (to_jsonb(r) ->> 'rngmultitypid')::oid) as multirange,
                       (select case n.nspname when 'pg_catalog' then '' else quote_ident(n.nspname) || '.' end || quote_ident(o.opcname)
                        from pg_opclass o join pg_namespace n on n.oid = o.opcnamespace
                        where o.oid = r.rngsubopc and not o.opcdefault) as "operator class",
                       case when r.rngcollation <> (select typcollation from pg_type where oid = r.rngsubtype)
                            then r.rngcollation::regcollation end as collation,
                       nullif(r.rngcanonical::oid, 0)::regproc as canonical,
                       nullif(r.rngsubdiff::oid, 0)::regproc as difference
                from pg_range r
                join pg_type t on t.oid = r.rngtypid
                where pg_temp.ours('pg_type', t.oid, t.typnamespace)""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> schema.ranges().stream()
                        .map(type -> ExpectedFact.about(names.in(schema, type.name()))
                                .with("subtype", type.subtype())
                                .with("multirange", type.multirange() == null ? null : names.quote(type.multirange()))
                                .with("operator class", type.operatorClass())
                                .with("collation", type.collation())
                                .with("canonical", type.canonicalFunction())
                                .with("difference", type.differenceFunction())));
    }
}
