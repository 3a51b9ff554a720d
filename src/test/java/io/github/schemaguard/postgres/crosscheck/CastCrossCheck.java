package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import java.util.stream.Stream;

/** Casts, with the server's own output of {@code regtype} and {@code regprocedure}. */
record CastCrossCheck() implements CrossCheck {

    @Override
    public String kind() {
        return "casts";
    }

    @Override
    public String query() {
        return """
                select c.castsource::regtype || ' AS ' || c.casttarget::regtype as object,
                       coalesce('with function ' || nullif(c.castfunc::oid, 0)::regprocedure,
                                case c.castmethod when 'i' then 'with inout' else 'without function' end) as method,
                       case c.castcontext when 'e' then 'EXPLICIT' when 'a' then 'ASSIGNMENT' when 'i' then 'IMPLICIT' end as context
                from pg_cast c
                where c.oid >= 16384 and pg_temp.ours('pg_cast', c.oid, 0)
                  and not exists (select from pg_depend d
                                  where d.classid = 'pg_cast'::regclass and d.objid = c.oid and d.deptype = 'i')""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.casts().stream()
                .map(cast -> ExpectedFact.about(cast.name())
                        .with("method", cast.method())
                        .with("context", cast.context()));
    }
}
