package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.OtherObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Objects of the kinds without a record of their own, with the queries of psql ({@code \dO}, {@code \dF}, {@code \dAc}
 * and the like), and {@code information_schema} for foreign servers.
 */
record OtherObjectCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "objects of other kinds";
    }

    @Override
    public String query() {
        return """
                select o.kind || ' ' || o.object as object,
                       (select string_agg(key || '=' || value, ', ' order by key collate "C")
                        from jsonb_each_text(jsonb_strip_nulls(o.options))) as options
                from (
                    select 'collation' as kind, c.oid::regcollation::text as object,
                           jsonb_build_object(
                               'provider', (array['libc', 'icu'])[position(c.collprovider::text in 'ci')],
                               'deterministic', nullif(c.collisdeterministic::text, 'true'),
                               'lc_collate', case c.collprovider when 'c' then c.collcollate::text end,
                               'lc_ctype', case c.collprovider when 'c' then c.collctype::text end,
                               'locale', case c.collprovider when 'i' then
                                   (select max(value) from jsonb_each_text(to_jsonb(c))
                                    where key in ('colllocale', 'colliculocale')
                                       or (key = 'collcollate' and %1$d < 15)) end,
                               'rules', to_jsonb(c) -> 'collicurules') as options
                    from pg_collation c where pg_temp.ours('pg_collation', c.oid, c.collnamespace)
                    union all
                    select 'text-search-configuration', c.oid::regconfig::text,
                           jsonb_build_object('parser', (select case p.prsnamespace when 'pg_catalog'::regnamespace then '' else p.prsnamespace::regnamespace || '.' end
                                                                || quote_ident(p.prsname) from pg_ts_parser p where p.oid = c.cfgparser))
                           || (select jsonb_object_agg(token, dictionaries) from (
                                   select case when c.cfgparser = 3722
                                               then (select t.alias from ts_token_type(c.cfgparser) t where t.tokid = m.maptokentype)
                                               else 'token ' || m.maptokentype end as token,
                                          string_agg(m.mapdict::regdictionary::text, ', ' order by m.mapseqno) as dictionaries
                                   from pg_ts_config_map m where m.mapcfg = c.oid group by m.maptokentype) mapped)
                    from pg_ts_config c where pg_temp.ours('pg_ts_config', c.oid, c.cfgnamespace)
                    union all
                    select 'text-search-dictionary', d.oid::regdictionary::text,
                           jsonb_build_object('options', d.dictinitoption,
                               'template', (select case t.tmplnamespace when 'pg_catalog'::regnamespace then '' else t.tmplnamespace::regnamespace || '.' end
                                                   || quote_ident(t.tmplname) from pg_ts_template t where t.oid = d.dicttemplate))
                    from pg_ts_dict d where pg_temp.ours('pg_ts_dict', d.oid, d.dictnamespace)
                    union all
                    select 'text-search-parser', format('%%I.%%I', p.prsnamespace::regnamespace, p.prsname),
                           jsonb_build_object('start', p.prsstart, 'gettoken', p.prstoken, 'end', p.prsend,
                               'lextypes', p.prslextype, 'headline', nullif(p.prsheadline::text, '-'))
                    from pg_ts_parser p where pg_temp.ours('pg_ts_parser', p.oid, p.prsnamespace)
                    union all
                    select 'text-search-template', format('%%I.%%I', t.tmplnamespace::regnamespace, t.tmplname),
                           jsonb_build_object('init', nullif(t.tmplinit::text, '-'), 'lexize', t.tmpllexize)
                    from pg_ts_template t where pg_temp.ours('pg_ts_template', t.oid, t.tmplnamespace)
                    union all
                    select 'conversion', format('%%I.%%I', c.connamespace::regnamespace, c.conname),
                           jsonb_build_object('from', pg_encoding_to_char(c.conforencoding), 'to', pg_encoding_to_char(c.contoencoding),
                               'function', c.conproc, 'default', case when c.condefault then 'yes' end)
                    from pg_conversion c where pg_temp.ours('pg_conversion', c.oid, c.connamespace)
                    union all
                    select 'operator-class', format('%%I.%%I USING %%s', c.opcnamespace::regnamespace, c.opcname, m.amname),
                           jsonb_build_object('type', c.opcintype::regtype, 'default', case when c.opcdefault then 'yes' end,
                               'family', format('%%I.%%I', f.opfnamespace::regnamespace, f.opfname),
                               'storage', nullif(c.opckeytype::regtype::text, '-'))
                           || coalesce((select jsonb_object_agg(name, value) from pg_temp.members(f.oid) where owner = c.oid), '{}')
                    from pg_opclass c join pg_am m on m.oid = c.opcmethod join pg_opfamily f on f.oid = c.opcfamily
                    where pg_temp.ours('pg_opclass', c.oid, c.opcnamespace)
                    union all
                    select 'operator-family', format('%%I.%%I USING %%s', f.opfnamespace::regnamespace, f.opfname, m.amname),
                           coalesce((select jsonb_object_agg(name, value) from pg_temp.members(f.oid) where owner is null), '{}')
                    from pg_opfamily f join pg_am m on m.oid = f.opfmethod
                    where pg_temp.ours('pg_opfamily', f.oid, f.opfnamespace)
                      and ((select count(*) from pg_temp.members(f.oid) where owner is null) > 0
                           or not exists (select from pg_opclass where opcfamily = f.oid))
                    union all
                    select 'base-type', format('%%I.%%I', t.typnamespace::regnamespace, t.typname),
                           jsonb_build_object('input', t.typinput, 'output', t.typoutput, 'receive', nullif(t.typreceive::text, '-'),
                               'send', nullif(t.typsend::text, '-'), 'typmod_in', nullif(t.typmodin::text, '-'),
                               'typmod_out', nullif(t.typmodout::text, '-'), 'analyze', nullif(t.typanalyze::text, '-'),
                               'subscript', nullif(to_jsonb(t) ->> 'typsubscript', '-'), 'internallength', t.typlen::text,
                               'passedbyvalue', case when t.typbyval then 'yes' end, 'alignment', t.typalign,
                               'storage', t.typstorage, 'category', t.typcategory,
                               'preferred', case when t.typispreferred then 'yes' end, 'default', t.typdefault,
                               'element', nullif(t.typelem::regtype::text, '-'), 'delimiter', t.typdelim,
                               'collatable', case when t.typcollation <> 0 then 'yes' end)
                    from pg_type t
                    where t.typtype = 'b' and t.typisdefined and t.typname !~ '^_' and pg_temp.ours('pg_type', t.oid, t.typnamespace)
                    union all
                    select 'foreign-data-wrapper', quote_ident(w.fdwname),
                           jsonb_build_object('handler function', nullif(w.fdwhandler::regproc::text, '-'),
                                              'validator function', nullif(w.fdwvalidator::regproc::text, '-'))
                           || coalesce((select jsonb_object_agg(o.option_name, o.option_value)
                                        from information_schema.foreign_data_wrapper_options o
                                        where o.foreign_data_wrapper_name = w.fdwname), '{}')
                    from pg_foreign_data_wrapper w where pg_temp.ours('pg_foreign_data_wrapper', w.oid, 0)
                    union all
                    select 'foreign-server', quote_ident(s.foreign_server_name),
                           jsonb_build_object('foreign data wrapper', quote_ident(s.foreign_data_wrapper_name),
                               'server type', s.foreign_server_type, 'server version', s.foreign_server_version)
                           || coalesce((select jsonb_object_agg(o.option_name, case when o.option_name ~* 'passw|secret|token' then '********' else o.option_value end)
                                        from information_schema.foreign_server_options o
                                        where o.foreign_server_name = s.foreign_server_name), '{}')
                    from information_schema.foreign_servers s
                    union all
                    select 'language', quote_ident(l.lanname),
                           jsonb_build_object('trusted', case when l.lanpltrusted then 'yes' end,
                               'handler', nullif(l.lanplcallfoid::regproc::text, '-'), 'inline', nullif(l.laninline::regproc::text, '-'),
                               'validator', nullif(l.lanvalidator::regproc::text, '-'))
                    from pg_language l where l.lanispl and pg_temp.ours('pg_language', l.oid, 0)
                    union all
                    select 'access-method', quote_ident(m.amname),
                           jsonb_build_object('type', case m.amtype when 'i' then 'index' else 'table' end, 'handler', m.amhandler)
                    from pg_am m where m.oid >= 16384 and pg_temp.ours('pg_am', m.oid, 0)
                    union all
                    select 'transform', t.trftype::regtype || ' LANGUAGE ' || quote_ident(l.lanname),
                           jsonb_build_object('from sql', nullif(t.trffromsql::regprocedure::text, '-'), 'to sql', nullif(t.trftosql::regprocedure::text, '-'))
                    from pg_transform t join pg_language l on l.oid = t.trflang where pg_temp.ours('pg_transform', t.oid, 0)) o
                """.formatted(names.serverMajor());
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return Stream.concat(
                catalog.otherObjects().stream().map(object -> fact("", object)),
                catalog.schemas().stream()
                        .flatMap(schema -> schema.otherObjects().stream()
                                .map(object -> fact(names.quote(schema.name()) + ".", object))));
    }

    private ExpectedFact fact(String schema, OtherObject object) {
        Map<String, String> options = new TreeMap<>(object.options());
        return ExpectedFact.about(object.kind().label() + " " + schema + name(object))
                .with("options", ServerNames.options(options));
    }

    private String name(OtherObject object) {
        return switch (object.type()) {
            case TRANSFORM -> object.name();
            case OPERATOR_CLASS, OPERATOR_FAMILY -> {
                int using = object.name().lastIndexOf(" USING ");
                yield names.quote(object.name().substring(0, using))
                        + object.name().substring(using);
            }
            default -> names.quote(object.name());
        };
    }
}
