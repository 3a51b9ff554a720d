-- Every schema but the system's, and whether an extension owns it.
select n.oid, n.nspname as name, d.objid is not null as of_extension
from pg_namespace n
left join pg_depend d
       on d.refclassid = 'pg_extension'::regclass and d.deptype = 'e'
      and d.classid = 'pg_namespace'::regclass and d.objid = n.oid
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
