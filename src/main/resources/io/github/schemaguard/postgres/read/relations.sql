-- The tables, views, materialized views and composite types of the schemas.
select c.oid, c.relnamespace as schema, c.relname as name, c.relkind as kind, c.reltype as type_oid,
       c.relpersistence = 'u' as unlogged,
       case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partitioning,
       -- The view may be gone by now, which pg_table_is_visible takes without an error.
       case when c.relkind in ('v', 'm') and pg_table_is_visible(c.oid) is not null
            then pg_get_viewdef(c.oid) end as definition,
       c.reloptions as options,
       case when c.reloftype <> 0 then format_type(c.reloftype, null) end as of_type,
       case when m.amname <> 'heap' then m.amname end as access_method,
       c.relrowsecurity as row_security, c.relforcerowsecurity as row_security_forced,
       c.relreplident as replica_identity,
       s.srvname as server, f.ftoptions as foreign_options
from pg_class c
left join pg_am m on m.oid = c.relam
left join pg_foreign_table f on f.ftrelid = c.oid
left join pg_foreign_server s on s.oid = f.ftserver
where c.relnamespace = any (:schemas) and c.relkind in ('r', 'p', 'f', 'v', 'm', 'c')
