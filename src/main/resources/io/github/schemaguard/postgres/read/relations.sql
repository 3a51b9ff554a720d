-- The tables, views, materialized views and composite types of the schemas.
select c.oid, c.relnamespace as schema, c.relname as name, c.relkind as kind, c.reltype as type_oid,
       c.relpersistence = 'u' as unlogged,
       case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partitioning,
       -- The view may be gone by now, which pg_table_is_visible takes without an error.
       case when c.relkind in ('v', 'm') and pg_table_is_visible(c.oid) is not null
            then pg_get_viewdef(c.oid) end as definition,
       c.reloptions || array(select 'toast.' || option from unnest(t.reloptions) option) as options,
       case when c.reloftype <> 0 then format_type(c.reloftype, null) end as of_type,
       case when m.amname <> 'heap' then m.amname end as access_method,
       c.relrowsecurity as row_security, c.relforcerowsecurity as row_security_forced,
       c.relreplident as replica_identity,
       s.srvname as server, f.ftoptions as foreign_options,
       u.clustered_on, v.read_schemas, v.read_names
from pg_class c
left join pg_am m on m.oid = c.relam
left join pg_foreign_table f on f.ftrelid = c.oid
left join pg_foreign_server s on s.oid = f.ftserver
left join pg_class t on t.oid = c.reltoastrelid
left join (select i.indrelid, x.relname as clustered_on
           from pg_index i
           join pg_class x on x.oid = i.indexrelid
           where i.indisclustered) u on u.indrelid = c.oid
-- The tables and views that each view reads.
left join (select w.ev_class, array_agg(n.nspname::text order by n.nspname, r.relname) as read_schemas,
                  array_agg(r.relname::text order by n.nspname, r.relname) as read_names
           from (select distinct w.ev_class, d.refobjid
                 from pg_depend d
                 join pg_rewrite w on w.oid = d.objid
                 where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
                   and d.deptype = 'n' and d.refobjid <> w.ev_class) w
           join pg_class r on r.oid = w.refobjid and r.relkind <> 'S'
           join pg_namespace n on n.oid = r.relnamespace
           group by w.ev_class) v on v.ev_class = c.oid
where c.relnamespace = any (:schemas) and c.relkind in ('r', 'p', 'f', 'v', 'm', 'c')
