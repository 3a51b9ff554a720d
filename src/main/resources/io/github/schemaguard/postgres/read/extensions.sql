-- Every extension with each object that it owns; such objects are not part of a catalog.
select e.oid, e.extname as name, e.extversion as version, n.nspname as schema,
       d.classid::regclass::text as member_catalog, d.objid as member
from pg_extension e
join pg_namespace n on n.oid = e.extnamespace
left join pg_depend d on d.refclassid = 'pg_extension'::regclass and d.refobjid = e.oid and d.deptype = 'e'
