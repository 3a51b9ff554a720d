-- The rewrite rules, except those that make views.
select r.oid, r.ev_class as relation, r.rulename as name, r.ev_enabled as enabled,
       case when pg_table_is_visible(r.ev_class) is not null then pg_get_ruledef(r.oid) end as definition
from pg_rewrite r
join pg_class c on c.oid = r.ev_class
where c.relnamespace = any (:schemas) and r.rulename <> '_RETURN'
