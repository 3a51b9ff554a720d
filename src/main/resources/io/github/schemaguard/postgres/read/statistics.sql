-- The extended statistics.
select s.oid, s.stxrelid as relation, n.nspname as schema, s.stxname as name,
       coalesce(s.stxstattarget, -1) as target, s.stxkind::text[] as kinds, s.stxkeys::text as columns,
       pg_get_statisticsobjdef_expressions(s.oid) as expressions -- since 14
       null::text[] as expressions -- before 14
from pg_statistic_ext s
join pg_namespace n on n.oid = s.stxnamespace
join pg_class c on c.oid = s.stxrelid
where c.relnamespace = any (:schemas)
