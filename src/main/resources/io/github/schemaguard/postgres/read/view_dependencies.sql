-- The tables and views that each view reads.
select distinct v.oid, n.nspname as schema, r.relname as name
from pg_depend d
join pg_rewrite w on w.oid = d.objid
join pg_class v on v.oid = w.ev_class
join pg_class r on r.oid = d.refobjid
join pg_namespace n on n.oid = r.relnamespace
where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
  and d.deptype = 'n' and d.refobjid <> w.ev_class
  and v.relnamespace = any (:schemas) and v.relkind in ('v', 'm') and r.relkind <> 'S'
