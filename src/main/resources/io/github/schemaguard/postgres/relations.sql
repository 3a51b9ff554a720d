-- The tables, views and materialized views of the schemas.
select c.oid, c.relnamespace as schema, c.relname as name, c.relkind as kind,
       c.relpersistence = 'u' as unlogged,
       case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partitioning,
       case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end as definition,
       c.reloptions as options
from pg_class c
where c.relnamespace = any (:schemas) and c.relkind in ('r', 'p', 'f', 'v', 'm')
