-- Every operator class, by which index keys are sorted or searched.
select c.oid, c.opcmethod as method, c.opcintype as type_oid, c.opcdefault as is_default,
       case when n.nspname = 'pg_catalog' then quote_ident(c.opcname)
            else quote_ident(n.nspname) || '.' || quote_ident(c.opcname) end as name
from pg_opclass c
join pg_namespace n on n.oid = c.opcnamespace
