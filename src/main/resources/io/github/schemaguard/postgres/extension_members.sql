-- The objects that extensions own, which are no part of a catalog.
select d.objid as oid
from pg_depend d
where d.refclassid = 'pg_extension'::regclass and d.deptype = 'e'
