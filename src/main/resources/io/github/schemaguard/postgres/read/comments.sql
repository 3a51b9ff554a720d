-- Every comment on an object that does not belong to the system; "sub" is the number of the column, else 0.
select d.classoid::regclass::text as catalog, d.objoid as oid, d.objsubid as sub, d.description as text
from pg_description d
where d.objoid >= 16384
   or (d.objoid = to_regnamespace('public') and d.classoid = 'pg_namespace'::regclass
       and d.description <> 'standard public schema')
