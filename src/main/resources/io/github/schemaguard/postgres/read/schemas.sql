-- Every schema except the system's.
select n.oid, n.nspname as name
from pg_namespace n
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
