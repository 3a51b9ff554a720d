-- The rewrite rules but for those that make views.
select r.oid, r.ev_class as relation, r.rulename as name, r.ev_enabled as enabled,
       pg_get_ruledef(r.oid) as definition
from pg_rewrite r
join pg_class c on c.oid = r.ev_class
where c.relnamespace = any (:schemas) and r.rulename <> '_RETURN'
