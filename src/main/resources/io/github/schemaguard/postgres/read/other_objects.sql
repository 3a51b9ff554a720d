-- The objects of the kinds that have no query of their own; "schema" is 0 for those of the whole database. No function
-- of a user is called: the token types of a parser that is not PostgreSQL's own stay numbers.
with members (catalog, owner, member) as materialized (
    -- An operator or function belongs to the class that it was created with, else to the family.
    select coalesce(d.refclassid, 'pg_opfamily'::regclass)::regclass, coalesce(d.refobjid, m.family), m.member
    from (select 'pg_amop'::regclass, o.oid, o.amopfamily,
                 'operator ' || o.amopstrategy || ' (' || format_type(o.amoplefttype, null) || ', '
                     || format_type(o.amoprighttype, null) || ')='
                     || o.amopopr::regoperator
          from pg_amop o
          where o.oid >= 16384
          union all
          select 'pg_amproc'::regclass, p.oid, p.amprocfamily,
                 'function ' || p.amprocnum || ' (' || format_type(p.amproclefttype, null) || ', '
                     || format_type(p.amprocrighttype, null) || ')=' || p.amproc::regprocedure
          from pg_amproc p
          where p.oid >= 16384) m (catalog, oid, family, member)
    left join pg_depend d on d.classid = m.catalog and d.objid = m.oid and d.refclassid = 'pg_opclass'::regclass)
select 'COLLATION' as type, 'pg_collation' as catalog, c.oid, c.collnamespace as schema, c.collname::text as name,
       array_remove(array[
           'provider=' || case c.collprovider when 'c' then 'libc' when 'i' then 'icu' when 'b' then 'builtin'
                                              else 'default' end,
           case when not c.collisdeterministic then 'deterministic=false' end,
           case c.collprovider when 'i' then
               'locale=' || coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale', c.collcollate)
           else 'locale=' || (to_jsonb(c) ->> 'colllocale') end,
           case when c.collprovider <> 'i' then 'lc_collate=' || c.collcollate end,
           case when c.collprovider <> 'i' then 'lc_ctype=' || c.collctype end,
           'rules=' || (to_jsonb(c) ->> 'collicurules')], null) as options
from pg_collation c
where c.collnamespace = any (:schemas)
union all
select 'TEXT_SEARCH_CONFIGURATION', 'pg_ts_config', c.oid, c.cfgnamespace, c.cfgname,
       array['parser=' || case when n.nspname <> 'pg_catalog' then quote_ident(n.nspname) || '.' else '' end
                       || quote_ident(p.prsname)]
       || array(select coalesce(t.alias, 'token ' || m.maptokentype) || '='
                       || string_agg(m.mapdict::regdictionary::text, ', ' order by m.mapseqno)
                from pg_ts_config_map m
                left join ts_token_type(3722) t on c.cfgparser = 3722 and t.tokid = m.maptokentype
                where m.mapcfg = c.oid
                group by t.alias, m.maptokentype)
from pg_ts_config c
join pg_ts_parser p on p.oid = c.cfgparser
join pg_namespace n on n.oid = p.prsnamespace
where c.cfgnamespace = any (:schemas)
union all
select 'TEXT_SEARCH_DICTIONARY', 'pg_ts_dict', d.oid, d.dictnamespace, d.dictname,
       array_remove(array[
           'template=' || case when n.nspname <> 'pg_catalog' then quote_ident(n.nspname) || '.' else '' end
                       || quote_ident(t.tmplname),
           'options=' || d.dictinitoption], null)
from pg_ts_dict d
join pg_ts_template t on t.oid = d.dicttemplate
join pg_namespace n on n.oid = t.tmplnamespace
where d.dictnamespace = any (:schemas)
union all
select 'TEXT_SEARCH_PARSER', 'pg_ts_parser', p.oid, p.prsnamespace, p.prsname,
       array_remove(array[
           'start=' || p.prsstart, 'gettoken=' || p.prstoken, 'end=' || p.prsend, 'lextypes=' || p.prslextype,
           'headline=' || nullif(p.prsheadline::oid, 0)::regproc], null)
from pg_ts_parser p
where p.prsnamespace = any (:schemas)
union all
select 'TEXT_SEARCH_TEMPLATE', 'pg_ts_template', t.oid, t.tmplnamespace, t.tmplname,
       array_remove(array['init=' || nullif(t.tmplinit::oid, 0)::regproc, 'lexize=' || t.tmpllexize], null)
from pg_ts_template t
where t.tmplnamespace = any (:schemas)
union all
select 'CONVERSION', 'pg_conversion', c.oid, c.connamespace, c.conname,
       array_remove(array[
           'from=' || pg_encoding_to_char(c.conforencoding), 'to=' || pg_encoding_to_char(c.contoencoding),
           'function=' || c.conproc, case when c.condefault then 'default=yes' end], null)
from pg_conversion c
where c.connamespace = any (:schemas)
union all
select 'OPERATOR_CLASS', 'pg_opclass', c.oid, c.opcnamespace, c.opcname || ' USING ' || m.amname,
       array_remove(array[
           'type=' || format_type(c.opcintype, null),
           case when c.opcdefault then 'default=yes' end,
           'family=' || quote_ident(n.nspname) || '.' || quote_ident(f.opfname),
           'storage=' || format_type(nullif(c.opckeytype, 0), null)], null)
       || array(select o.member from members o where o.catalog = 'pg_opclass'::regclass and o.owner = c.oid order by 1)
from pg_opclass c
join pg_am m on m.oid = c.opcmethod
join pg_opfamily f on f.oid = c.opcfamily
join pg_namespace n on n.oid = f.opfnamespace
where c.opcnamespace = any (:schemas)
union all
select 'OPERATOR_FAMILY', 'pg_opfamily', f.oid, f.opfnamespace, f.opfname || ' USING ' || m.amname,
       array(select o.member from members o where o.catalog = 'pg_opfamily'::regclass and o.owner = f.oid order by 1)
from pg_opfamily f
join pg_am m on m.oid = f.opfmethod
where f.opfnamespace = any (:schemas)
  -- One that has only the members of its classes is stated by these.
  and (exists (select from members o where o.catalog = 'pg_opfamily'::regclass and o.owner = f.oid)
       or not exists (select from pg_opclass c where c.opcfamily = f.oid))
union all
select 'BASE_TYPE', 'pg_type', t.oid, t.typnamespace, t.typname,
       array_remove(array[
           'input=' || t.typinput, 'output=' || t.typoutput,
           'receive=' || nullif(t.typreceive::oid, 0)::regproc, 'send=' || nullif(t.typsend::oid, 0)::regproc,
           'typmod_in=' || nullif(t.typmodin::oid, 0)::regproc, 'typmod_out=' || nullif(t.typmodout::oid, 0)::regproc,
           'analyze=' || nullif(t.typanalyze::oid, 0)::regproc,
           'subscript=' || nullif(t.typsubscript::oid, 0)::regproc, -- since 14
           'internallength=' || t.typlen, case when t.typbyval then 'passedbyvalue=yes' end,
           'alignment=' || t.typalign::text, 'storage=' || t.typstorage::text, 'category=' || t.typcategory::text,
           case when t.typispreferred then 'preferred=yes' end,
           'default=' || t.typdefault, 'element=' || format_type(nullif(t.typelem, 0), null),
           'delimiter=' || t.typdelim::text, case when t.typcollation <> 0 then 'collatable=yes' end], null)
from pg_type t
left join pg_type element on element.typarray = t.oid
where t.typnamespace = any (:schemas) and t.typtype = 'b' and t.typisdefined and element.oid is null
union all
select 'FOREIGN_DATA_WRAPPER', 'pg_foreign_data_wrapper', w.oid, 0, w.fdwname,
       array_remove(array[
           'handler function=' || nullif(w.fdwhandler, 0)::regproc,
           'validator function=' || nullif(w.fdwvalidator, 0)::regproc], null)
       || w.fdwoptions
from pg_foreign_data_wrapper w
union all
select 'FOREIGN_SERVER', 'pg_foreign_server', s.oid, 0, s.srvname,
       array_remove(array[
           'foreign data wrapper=' || quote_ident(w.fdwname),
           'server type=' || s.srvtype, 'server version=' || s.srvversion], null)
       || s.srvoptions
from pg_foreign_server s
join pg_foreign_data_wrapper w on w.oid = s.srvfdw
union all
select 'LANGUAGE', 'pg_language', l.oid, 0, l.lanname,
       array_remove(array[
           case when l.lanpltrusted then 'trusted=yes' end,
           'handler=' || nullif(l.lanplcallfoid, 0)::regproc, 'inline=' || nullif(l.laninline, 0)::regproc,
           'validator=' || nullif(l.lanvalidator, 0)::regproc], null)
from pg_language l
where l.lanispl
union all
select 'ACCESS_METHOD', 'pg_am', m.oid, 0, m.amname,
       array['type=' || case m.amtype when 't' then 'table' else 'index' end, 'handler=' || m.amhandler]
from pg_am m
where m.oid >= 16384
union all
select 'TRANSFORM', 'pg_transform', t.oid, 0, format_type(t.trftype, null) || ' LANGUAGE ' || quote_ident(l.lanname),
       array_remove(array[
           'from sql=' || nullif(t.trffromsql::oid, 0)::regprocedure,
           'to sql=' || nullif(t.trftosql::oid, 0)::regprocedure], null)
from pg_transform t
join pg_language l on l.oid = t.trflang
