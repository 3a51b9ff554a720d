-- The enum types with their labels in sort order, and the range types.
select t.oid, t.typnamespace as schema, t.typname as name, t.typtype = 'r' as range,
       r.rngsubtype as subtype_oid, r.rngsubopc as operator_class, -- unless hidden pg_range
       format_type(r.rngsubtype, null) as subtype, -- unless hidden pg_range
       m.typname as multirange, -- since 14 -- unless hidden pg_range
       null as multirange, -- before 14 -- unless hidden pg_range
       case when r.rngcollation <> s.typcollation then r.rngcollation::regcollation::text end as collation, -- unless hidden pg_range
       case when r.rngcanonical <> 0 then r.rngcanonical::text end as canonical, -- unless hidden pg_range
       case when r.rngsubdiff <> 0 then r.rngsubdiff::text end as difference, -- unless hidden pg_range
       (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid) as labels
from pg_type t
left join pg_range r on r.rngtypid = t.oid -- unless hidden pg_range
left join pg_type s on s.oid = r.rngsubtype -- unless hidden pg_range
left join pg_type m on m.oid = r.rngmultitypid -- since 14 -- unless hidden pg_range
where t.typnamespace = any (:schemas) and t.typtype in ('e', 'r')
