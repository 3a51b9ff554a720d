package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.View;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Views, with {@code pg_views}, {@code pg_matviews} and {@code information_schema.view_table_usage}. */
record ViewCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "views";
    }

    @Override
    public String query() {
        return """
                select c.oid::regclass::text as object, v.materialized, %s as definition,
                       pg_temp.options(c.reloptions) as options,
                       (select indexrelid::regclass::text from pg_index where indrelid = c.oid and indisclustered) as "clustered on",
                       case when v.materialized then
                           (select string_agg(distinct d.refobjid::regclass::text, ', ' order by d.refobjid::regclass::text)
                            from pg_rewrite r join pg_depend d on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass
                            where r.ev_class = c.oid and d.refclassid = 'pg_class'::regclass and d.refobjid <> c.oid)
                       else
                           (select string_agg(format('%%I.%%I', u.table_schema, u.table_name), ', '
                                              order by format('%%I.%%I', u.table_schema, u.table_name))
                            from information_schema.view_table_usage u
                            where u.view_schema = v.schemaname and u.view_name = v.viewname)
                       end as reads
                from (select schemaname, viewname, false as materialized, definition from pg_views
                      union all
                      select schemaname, matviewname, true, definition from pg_matviews) v
                join pg_class c on c.oid = format('%%I.%%I', v.schemaname, v.viewname)::regclass
                where c.oid >= 16384 and pg_temp.ours('pg_class', c.oid, c.relnamespace)""".formatted(definition());
    }

    /** Before PostgreSQL 16, columns are qualified even if there is only one source. Both forms are accepted. */
    private String definition() {
        return names.serverMajor() < 16 ? "regexp_replace(v.definition, '" + PREFIX + "', '', 'g')" : "v.definition";
    }

    private static final String PREFIX = "(\"[^\"]+\"|[a-z_]\\w*)\\.";

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> schema.views().stream().map(view -> fact(schema, view)));
    }

    private ExpectedFact fact(Schema schema, View view) {
        String definition = names.serverMajor() < 16 ? view.definition().replaceAll(PREFIX, "") : view.definition();
        return ExpectedFact.about(names.in(schema, view.name()))
                .with("materialized", view.materialized())
                .with("definition", " " + definition + ";")
                .with("options", ServerNames.options(view.options()))
                .with("clustered on", view.clusteredOn() == null ? null : names.in(schema, view.clusteredOn()))
                .with("reads", view.dependsOn().stream().map(names::of).sorted().collect(Collectors.joining(", ")));
    }
}
