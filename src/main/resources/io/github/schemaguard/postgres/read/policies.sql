-- The row-level security policies.
select p.oid, p.polrelid as relation, p.polname as name, p.polcmd as command, p.polpermissive as permissive,
       array(select case role when 0 then 'PUBLIC' else pg_get_userbyid(role)::text end
             from unnest(p.polroles) role) as roles,
       p.polqual is not null as has_using, pg_get_expr(p.polqual, p.polrelid) as using,
       p.polwithcheck is not null as has_check, pg_get_expr(p.polwithcheck, p.polrelid) as with_check
from pg_policy p
join pg_class c on c.oid = p.polrelid
where c.relnamespace = any (:schemas)
