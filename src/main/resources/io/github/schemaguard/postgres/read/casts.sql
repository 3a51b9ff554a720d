-- The casts that users created; those that PostgreSQL makes with a range type depend on it internally.
select c.oid, format_type(c.castsource, null) || ' AS ' || format_type(c.casttarget, null) as name,
       case c.castmethod when 'f' then 'with function ' || c.castfunc::regprocedure
                         when 'i' then 'with inout'
                         else 'without function' end as method,
       c.castcontext as context
from pg_cast c
left join pg_depend d on d.classid = 'pg_cast'::regclass and d.objid = c.oid and d.deptype = 'i'
where c.oid >= 16384 and d.objid is null
