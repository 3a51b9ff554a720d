-- The enum types with their labels in sort order.
select t.oid, t.typnamespace as schema, t.typname as name,
       array_agg(e.enumlabel::text order by e.enumsortorder) filter (where e.oid is not null) as labels
from pg_type t
left join pg_enum e on e.enumtypid = t.oid
where t.typnamespace = any (:schemas) and t.typtype = 'e'
group by t.oid, t.typnamespace, t.typname
