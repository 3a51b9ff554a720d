-- The range types.
select t.oid, t.typnamespace as schema, t.typname as name,
       format_type(r.rngsubtype, null) as subtype, r.rngsubtype as subtype_oid,
       m.typname as multirange, -- since 14
       null as multirange, -- before 14
       r.rngsubopc as operator_class,
       case when r.rngcollation <> s.typcollation then r.rngcollation::regcollation::text end as collation,
       case when r.rngcanonical <> 0 then r.rngcanonical::text end as canonical,
       case when r.rngsubdiff <> 0 then r.rngsubdiff::text end as difference
from pg_range r
join pg_type t on t.oid = r.rngtypid
join pg_type s on s.oid = r.rngsubtype
left join pg_type m on m.oid = r.rngmultitypid -- since 14
where t.typnamespace = any (:schemas)
